import { addDays, type Day, parseDay } from './day';
import { addWeeks, startOfWeek, type Weekday } from './week';

/**
 * A quarter of the calendar, such as `2026-Q4`. It contains the weeks whose middle day is in it, so that every week
 * belongs to exactly one quarter, the one with most of its days.
 */
export type Quarter = string & { readonly __brand: 'Quarter' };

const MONTHS = 3;
/** Offset of a week's middle day from its first. */
const MIDDLE = 3;

/** The quarter of the week with that first day. */
export const quarterOf = (week: Day): Quarter => quarterOfDay(addDays(week, MIDDLE));

export function quarterOfDay(day: Day): Quarter {
  const [year = '', month = ''] = day.split('-');
  return `${year}-Q${Math.ceil(Number(month) / MONTHS)}` as Quarter;
}

/** All weeks of the quarter in order, each named by its first day. */
export function weeksOfQuarter(quarter: Quarter, firstWeekday: Weekday): Day[] {
  const [year = '', number = ''] = quarter.split('-Q');
  const month = String((Number(number) - 1) * MONTHS + 1).padStart(2, '0');
  // The first week whose middle day is in the quarter.
  const weeks = [startOfWeek(addDays(parseDay(`${year}-${month}-01`), MIDDLE), firstWeekday)];
  for (let next = weeks[0]; next !== undefined;) {
    next = addWeeks(next, 1);
    if (quarterOf(next) !== quarter) break;
    weeks.push(next);
  }
  return weeks;
}

/** The quarters, in order, from the week that contains `from` to the one that contains `to`. */
export function quartersBetween(from: Day, to: Day, firstWeekday: Weekday): Quarter[] {
  const quarters = new Set<Quarter>();
  const last = startOfWeek(to, firstWeekday);
  for (let week = startOfWeek(from, firstWeekday); week <= last; week = addWeeks(week, 1)) {
    quarters.add(quarterOf(week));
  }
  return [...quarters];
}
