import { type Day, fromDayNumber, toDayNumber } from '../calendar/day';
import { type Arrival, arrivalOf, chanceWithin, daysAt } from './arrival';
import { type Calendar, createCalendar } from '../calendar/calendar';
import { openTasksOf, type PlanFacts, weeksOf } from './facts';
import { type Completion, learnPace, type Pace, type Walked, walkedOf } from './pace';
import { type Standing, standingOf } from './standing';

/** Standard normal quantiles of the range. */
export const Z = {
  p10: -1.2815515655446004,
  p50: 0,
  p80: 0.8416212335729143,
  p90: 1.2815515655446004,
} as const;

/** Days by whose end 10, 50, 80 and 90% of the futures have arrived; never decreasing. */
export interface ArrivalRange {
  readonly p10: Day;
  readonly p50: Day;
  readonly p80: Day;
  readonly p90: Day;
}

const DAYS_PER_MONTH = 30.4375;
const LEAST_MONTHS = 0.1;
const MOST_MONTHS = 1200;

/** What every result is derived from: where the future begins, how its days count, and what was done before. */
export interface Outlook {
  /** Number of the day from which the future counts: today, or the start if that is later and nothing is done yet. */
  readonly anchor: number;
  readonly calendar: Calendar;
  readonly walked: Walked;
  /** Planned weeks that the window was made for, at least 0.01. */
  readonly scopeWeeks: number;
}

/** Gathers it from the facts. Tasks done before the start count as done on it, those done after today as done today. */
export function outlookOf(facts: PlanFacts, today: Day): Outlook {
  const calendar = createCalendar(facts.pauses, effortsOf(facts));
  const start = toDayNumber(facts.startDay);
  const now = toDayNumber(today);
  const scopeWeeks = Math.max(facts.guideWeeks, 0.01);
  const completions = facts.phases.flatMap(({ tasks }, phase) =>
    tasks.flatMap((task): Completion[] => {
      if (task.doneOn === null) return [];
      const day = calendar.between(start, Math.min(toDayNumber(task.doneOn), now));
      return [{ share: weeksOf([task]) / scopeWeeks, day, phase }];
    }),
  );
  return {
    anchor: completions.length > 0 ? now : Math.max(now, start),
    calendar,
    walked: walkedOf(completions, calendar.between(start, now), windowDaysOf(facts)),
    scopeWeeks,
  };
}

/** Middle of the window, the geometric mean of its ends, in days of planned effort. */
function windowDaysOf({ window }: PlanFacts): number {
  const minMonths = within(window.minMonths, LEAST_MONTHS, MOST_MONTHS);
  const maxMonths = within(window.maxMonths, minMonths, MOST_MONTHS);
  return DAYS_PER_MONTH * Math.sqrt(minMonths * maxMonths);
}

/** New hours apply from the day after the choice, so that choosing never changes the past. */
const effortsOf = ({ hours, plannedHours }: PlanFacts) =>
  hours.map(({ fromDay, hoursPerWeek }) => ({
    fromDay: toDayNumber(fromDay) + 1,
    share: hoursPerWeek / plannedHours,
  }));

const within = (value: number, least: number, most: number): number =>
  value > least ? Math.min(value, most) : least;

/** Open tasks of the plan up to the end of a phase. */
export interface OpenTasks {
  /** Planned weeks, above 0. */
  readonly weeks: number;
  /** 1 or more. */
  readonly count: number;
  /** Index of the last phase included. */
  readonly lastPhase: number;
}

/** The open tasks of the whole plan; their number is 0 if there are none. */
export function allOpen(facts: PlanFacts): OpenTasks {
  const open = openTasksOf(facts);
  return { weeks: weeksOf(open), count: open.length, lastPhase: facts.phases.length - 1 };
}

/** Where the person stands with some open work, and the pace that follows from it. */
export interface Reach {
  readonly standing: Standing;
  readonly pace: Pace;
}

/** @param open at least one task */
export function reachOf({ walked, scopeWeeks }: Outlook, open: OpenTasks): Reach {
  const { weeks, count, lastPhase } = open;
  const standing = standingOf({ share: weeks / scopeWeeks, count, lastPhase }, walked);
  return { standing, pace: learnPace(walked, standing.counted) };
}

/**
 * How long part of the open work still takes, as a distribution of active days from the anchor on.
 *
 * @param part share of the open work, above 0 and up to 1, the default
 */
export function arrivalFor({ walked }: Outlook, { standing, pace }: Reach, part = 1): Arrival {
  const open = standing.open * part;
  const left = open - Math.min(standing.open - standing.left, open / 2);
  return arrivalOf(left, pace, walked.windowDays);
}

/**
 * Number of the day by whose end the work is done, at a quantile; never before the anchor.
 *
 * @param z the same quantile of the standard normal distribution, between -2.5 and 2.5
 */
export function dayAt({ calendar, anchor }: Outlook, arrival: Arrival, z: number): number {
  // A day that is half over counts as passed.
  return calendar.after(anchor, daysAt(arrival, z) - 0.5);
}

/** The days of the 10, 50, 80 and 90% quantiles. */
export function rangeOf(outlook: Outlook, arrival: Arrival): ArrivalRange {
  const at = (z: number): Day => fromDayNumber(dayAt(outlook, arrival, z));
  return { p10: at(Z.p10), p50: at(Z.p50), p80: at(Z.p80), p90: at(Z.p90) };
}

/**
 * Probability, 0 to 1, that the work is done by the end of the day: consistent with `dayAt`.
 *
 * @param day number of the day
 */
export function chanceBy({ calendar, anchor }: Outlook, arrival: Arrival, day: number): number {
  if (day < anchor) return 0;
  return chanceWithin(arrival, calendar.between(anchor, day) + 0.5);
}
