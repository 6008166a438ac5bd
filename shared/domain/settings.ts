import type { Weekday } from './calendar/week';
import type { Id } from './id';

/** Settings of Waymark as a whole, independent of any plan. */
export interface Settings {
  /** The plan that is shown; null until one was started. */
  readonly currentPlanId: Id | null;
  readonly firstWeekday: Weekday;
  /** The weekday on which weeks are reviewed. */
  readonly reviewWeekday: Weekday;
  /** A streak motivates some people and puts pressure on others. */
  readonly showsStreak: boolean;
  /** Weekly hours shared evenly by all active plans; null if each plan has its own. */
  readonly sharedHours: number | null;
  /** The desktop app's notifications, each off by default. */
  readonly remindsOfReview: boolean;
  readonly remindsOfPauseEnd: boolean;
  readonly remindsOfCarried: boolean;
  readonly remindsOfTimer: boolean;
  /** Minutes after midnight between which no notifications are shown; equal values mean no quiet hours. */
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
