import type { Day } from '../calendar/day';

/** Weekly hours that a plan may have. */
export const HOURS_PER_WEEK = { min: 1, max: 80, usual: 8 } as const;

/** Weekly hours from a day on, until the next change. */
export interface HoursFact {
  readonly fromDay: Day;
  readonly hoursPerWeek: number;
}

/** The weekly hours in effect on a day. `hours` must be in ascending order of day. */
export const hoursOn = (
  { hours, plannedHours }: { readonly hours: readonly HoursFact[]; readonly plannedHours: number },
  day: Day,
): number => hours.findLast(({ fromDay }) => fromDay <= day)?.hoursPerWeek ?? plannedHours;

/**
 * The day of the last change of hours after the given one; null if there is none. Changes are always made for today, so
 * a later one means the clock was ahead then, or is behind now.
 */
export const lastChoiceAfter = (
  { hours }: { readonly hours: readonly HoursFact[] },
  day: Day,
): Day | null => {
  const last = hours.at(-1)?.fromDay;
  return last !== undefined && last > day ? last : null;
};
