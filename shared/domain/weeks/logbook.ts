import type { Day } from '../calendar/day';
import type { Goal } from './goal';
import type { Review } from '../review/review';
import type { Task } from '../plan/task';
import type { TimeEntry, Timer, TimeSpent } from './time';

/** What the weeks from a day on hold, beside the plan. */
export interface Logbook {
  /** What came to its end before this day is not in it. */
  readonly from: Day;
  /** In the person's order. */
  readonly goals: readonly Goal[];
  /** Goals of one's own: they stand beside the roadmap, and in no snapshot of the plan. */
  readonly tasks: readonly Task[];
  /** By rising day. */
  readonly times: readonly TimeEntry[];
  /** Minutes in all, of days before `from` too, on each task of the roadmap and of this logbook that has any. */
  readonly spent: readonly TimeSpent[];
  /** By rising week. */
  readonly reviews: readonly Review[];
  readonly timer: Timer | null;
}
