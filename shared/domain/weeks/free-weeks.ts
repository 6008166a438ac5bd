import type { Day } from '../calendar/day';

/** A week with the minutes that are still free in it. */
export interface FreeWeek {
  readonly week: Day;
  readonly minutes: number;
}

/**
 * Takes minutes out of the weeks, starting where the previous call ended, and returns the week in which it started with
 * what was free there. If less than `least` is free in a week, it starts in the first later week with that much, if
 * there is one.
 */
export type Allocate = (minutes: number, least: number) => FreeWeek;

/** Fills weeks in order, one thing after the other. The last week takes everything that is left. */
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
