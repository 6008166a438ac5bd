import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { LIMITS } from '../../../shared/domain/limits';
import { type Level, LEVELS, type SkillCard } from '../../../shared/domain/plan/skill';
import { LEVEL_WORDS } from '../../../shared/words/skills';
import { useAppStore } from '../../state/context';
import { useToday } from '../../state/journey';
import { Scale } from '../../ui/Scale';
import { TextField } from '../../ui/TextField';
import classes from './RateSkill.module.css';

interface Props {
  readonly card: SkillCard;
  /** Name of the scale. */
  readonly name: string;
}

/** The person's level in a skill as of today, and what changed it. One level a day: a second replaces the first. */
export function RateSkill({ card: { skill, levels, level }, name }: Props) {
  const store = useAppStore();
  const today = useToday();
  const ofToday = levels.find(({ day }) => day === today);
  const [chosen, setChosen] = useState<Level | null>(level);
  const [reason, setReason] = useState(ofToday?.reason ?? '');
  const isNew = chosen !== null && (chosen !== level || reason.trim() !== (ofToday?.reason ?? ''));
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (chosen === null || !isNew) return;
    void store.getState().rateSkill({ skillId: skill.id, level: chosen, reason: reason.trim() });
  };
  return (
    <form className={classes['rate']} onSubmit={onSubmit}>
      <Scale
        name={name}
        low={LEVEL_WORDS[0]}
        high={LEVEL_WORDS[5]}
        points={LEVELS}
        value={chosen}
        onChange={setChosen}
      />
      {chosen !== null && <p className={classes['meaning']}>You {meaningOf(chosen)}.</p>}
      <div className={classes['why']}>
        <TextField
          className={classes['reason']}
          label="What changed it"
          placeholder="Optional: a course, a project, feedback"
          limit={LIMITS.reason}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button type="submit" variant="light" disabled={!isNew}>
          Keep this level
        </Button>
      </div>
    </form>
  );
}

const meaningOf = (level: Level): string =>
  level === 0 ? 'have no experience with it yet' : LEVEL_WORDS[level];
