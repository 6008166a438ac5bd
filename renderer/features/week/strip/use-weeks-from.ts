import { useEffect } from 'react';
import type { Day } from '../../../../shared/domain/calendar/day';
import { useAppStore } from '../../../state/context';
import { useLogbook } from '../../../state/week-sheets';

/** Lets the logbook reach back to the day. False until it does. */
export function useWeeksFrom(day: Day): boolean {
  const store = useAppStore();
  const isAtHand = useLogbook().from <= day;
  useEffect(() => {
    if (!isAtHand) void store.getState().openWeeksFrom(day);
  }, [store, day, isAtHand]);
  return isAtHand;
}
