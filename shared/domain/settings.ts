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
  /** What the desktop app notifies of; each is off unless it is turned on. */
  readonly remindsOfReview: boolean;
  readonly remindsOfPauseEnd: boolean;
  readonly remindsOfCarried: boolean;
  readonly remindsOfTimer: boolean;
  /** Minutes after midnight from and until which it notifies of nothing; both the same: there are no quiet hours. */
  readonly quietFrom: number;
  readonly quietUntil: number;
}

export const DEFAULT_SETTINGS: Settings = {
  currentPlanId: null,
  firstWeekday: 1,
  reviewWeekday: 0,
  showsStreak: true,
  sharedHours: null,
  remindsOfReview: false,
  remindsOfPauseEnd: false,
  remindsOfCarried: false,
  remindsOfTimer: false,
  quietFrom: 22 * 60,
  quietUntil: 8 * 60,
};
