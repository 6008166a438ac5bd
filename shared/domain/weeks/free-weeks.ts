import type { Day } from '../calendar/day';

/** A week and the minutes still free in it. */
export interface FreeWeek {
  readonly week: Day;
  readonly minutes: number;
}

/**
 * Takes minutes from the weeks, starting where the previous call ended, and returns the week in which it started with
 * the minutes that were free there. If fewer than `least` are free, it starts in the first later week that has as many,
 * if any.
 */
export type Allocate = (minutes: number, least: number) => FreeWeek;

/** Fills weeks in order, one item after another. The last week takes whatever is left. */
export function createAllocator(first: FreeWeek, later: readonly FreeWeek[]): Allocate {
  const ahead = [...later];
  let current = first;
  const next = (): FreeWeek => ahead.shift() ?? { ...current, minutes: Infinity };
  const begin = (wanted: number): FreeWeek => {
    if (current.minutes >= wanted) return current;
    const fitting = ahead.findIndex(({ minutes }) => minutes >= wanted);
    if (fitting !== -1) ahead.splice(0, fitting);
    return fitting !== -1 || current.minutes === 0 ? next() : current;
  };
  return (minutes, least) => {
    current = begin(Math.min(minutes, least));
    const begun = current;
    let left = minutes;
    while (left > current.minutes) {
      left -= current.minutes;
      current = next();
    }
    current = { ...current, minutes: current.minutes - left };
    return begun;
  };
}
