import { addDays, type Day, type DaySpan } from '../calendar/day';
import { type HoursFact, hoursOn } from '../plan/hours';
import { isPaused } from '../calendar/pause';
import { addWeeks, DAYS_PER_WEEK } from '../calendar/week';
import { toQuarterHours } from './quarter-hours';

/** What determines how much time a week has. */
export interface Availability {
  readonly startDay: Day;
  readonly plannedHours: number;
  readonly hours: readonly HoursFact[];
  readonly pauses: readonly DaySpan[];
}

export const daysOfWeek = (week: Day): Day[] =>
  Array.from({ length: DAYS_PER_WEEK }, (_, index) => addDays(week, index));

/** Paused days of the week, 0 to 7. */
export const pausedDaysIn = (week: Day, pauses: readonly DaySpan[]): number =>
  daysOfWeek(week).filter((day) => isPaused(pauses, day)).length;

/**
 * Whether the entire week is a pause. Such a week counts as neither kept nor missed, and carrying a goal past it is not
 * counted.
 */
export const isWholePause = (week: Day, pauses: readonly DaySpan[]): boolean =>
  pausedDaysIn(week, pauses) === DAYS_PER_WEEK;

/**
 * The number of weeks, from one week up to but not including another, in which anything could be due. Both are given by
 * their first day.
 */
export function dueWeeksBetween(first: Day, before: Day, pauses: readonly DaySpan[]): number {
  let count = 0;
  for (let week = first; week < before; week = addWeeks(week, 1)) {
    if (!isWholePause(week, pauses)) count += 1;
  }
  return count;
}

/**
 * Whole minutes that a week has for the plan: a seventh of the weekly hours for each day outside pauses, counted from
 * the plan's start and from `from` on. Those of a part of a week are rounded to quarter hours.
 */
export function capacityOf(week: Day, available: Availability, from: Day = week): number {
  const { startDay, pauses } = available;
  const days = daysOfWeek(week).filter(
    (day) => day >= startDay && day >= from && !isPaused(pauses, day),
  );
  const hours = days.reduce((sum, day) => sum + hoursOn(available, day) / DAYS_PER_WEEK, 0);
  return days.length === DAYS_PER_WEEK ? Math.round(hours * 60) : toQuarterHours(hours * 60);
}
