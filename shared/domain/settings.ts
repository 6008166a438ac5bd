import type { Weekday } from './week';

/** What the person chose for Waymark as a whole, whatever the plan. */
export interface Settings {
  readonly firstWeekday: Weekday;
}

export const DEFAULT_SETTINGS: Settings = { firstWeekday: 1 };
