import { Button } from '@mantine/core';
import { LIMITS } from '../../../shared/domain/limits';
import type { Phase } from '../../../shared/domain/plan/plan';
import { count } from '../../../shared/words/count';
import { formatWeeks } from '../../../shared/words/numbers';
import { useAppStore } from '../../state/context';
import { EscapableForm } from '../../ui/EscapableForm';
import textClasses from '../../ui/text.module.css';
import classes from './Roadmap.module.css';

export interface PastedList {
  readonly titles: readonly string[];
  readonly plannedWeeks: number;
}

interface Props extends PastedList {
  readonly phase: Phase;
  readonly onClose: () => void;
}

/** Previews a pasted list before it is added as one step. */
export function PastedTasks({ phase, titles, plannedWeeks, onClose }: Props) {
  const store = useAppStore();
  const tooLong = titles.filter(({ length }) => length > LIMITS.title).length;
  const add = (): Promise<boolean> =>
    store.getState().replan({
      drop: [],
      dropReason: '',
      add: titles.map((title) => ({ phaseId: phase.id, title, plannedWeeks })),
    });
  return (
    <EscapableForm className={classes['pasted']} onSubmit={add} onClose={onClose}>
      <p>
        {count(titles.length, 'task')}, {formatWeeks(plannedWeeks)} each:
      </p>
      <p className={classes['pastedList']} dir="auto">
        {titles.join('\n')}
      </p>
      {tooLong > 0 && (
        <p className={textClasses['quiet']} role="alert">
          {count(tooLong, 'line')} longer than {LIMITS.title} characters. Shorten the list where you
          copied it, and paste it again.
        </p>
      )}
      <div className={classes['pastedButtons']}>
        <Button type="submit" autoFocus disabled={tooLong > 0}>
          Add {count(titles.length, 'task')}
        </Button>
        <Button variant="subtle" color="gray" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </EscapableForm>
  );
}
