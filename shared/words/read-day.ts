import { type Day, daysBetween, isDay } from '../domain/calendar/day';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Reads a typed day; null if it is not one. Accepts `2026-11-22`, `22 Nov 2026`, `November 22`, and numbers in the
 * locale's order, such as `22.11.2026` or `11/22/26`.
 *
 * @param near a day without a year means the one nearest to this
 * @param locale a BCP 47 tag
 */
export function readDay(typed: string, near: Day, locale: string): Day | null {
  const text = typed.normalize('NFKC').trim().toLowerCase();
  if (isDay(text)) return text;
  const parts = text.match(/\d+|\p{L}+/gu) ?? [];
  // Any other character between the parts means it is not a date.
  if (!/^[\d\p{L}\s.,/-]*$/u.test(text) || parts.length < 2 || parts.length > 3) return null;
  const named = parts.findIndex((part) => /^\p{L}/u.test(part));
  const numbers = parts.filter((_, index) => index !== named).map(Number);
  if (named === -1) {
    const [first = 0, second = 0, year] = numbers;
    if (String(parts[0]).length === 4) return toDay(first, second, year ?? NaN);
    const [day, month] = isMonthFirst(locale) ? [second, first] : [first, second];
    return inYear(year, month, day, near);
  }
  const month = MONTHS.findIndex((name) => isNameOf(parts[named] ?? '', name)) + 1;
  const [day = NaN, year] = numbers;
  return month === 0 || named === 2 ? null : inYear(year, month, day, near);
}

const isNameOf = (typed: string, short: string): boolean =>
  typed.length >= 3 && (typed.startsWith(short) || short.startsWith(typed));

/** Some locales write 22 November with the month first. */
function isMonthFirst(locale: string): boolean {
  const parts = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'numeric' })
    .formatToParts(new Date(Date.UTC(2026, 10, 22)))
    .map(({ type }) => type);
  return parts.indexOf('month') < parts.indexOf('day');
}

function inYear(year: number | undefined, month: number, day: number, near: Day): Day | null {
  if (year !== undefined) return toDay(year < 100 ? 2000 + year : year, month, day);
  const around = Number(near.slice(0, 4));
  const days = [around - 1, around, around + 1].flatMap((each) => toDay(each, month, day) ?? []);
  const distance = (each: Day): number => Math.abs(daysBetween(near, each));
  return days.toSorted((one, other) => distance(one) - distance(other))[0] ?? null;
}

const two = (value: number): string => String(value).padStart(2, '0');

function toDay(year: number, month: number, day: number): Day | null {
  const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  return isDay(text) ? text : null;
}
