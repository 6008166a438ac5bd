import type { Day } from '../calendar/day';
import { DAYS_PER_WEEK } from '../calendar/week';

/** What a week came to. */
export interface WeekTally {
  /** First day. */
  readonly week: Day;
  /** Goals that the week was planned with, dropped ones left out. */
  readonly planned: number;
  /** Of these, how many were done in it. */
  readonly done: number;
  /** Done in it without having been planned. */
  readonly extra: number;
  /** Minutes logged on its days. */
  readonly minutes: number;
  /** Days of it that lie in a pause, 0 to 7. */
  readonly pausedDays: number;
}

/** Kept weeks in a row, 0 or more each. */
export interface Streak {
  /** Up to now; at most the longest. */
  readonly current: number;
  readonly longest: number;
}

/** True when something was done in the week: a goal or task done, or time logged. */
export const isKept = ({ done, extra, minutes }: WeekTally): boolean =>
  done > 0 || extra > 0 || minutes > 0;

/** Idle, but with a pause to account for it: a week that is not asked about. */
const isExcused = (tally: WeekTally): boolean => tally.pausedDays > 0 && !isKept(tally);

/**
 * How many kept weeks follow one another. An excused week neither breaks nor adds; the current one adds when it is
 * kept and never breaks, as it is not over.
 *
 * @param weeks in order without gaps, the last one the current
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

/** Asked for once a week; of a day, as Loop counts. */
const FREQUENCY = 1 / DAYS_PER_WEEK;
/** Loop's multiplier of a day, seven times over: what a week leaves of the score, about 0.87. */
const WEEKLY_MULTIPLIER = 0.5 ** ((Math.sqrt(FREQUENCY) / 13) * DAYS_PER_WEEK);

/** The score now, 0 to 1; 0 where there is no week. `weeks` as for scoreSeries. */
export const scoreOf = (weeks: readonly WeekTally[]): number => scoreSeries(weeks).at(-1) ?? 0;

/**
 * How steadily the person comes back, at the end of each week, 0 to 1: a streak that forgives. It begins at 0, moves
 * towards 1 with each kept week and loses half of itself in about 34 days of none, so that one missed week costs
 * little. A kept week counts whole, whatever it was planned with: how much to take on is another question. An excused
 * week leaves the score as it is, and so does the current one until it is kept.
 *
 * The formula is that of Loop Habit Tracker (iSoron/uhabits, Score.kt, Score.compute), of which nothing else is taken:
 * score · m + value · (1 − m) a day, with m = 0.5^(√frequency / 13). Here a step is seven of those days.
 *
 * @param weeks in order without gaps, the last one the current
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
