import type { Day } from '../../../shared/domain/calendar/day';
import type { Goal } from '../../../shared/domain/weeks/goal';
import type { Logbook } from '../../../shared/domain/weeks/logbook';
import type { Pause } from '../../../shared/domain/calendar/pause';
import type { PlanSnapshot } from '../../../shared/domain/plan/plan';
import type { Task } from '../../../shared/domain/plan/task';
import { parseDay } from '../../../shared/domain/calendar/day';
import type { WeekSources } from '../../../shared/domain/weeks/week-sheet';
import { planOf } from './plan-of';

export const goalOf = (own: Partial<Goal> = {}): Goal => ({
  id: 'goal-1',
  taskId: 'task-1',
  week: parseDay('2026-01-05'),
  end: null,
  minutes: 60,
  measure: 'done',
  ...own,
});

/** An empty logbook, with what the test cares about. */
export const logbookOf = (own: Partial<Logbook> = {}): Logbook => ({
  from: parseDay('2025-01-06'),
  goals: [],
  tasks: [],
  times: [],
  spent: [],
  reviews: [],
  timer: null,
  ...own,
});

interface Own {
  readonly tasks?: readonly Task[];
  readonly pauses?: readonly Pause[];
  readonly logbook?: Partial<Logbook>;
  readonly today?: Day;
  readonly firstWeekday?: WeekSources['firstWeekday'];
  readonly startDay?: Day;
}

/** A plan of one phase of 8 weeks at 8 hours, started on Monday, 5 January 2026, which is today. */
export function sourcesOf({ tasks = [], pauses = [], logbook, ...own }: Own = {}): WeekSources {
  const startDay = own.startDay ?? parseDay('2026-01-05');
  const snapshot: PlanSnapshot = {
    plan: planOf(startDay),
    phases: [{ id: 'phase-1', origin: 'one', title: 'One', weeks: 8, resources: [] }],
    tasks,
    pauses,
  };
  return {
    snapshot,
    logbook: logbookOf(logbook),
    firstWeekday: own.firstWeekday ?? 1,
    today: own.today ?? startDay,
  };
}
