import { useState } from 'react';
import { isOpen } from '../../../../shared/domain/plan/task';
import type { GoalLine } from '../../../../shared/domain/weeks/week-sheet';
import { describeMinutes } from '../../../../shared/words/minutes';
import { shareWords } from '../../../../shared/words/week';
import { useAppState } from '../../../state/context';
import { GoalHours } from './GoalHours';
import classes from './GoalMinutes.module.css';

interface Props {
  readonly line: GoalLine;
  readonly isOver: boolean;
  /** Whether it is the first item of a wrapped line. */
  readonly isFirst: boolean;
}

/** The time planned for a goal; while the goal is open, a click edits it in place. */
export function GoalMinutes({ line, isOver, isFirst }: Props) {
  const { goal, task } = line;
  const words = useMinutesWords(line);
  const [mode, setMode] = useState<'shown' | 'edited' | 'kept'>('shown');
  if (mode === 'edited') {
    return <GoalHours line={line} onClose={(isKept) => setMode(isKept ? 'kept' : 'shown')} />;
  }
  if (isOver || goal.end !== null || !isOpen(task)) {
    if (words === null) return null;
    return (
      <span className={classes['minutes']} data-first={isFirst || undefined}>
        {words}
      </span>
    );
  }
  return (
    <button
      type="button"
      className={`${classes['minutes']} ${classes['button']}`}
      aria-label={`${words ?? 'Hours'} for “${task.title}”, change`}
      data-first={isFirst || undefined}
      data-empty={words === null || undefined}
      // The field it replaces had the focus.
      autoFocus={mode === 'kept'}
      onClick={() => setMode('edited')}
    >
      {words ?? 'Hours'}
    </button>
  );
}

/** Hours logged out of those that a goal counts, or the hours planned for it; null if it takes none. */
function useMinutesWords({ goal, task }: GoalLine): string | null {
  const spent = useAppState(({ records }) => records.spent.get(task.id)?.minutes ?? 0);
  if (goal.measure === 'hours') return shareWords(Math.min(spent, goal.minutes), goal.minutes);
  return goal.minutes === 0 ? null : describeMinutes(goal.minutes);
}
