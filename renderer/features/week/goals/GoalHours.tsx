import { NumberInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { GoalLine } from '../../../../shared/domain/weeks/week-sheet';
import { MOST_HOURS, readHours } from '../../../parts/week/read-hours';
import { useAppStore } from '../../../state/context';
import classes from './GoalMinutes.module.css';

interface Props {
  readonly line: GoalLine;
  /** True when it was closed by key: the focus stays here then. */
  readonly onClose: (isByKey: boolean) => void;
}

/** Enter keeps the hours, and so does leaving the field; Esc leaves them as they were. */
export function GoalHours({ line: { goal, task }, onClose }: Props) {
  const store = useAppStore();
  const [hours, setHours] = useState<number | string>(goal.minutes === 0 ? '' : goal.minutes / 60);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const save = (): void => {
    const minutes = hours === '' ? 0 : readHours(hours);
    // A goal that counts hours needs some.
    const isKept = minutes !== null && (minutes > 0 || goal.measure === 'done');
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
    <NumberInput
      className={classes['field'] ?? ''}
      size="xs"
      aria-label={`Hours for “${task.title}”`}
      suffix=" h"
      decimalScale={1}
      min={0}
      max={MOST_HOURS}
      step={0.5}
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
