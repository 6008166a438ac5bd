import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addMonths as addMonthsTo } from 'date-fns/addMonths';

/** A calendar day `YYYY-MM-DD` in the person's time zone. Never derived again from a timestamp. */
export type Day = string & { readonly brand: unique symbol };

/** An instant as shown by a clock: UTC milliseconds, IANA zone, and offset in minutes east of UTC (-840 to 840). */
export interface Moment {
  readonly utcMs: number;
  readonly zone: string;
  readonly offsetMinutes: number;
}

/** The only source of time. Injected, so that tests can stop it. */
export type Clock = () => Moment;

/** Includes both days. */
export interface DaySpan {
  readonly first: Day;
  readonly last: Day;
}

const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 86_400_000;

const format = (date: Date): Day => date.toISOString().slice(0, 10) as Day;

/** True for a real calendar day written `YYYY-MM-DD`, years 0001 to 9999. */
export function isDay(text: string): text is Day {
  if (!/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new UTCDateMini(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Reads a day. Throws a RangeError on anything that is not a real calendar day. */
export function parseDay(text: string): Day {
  if (!isDay(text)) throw new RangeError(`“${text}” is not a calendar day (YYYY-MM-DD)`);
  return text;
}

/** The moment's calendar day in its own zone. */
export function dayOf(moment: Moment): Day {
  return format(new UTCDateMini(moment.utcMs + moment.offsetMinutes * MS_PER_MINUTE));
}

/** The present day in the clock's zone. */
export const today = (clock: Clock): Day => dayOf(clock());

/** `count` may be negative; fractions are ignored. */
export const addDays = (day: Day, count: number): Day =>
  format(new Date(Date.parse(day) + Math.trunc(count) * MS_PER_DAY));

/** The same day of the month, or the month's last day if it has no such day (31 January + 1 = 28 or 29 February). */
export const addMonths = (day: Day, count: number): Day =>
  format(addMonthsTo(new UTCDateMini(day), count));

/** Days from `from` to `to`: 0 for the same day, negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => toDayNumber(to) - toDayNumber(from);

export const earlierOf = (one: Day, other: Day): Day => (one < other ? one : other);
export const laterOf = (one: Day, other: Day): Day => (one > other ? one : other);

/** The last day that can be represented. */
const LAST_DAY = 2_932_896;

/** Days since 1970-01-01, which is 0; earlier days are negative. */
export const toDayNumber = (day: Day): number => Date.parse(day) / MS_PER_DAY;

/** The day of a whole number; numbers beyond the year 9999 give its last day. */
export const fromDayNumber = (number: number): Day =>
  format(new Date(Math.min(number, LAST_DAY) * MS_PER_DAY));
