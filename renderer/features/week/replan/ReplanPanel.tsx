import { Button, Radio } from '@mantine/core';
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import {
  REPLAN_RULES,
  replanGoals,
  type ReplanRule,
} from '../../../../shared/domain/weeks/goal-replan';
import type { WeekSources } from '../../../../shared/domain/weeks/week-sheet';
import { useAppStore } from '../../../state/context';
import { memo } from '../../../../shared/domain/memo';
import { useWeekSources } from '../../../state/week-sheets';
import { previewOf } from './replan-preview';
import classes from './Replan.module.css';
import { ReplanPreview } from './ReplanPreview';
import { RULE_NAMES, ruleWords } from './replan-words';

/** Three ways to replan the open goals, each with its result. Nothing changes until “Re-plan”. */
export function ReplanPanel({ onClose }: { readonly onClose: () => void }) {
  const store = useAppStore();
  const sources = useWeekSources();
  const [rule, setRule] = useState<ReplanRule>('ease-off');
  const replan = replansOf(sources)[rule];
  const panel = useEscape(onClose);
  const apply = async (): Promise<void> => {
    if (replan === null) return;
    const { moves, back, picks } = replan;
    const isWritten = await store.getState().replanWeeks({
      rule,
      moves: [...moves],
      back: [...back],
      picks: picks.map(({ task, minutes }) => ({ taskId: task.id, minutes })),
    });
    if (isWritten) onClose();
  };
  return (
    <section className={classes['panel']} aria-labelledby="replan-heading" ref={panel}>
      <h3 id="replan-heading">Replan the open goals</h3>
      <Rules rule={rule} onChange={setRule} />
      {replan !== null && <ReplanPreview preview={previewOf(replan, sources)} />}
      <div className={classes['buttons']}>
        <Button disabled={replan === null} onClick={() => void apply()}>
          Replan
        </Button>
        <Button variant="subtle" color="gray" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </section>
  );
}

interface RulesProps {
  readonly rule: ReplanRule;
  readonly onChange: (rule: ReplanRule) => void;
}

function Rules({ rule, onChange }: RulesProps) {
  const sources = useWeekSources();
  const replans = replansOf(sources);
  return (
    <Radio.Group aria-label="How" value={rule} onChange={(value) => onChange(value)}>
      <div className={classes['rules']}>
        {REPLAN_RULES.map((each) => (
          <Radio
            key={each}
            classNames={{ radio: classes['radio'] ?? '' }}
            value={each}
            label={RULE_NAMES[each]}
            description={ruleWords(each, replans[each], sources)}
            disabled={replans[each] === null}
            autoFocus={each === rule}
          />
        ))}
      </div>
    </Radio.Group>
  );
}

const replansOf = memo((sources: WeekSources) => ({
  'ease-off': replanGoals(sources, 'ease-off'),
  'keep-finish': replanGoals(sources, 'keep-finish'),
  'start-afresh': replanGoals(sources, 'start-afresh'),
}));

/** Handles Esc anywhere in the element. */
function useEscape(onEscape: () => void): RefObject<HTMLElement | null> {
  const element = useRef<HTMLElement>(null);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onEscape();
  });
  useEffect(() => {
    const { current } = element;
    const onKeyDown = (event: KeyboardEvent): void => onKey(event);
    current?.addEventListener('keydown', onKeyDown);
    return () => current?.removeEventListener('keydown', onKeyDown);
  }, []);
  return element;
}
