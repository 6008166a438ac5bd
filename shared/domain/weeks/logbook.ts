import type { Day } from '../calendar/day';
import type { Goal } from './goal';
import type { Review } from '../review/review';
import type { Task } from '../plan/task';
import type { TimeEntry, Timer, TimeSpent } from './time';

/** What belongs to the weeks from a day on, in addition to the plan. */
export interface Logbook {
  /** Everything that ended before this day is left out. */
  readonly from: Day;
  /** In the person's order. */
  readonly goals: readonly Goal[];
  /** Personal goals, which are outside the roadmap and not in the plan's snapshot. */
  readonly tasks: readonly Task[];
  /** In ascending order of day. */
  readonly times: readonly TimeEntry[];
  /** Total minutes, including days before `from`, for each task of the roadmap and of this logbook that has any. */
  readonly spent: readonly TimeSpent[];
  /** In ascending order of week. */
  readonly reviews: readonly Review[];
  readonly timer: Timer | null;
}
