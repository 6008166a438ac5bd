import { useEffect } from 'react';
import type { Day } from '../../../../shared/domain/calendar/day';
import { useAppStore } from '../../../state/context';
import { useLogbook } from '../../../state/week-sheets';

/** Loads the logbook back to the day. False until it is loaded. */
export function useWeeksFrom(day: Day): boolean {
  const store = useAppStore();
  const isAtHand = useLogbook().from <= day;
  useEffect(() => {
    if (!isAtHand) void store.getState().openWeeksFrom(day);
  }, [store, day, isAtHand]);
  return isAtHand;
}
