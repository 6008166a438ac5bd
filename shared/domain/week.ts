import { UTCDate } from '@date-fns/utc';
import { getDay } from 'date-fns/getDay';
import { addDays, type Day, type DaySpan, daysBetween } from './day';

/** 0 is Sunday, 6 is Saturday. */
export const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export const DAYS_PER_WEEK = 7;

export const weekdayOf = (day: Day): Weekday => getDay(new UTCDate(day)) as Weekday;

/** A week is named by its first day. */
export function startOfWeek(day: Day, firstWeekday: Weekday): Day {
  const daysIn = (weekdayOf(day) - firstWeekday + DAYS_PER_WEEK) % DAYS_PER_WEEK;
  return addDays(day, -daysIn);
}

/** The seven days of the week that holds `day`. */
export function weekAround(day: Day, firstWeekday: Weekday): DaySpan {
  const first = startOfWeek(day, firstWeekday);
  return { first, last: addDays(first, DAYS_PER_WEEK - 1) };
}

/** Which week of the plan `day` falls in, counted from 1 by calendar weeks; 0 or less before the start week. */
export function weekNumber(startDay: Day, day: Day, firstWeekday: Weekday): number {
  const from = startOfWeek(startDay, firstWeekday);
  return daysBetween(from, startOfWeek(day, firstWeekday)) / DAYS_PER_WEEK + 1;
}
