import { addDays, type Day } from '../../shared/domain/calendar/day';
import { readDay } from '../../shared/words/read-day';
import { usageFailure } from './failure';

const NAMED: Readonly<Record<string, number>> = { today: 0, yesterday: -1 };

/** Parses a typed day. Throws a CommandFailure if it is not one. */
export function typedDay(typed: string, today: Day, locale: string): Day {
  const named = NAMED[typed.trim().toLowerCase()];
  const day = named === undefined ? readDay(typed, today, locale) : addDays(today, named);
  if (day !== null) return day;
  throw usageFailure(`“${typed}” is not a date: write it as 2026-11-22, 22 Nov or yesterday.`);
}
