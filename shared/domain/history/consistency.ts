import type { Day } from '../calendar/day';
import { DAYS_PER_WEEK } from '../calendar/week';

/** The totals of a week. */
export interface WeekTally {
  /** First day. */
  readonly week: Day;
  /** Goals that were planned for the week, without dropped ones. */
  readonly planned: number;
  /** How many of these were done in it. */
  readonly done: number;
  /** Done in it without being planned. */
  readonly extra: number;
  /** Minutes logged on its days. */
  readonly minutes: number;
  /** Days of it in a pause, 0 to 7. */
  readonly pausedDays: number;
}

/** Consecutive kept weeks, each 0 or more. */
export interface Streak {
  /** Up to now; never more than the longest. */
  readonly current: number;
  readonly longest: number;
}

/** True when something was done in the week: a goal or task done, or time logged. */
export const isKept = ({ done, extra, minutes }: WeekTally): boolean =>
  done > 0 || extra > 0 || minutes > 0;

/** A week without activity that a pause explains, so that it does not count against the person. */
const isExcused = (tally: WeekTally): boolean => tally.pausedDays > 0 && !isKept(tally);

/**
 * The length of runs of kept weeks. An excused week neither breaks a streak nor adds to it; the current week adds to it
 * once it is kept and never breaks it, because it is not over.
 *
 * @param weeks in order without gaps, ending with the current one
 */
export function streakOf(weeks: readonly WeekTally[]): Streak {
  let current = 0;
  let longest = 0;
  for (const [index, tally] of weeks.entries()) {
    if (isKept(tally)) current += 1;
    else if (!isExcused(tally) && !isLast(weeks, index)) current = 0;
    longest = Math.max(longest, current);
  }
  return { current, longest };
}

const isLast = (weeks: readonly WeekTally[], index: number): boolean => index === weeks.length - 1;

/** Once a week, expressed per day, as in Loop. */
const FREQUENCY = 1 / DAYS_PER_WEEK;
/** Loop's daily multiplier applied seven times: the share of the score that remains after a week, about 0.87. */
const WEEKLY_MULTIPLIER = 0.5 ** ((Math.sqrt(FREQUENCY) / 13) * DAYS_PER_WEEK);

/** The score now, 0 to 1; 0 without any weeks. `weeks` as for `scoreSeries`. */
export const scoreOf = (weeks: readonly WeekTally[]): number => scoreSeries(weeks).at(-1) ?? 0;

/**
 * How steadily the person comes back, at the end of each week, 0 to 1: a forgiving streak. It starts at 0, moves
 * towards 1 with each kept week and halves in about 34 days without one, so that a single missed week costs little. A
 * kept week counts fully, however much was planned for it: how much to take on is a different question. An excused week
 * leaves the score unchanged, and so does the current one until it is kept.
 *
 * The formula, and nothing else, comes from Loop Habit Tracker (iSoron/uhabits, Score.kt, Score.compute): score · m +
 * value · (1 − m) per day, with m = 0.5^(√frequency / 13). Here it is applied once for seven days.
 *
 * @param weeks in order without gaps, ending with the current one
 */
export function scoreSeries(weeks: readonly WeekTally[]): readonly number[] {
  let score = 0;
  return weeks.map((tally, index) => {
    const wasKept = isKept(tally);
    if (wasKept || !(isExcused(tally) || isLast(weeks, index))) {
      score = score * WEEKLY_MULTIPLIER + (wasKept ? 1 - WEEKLY_MULTIPLIER : 0);
    }
    return score;
  });
}
