import { useEffect, useState } from 'react';
import type { Day } from '../../../shared/domain/calendar/day';
import type { WeekSources } from '../../../shared/domain/weeks/week-sheet';
import { useAppStore } from '../../state/context';
import type { AppStore } from '../../state/store';
import { useWeekSources } from '../../state/week-sheets';

/**
 * All that weeks are read from, reaching back to that week; null until it does. Every write first answers with a
 * logbook of the last weeks alone: until it reaches as far again, what was shown of an old week stays.
 */
export function useSourcesSince(week: Day): WeekSources | null {
  const store = useAppStore();
  const sources = useWeekSources();
  const { logbook } = sources;
  const [held, setHeld] = useState<WeekSources | null>(null);
  const isFarEnough = logbook.from <= week;
  useEffect(() => {
    // A reading that was under way already may not reach as far: each new logbook is looked at.
    if (logbook.from > week) void store.getState().openWeeksFrom(week);
  }, [store, week, logbook]);
  if (isFarEnough && held !== sources) setHeld(sources);
  if (isFarEnough) return sources;
  return held !== null && held.logbook.from <= week ? held : null;
}

/** A reading that was under way already may not reach as far: then it is asked for once more. */
const ATTEMPTS = 2;

/** The same for code that acts without drawing; null when it cannot be read, which a toast says. */
export async function readSourcesSince(store: AppStore, week: Day): Promise<WeekSources | null> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    await store.getState().openWeeksFrom(week);
    const { snapshot, logbook, settings, expectToday } = store.getState();
    if (snapshot === null || logbook === null) return null;
    const { firstWeekday } = settings;
    if (logbook.from <= week) return { snapshot, logbook, firstWeekday, today: expectToday() };
  }
  return null;
}
