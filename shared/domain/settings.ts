import type { Weekday } from './calendar/week';

/** What the person chose for Waymark as a whole, whatever the plan. */
export interface Settings {
  readonly firstWeekday: Weekday;
  /** The day on which a week is looked back on. */
  readonly reviewWeekday: Weekday;
  /** Some are carried by a streak, some are pressed by it. */
  readonly showsStreak: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  firstWeekday: 1,
  reviewWeekday: 0,
  showsStreak: true,
};
