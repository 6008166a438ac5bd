import type { Day } from '../calendar/day';

/** Minutes that a week still takes. */
export interface FreeWeek {
  readonly week: Day;
  readonly minutes: number;
}

/**
 * Takes so many minutes of the weeks, from where the last taking ended, and answers where it began and what was free
 * there. Where less than `least` of them is free, it begins in the first later week that has that much, if there is one.
 */
export type Allocate = (minutes: number, least: number) => FreeWeek;

/** Lays things end to end over weeks that come in their order. The last week takes all that is left. */
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
