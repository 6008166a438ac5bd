import type { Weekday } from './calendar/week';
import type { Id } from './plan/task';

/** What the person chose for Waymark as a whole, whatever the plan. */
export interface Settings {
  /** The plan that is shown; null until one was started. */
  readonly currentPlanId: Id | null;
  readonly firstWeekday: Weekday;
  /** The day on which a week is looked back on. */
  readonly reviewWeekday: Weekday;
  /** Some are carried by a streak, some are pressed by it. */
  readonly showsStreak: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  currentPlanId: null,
  firstWeekday: 1,
  reviewWeekday: 0,
  showsStreak: true,
};
