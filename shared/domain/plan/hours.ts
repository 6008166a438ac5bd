import type { Day } from '../calendar/day';

/** Hours a week that a plan may have. */
export const HOURS_PER_WEEK = { min: 1, max: 80, usual: 8 } as const;

/** Hours a week from a day on, until the next one. */
export interface HoursFact {
  readonly fromDay: Day;
  readonly hoursPerWeek: number;
}

/** The hours a week that are in force on a day. `hours` are in order of days. */
export const hoursOn = (
  { hours, plannedHours }: { readonly hours: readonly HoursFact[]; readonly plannedHours: number },
  day: Day,
): number => hours.findLast(({ fromDay }) => fromDay <= day)?.hoursPerWeek ?? plannedHours;

/**
 * The day of the last choice of hours after the given one; null where there is none. Choices are made for today, so that
 * a later one was made while the clock was ahead, or it is behind now.
 */
export const lastChoiceAfter = (
  { hours }: { readonly hours: readonly HoursFact[] },
  day: Day,
): Day | null => {
  const last = hours.at(-1)?.fromDay;
  return last !== undefined && last > day ? last : null;
};
