import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { GoalLine } from '../../../../shared/domain/weeks/week-sheet';
import { GOAL_HOURS, minutesInHours } from '../../../parts/week/goal-hours';
import { useAppStore } from '../../../state/context';
import { NumberField } from '../../../ui/NumberField';
import classes from './GoalMinutes.module.css';

interface Props {
  readonly line: GoalLine;
  /** Called with true if it was closed by keyboard: the focus then stays here. */
  readonly onClose: (isByKey: boolean) => void;
}

/** Enter and blur save the hours; Esc discards them. */
export function GoalHours({ line: { goal, task }, onClose }: Props) {
  const store = useAppStore();
  const [hours, setHours] = useState(goal.minutes === 0 ? null : goal.minutes / 60);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const save = (): void => {
    const minutes = minutesInHours(hours ?? 0);
    // A goal that counts hours needs some. NaN is neither.
    const isKept = minutes > 0 || (minutes === 0 && goal.measure === 'done');
    if (isKept && minutes !== goal.minutes) {
      void store.getState().changeGoal({ goalId: goal.id, minutes });
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    if (event.key === 'Enter') save();
    onClose(true);
  };
  return (
    <NumberField
      className={classes['field'] ?? ''}
      size="xs"
      aria-label={`Hours for “${task.title}”`}
      unit="h"
      isOptional
      {...GOAL_HOURS}
      ref={field}
      value={hours}
      onChange={setHours}
      onKeyDown={onKeyDown}
      onBlur={() => {
        save();
        onClose(false);
      }}
    />
  );
}
