import { useEffect } from 'react';
import type { Day } from '../../../shared/domain/calendar/day';
import type { WeekSources } from '../../../shared/domain/weeks/week-sheet';
import { useAppStore } from '../../state/context';
import { logbookOf, settingsOf, snapshotOf } from '../../state/derived';
import type { AppStore } from '../../state/store';
import { useWeekSources } from '../../state/week-sheets';

/** Everything that weeks are computed from, back to that week; null until it is loaded. */
export function useSourcesSince(week: Day): WeekSources | null {
  const store = useAppStore();
  const sources = useWeekSources();
  const isFarEnough = sources.logbook.from <= week;
  useEffect(() => {
    if (!isFarEnough) void store.getState().openWeeksFrom(week);
  }, [store, week, isFarEnough]);
  return isFarEnough ? sources : null;
}

/** The same outside components; null if it cannot be read, in which case a toast says so. */
export async function readSourcesSince(store: AppStore, week: Day): Promise<WeekSources | null> {
  await store.getState().openWeeksFrom(week);
  const state = store.getState();
  const [snapshot, logbook] = [snapshotOf(state), logbookOf(state)];
  if (snapshot === null || logbook === null || logbook.from > week) return null;
  const { firstWeekday } = settingsOf(state);
  return { snapshot, logbook, firstWeekday, today: state.expectToday() };
}
