import * as fc from 'fast-check';
import { type Day, parseDay } from '../../../shared/domain/calendar/day';
import { WEEKDAYS } from '../../../shared/domain/calendar/week';

export const MS_PER_DAY = 86_400_000;

/** The day that many days after 1970-01-01, without any library. */
export const dayAt = (count: number): Day =>
  parseDay(new Date(count * MS_PER_DAY).toISOString().slice(0, 10));

export const countAt = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY;

/** Any day from `first` to `last`. */
export const dayBetween = (first: string, last: string): fc.Arbitrary<Day> =>
  fc.integer({ min: countAt(parseDay(first)), max: countAt(parseDay(last)) }).map(dayAt);

/** Far enough from the ends of the calendar to count on from. */
export const anyDay = dayBetween('0101-01-01', '9899-12-31');

export const anyWeekday = fc.constantFrom(...WEEKDAYS);
