import { addDays, type Day, type DaySpan, daysBetween, fromDayNumber, toDayNumber } from './day';

/** 0 is Sunday, 6 is Saturday. */
export const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export const DAYS_PER_WEEK = 7;

/** The weekday of 1 January 1970, day 0. */
const THURSDAY = 4;

// Computed without a date object, because ten years of weeks call this thousands of times.
export const weekdayOf = (day: Day): Weekday =>
  positiveRemainder(toDayNumber(day) + THURSDAY, DAYS_PER_WEEK) as Weekday;

const positiveRemainder = (value: number, by: number): number => ((value % by) + by) % by;

/** The first day of the week that contains `day`, which also names the week. */
export function startOfWeek(day: Day, firstWeekday: Weekday): Day {
  const daysIn = positiveRemainder(weekdayOf(day) - firstWeekday, DAYS_PER_WEEK);
  return daysIn === 0 ? day : fromDayNumber(toDayNumber(day) - daysIn);
}

/** The seven days of the week that contains `day`. */
export function weekAround(day: Day, firstWeekday: Weekday): DaySpan {
  const first = startOfWeek(day, firstWeekday);
  return { first, last: addDays(first, DAYS_PER_WEEK - 1) };
}

/** The number of the plan's calendar week that `day` is in, from 1; 0 or less before the start week. */
export function weekNumber(startDay: Day, day: Day, firstWeekday: Weekday): number {
  const from = startOfWeek(startDay, firstWeekday);
  return daysBetween(from, startOfWeek(day, firstWeekday)) / DAYS_PER_WEEK + 1;
}

/** Whole weeks from one week to another, both named by their first day; negative when `to` is earlier. */
export const weeksBetween = (from: Day, to: Day): number => daysBetween(from, to) / DAYS_PER_WEEK;

/** The first day of the week that is `count` weeks after the given one. */
export const addWeeks = (week: Day, count: number): Day => addDays(week, count * DAYS_PER_WEEK);

const MIDDLE = 3;

/**
 * The name, under this first weekday, of a week named under another: the week that shares most of its days. The mapping
 * is one to one, so no week is lost or counted twice, and returning to the old first weekday restores the old names.
 */
export const renameWeek = (week: Day, firstWeekday: Weekday): Day =>
  weekdayOf(week) === firstWeekday ? week : startOfWeek(addDays(week, MIDDLE), firstWeekday);
