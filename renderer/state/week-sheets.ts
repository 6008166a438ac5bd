import { useMemo } from 'react';
import type { Day } from '../../shared/domain/calendar/day';
import type { Logbook } from '../../shared/domain/weeks/logbook';
import { weekSheet, type WeekSheet, type WeekSources } from '../../shared/domain/weeks/week-sheet';
import { useAppState } from './context';
import { useSnapshot, useToday } from './journey';

/** What weeks hold. Views stand only where there is a plan, and with it a logbook. */
export function useLogbook(): Logbook {
  const logbook = useAppState((state) => state.logbook);
  if (logbook === null) throw new Error('There is no logbook to show');
  return logbook;
}

export function useWeekSources(): WeekSources {
  const snapshot = useSnapshot();
  const logbook = useLogbook();
  const today = useToday();
  const { firstWeekday } = useAppState((state) => state.settings);
  return useMemo(
    () => ({ snapshot, logbook, firstWeekday, today }),
    [snapshot, logbook, firstWeekday, today],
  );
}

/** The week that holds the day. */
export function useWeekSheet(day: Day): WeekSheet {
  const sources = useWeekSources();
  return useMemo(() => weekSheet(sources, day), [sources, day]);
}
