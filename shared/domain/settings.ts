import type { Weekday } from './calendar/week';
import type { Id } from './plan/task';

/** What the person chose for Waymark as a whole, independent of any plan. */
export interface Settings {
  /** The plan that is shown; null until one was started. */
  readonly currentPlanId: Id | null;
  readonly firstWeekday: Weekday;
  /** The weekday on which a week is reviewed. */
  readonly reviewWeekday: Weekday;
  /** A streak motivates some people and puts pressure on others. */
  readonly showsStreak: boolean;
  /** Hours a week that the plans which run at once share evenly; null: each plan has its own. */
  readonly sharedHours: number | null;
}

export const DEFAULT_SETTINGS: Settings = {
  currentPlanId: null,
  firstWeekday: 1,
  reviewWeekday: 0,
  showsStreak: true,
  sharedHours: null,
};
