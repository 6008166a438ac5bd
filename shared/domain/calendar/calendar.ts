import { type Day, type DaySpan, fromDayNumber, toDayNumber } from './day';

/** Effort per day from a day on, relative to the planned weekly hours: 1 is as planned, 2 is twice that. */
export interface Effort {
  readonly fromDay: number;
  readonly share: number;
}

/**
 * Counts time as effort: a day at the planned hours counts 1, a day of a pause 0. Days are numbers (1970-01-01 is 0);
 * time is in days of planned effort.
 */
export interface Calendar {
  /** Effort after `from`, up to and including `to`; 0 unless `to` is after `from`. */
  readonly between: (from: number, to: number) => number;
  /** The first day by whose end `effort` has passed since `from`; `from` itself for 0 or less. */
  readonly after: (from: number, effort: number) => number;
}

/** A run of days with the same effort, up to the day before the next run. */
interface Run {
  readonly first: number;
  readonly share: number;
}

/**
 * Pauses may overlap, touch and come in any order, and include both their days. Efforts are in ascending order of day.
 */
export function createCalendar(pauses: readonly DaySpan[], efforts: readonly Effort[]): Calendar {
  const runs = runsOf(pauses, efforts);
  const endOf = (index: number): number => (runs[index + 1]?.first ?? Infinity) - 1;

  return {
    between: (from, to) =>
      runs.reduce((sum, { first, share }, index) => {
        const days = Math.min(endOf(index), to) - Math.max(first - 1, from);
        return days > 0 ? sum + days * share : sum;
      }, 0),

    after: (from, effort) => {
      let left = effort;
      let day = from;
      for (const [index, { first, share }] of runs.entries()) {
        if (left <= 0) return day;
        const start = Math.max(first - 1, from);
        const days = endOf(index) - start;
        if (days <= 0 || share === 0) continue;
        const needed = Math.ceil(left / share);
        day = start + Math.min(days, needed);
        left -= Math.min(days, needed) * share;
      }
      return day;
    },
  };
}

/**
 * Adjacent runs with the same effort are merged, so that an empty pause cannot change any result, not even by rounding.
 */
function runsOf(pauses: readonly DaySpan[], efforts: readonly Effort[]): Run[] {
  const spans = pauses.map(({ first, last }) => ({
    first: toDayNumber(first),
    end: toDayNumber(last) + 1,
  }));
  const edges = [
    -Infinity,
    ...efforts.map(({ fromDay }) => fromDay),
    ...spans.flatMap(({ first, end }) => (first < end ? [first, end] : [])),
  ].toSorted((a, b) => a - b);
  const shareOn = (day: number): number => {
    if (spans.some(({ first, end }) => first <= day && day < end)) return 0;
    return efforts.findLast(({ fromDay }) => fromDay <= day)?.share ?? 1;
  };
  const runs: Run[] = [];
  for (const first of edges) {
    const share = shareOn(first);
    if (runs.at(-1)?.share !== share) runs.push({ first, share });
  }
  return runs;
}

/** The `count`-th day from `start` on which something can be due; 0 is the start itself, or the first day after its pause. */
export const activeDay = (start: Day, count: number, pauses: readonly DaySpan[]): Day =>
  activeDaysFrom(start, pauses)(count);

/** Like `activeDay`, for many counts. */
export function activeDaysFrom(start: Day, pauses: readonly DaySpan[]): (count: number) => Day {
  const dayBefore = toDayNumber(start) - 1;
  const calendar = createCalendar(pauses, []);
  return (count) => fromDayNumber(calendar.after(dayBefore, count + 1));
}
