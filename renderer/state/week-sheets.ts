import type { Day } from '../../shared/domain/calendar/day';
import type { Logbook } from '../../shared/domain/weeks/logbook';
import { weekSheet, type WeekSheet, type WeekSources } from '../../shared/domain/weeks/week-sheet';
import { useAppState } from './context';
import { logbookOf, settingsOf } from './derived';
import { memo } from '../../shared/domain/memo';
import { useSnapshot, useToday } from './journey';

/** The contents of weeks. Views are only rendered if there is a plan, and with it a logbook. */
export function useLogbook(): Logbook {
  const logbook = useAppState(logbookOf);
  if (logbook === null) throw new Error('There is no logbook to show');
  return logbook;
}

const sources = memo(
  (
    snapshot: WeekSources['snapshot'],
    logbook: WeekSources['logbook'],
    firstWeekday: WeekSources['firstWeekday'],
    today: WeekSources['today'],
  ): WeekSources => ({ snapshot, logbook, firstWeekday, today }),
);

export function useWeekSources(): WeekSources {
  const { firstWeekday } = useAppState(settingsOf);
  return sources(useSnapshot(), useLogbook(), firstWeekday, useToday());
}

/** The sheet of the week that contains the day, computed once for all components. */
const sheet = memo(weekSheet);

export const useWeekSheet = (day: Day): WeekSheet => sheet(useWeekSources(), day);
