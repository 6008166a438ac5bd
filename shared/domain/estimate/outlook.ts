import { toDayNumber, type Day } from '../calendar/day';
import { type Arrival, arrivalOf, chanceWithin, daysAt, normalShareBelow } from './arrival';
import { type Calendar, createCalendar } from '../calendar/calendar';
import { type PlanFacts, tasksOf, weeksOf } from './facts';
import { type Completion, learnPace, type Pace } from './pace';

/** Standard normal quantiles of the answers. */
export const Z = {
  p10: -1.2815515655446004,
  p50: 0,
  p80: 0.8416212335729143,
  p90: 1.2815515655446004,
} as const;

const DAYS_PER_MONTH = 30.4375;
const LEAST_MONTHS = 0.1;
const MOST_MONTHS = 1200;

/** What every answer is read off from: where the future begins, how it is counted, the pace it goes at. */
export interface Outlook {
  /** Number of the day from which the future is counted. */
  readonly anchor: number;
  readonly calendar: Calendar;
  readonly pace: Pace;
  /** Middle of the window, the geometric mean of its ends, in days of planned effort. */
  readonly windowDays: number;
  /** Latest end of the window over its middle, at least 1; null once something is done. */
  readonly guideSpread: number | null;
  /** Planned weeks that the window was made for. */
  readonly scopeWeeks: number;
}

export function outlookOf(facts: PlanFacts, today: Day): Outlook {
  const calendar = createCalendar(facts.pauses, effortsOf(facts));
  const start = toDayNumber(facts.startDay);
  const now = toDayNumber(today);
  const scopeWeeks = Math.max(facts.guideWeeks, 0.01);
  const minMonths = within(facts.window.minMonths, LEAST_MONTHS, MOST_MONTHS);
  const maxMonths = within(facts.window.maxMonths, minMonths, MOST_MONTHS);
  const windowDays = DAYS_PER_MONTH * Math.sqrt(minMonths * maxMonths);
  const completions = tasksOf(facts).flatMap((task): Completion[] => {
    if (task.doneOn === null) return [];
    const day = calendar.between(start, Math.min(toDayNumber(task.doneOn), now));
    return [{ share: weeksOf([task]) / scopeWeeks, day }];
  });
  const hasBegun = completions.length > 0;
  return {
    anchor: hasBegun ? now : Math.max(now, start),
    calendar,
    pace: learnPace(completions, calendar.between(start, now), windowDays),
    windowDays,
    guideSpread: hasBegun ? null : Math.sqrt(maxMonths / minMonths),
    scopeWeeks,
  };
}

/** The day of the choice counts as passed, at the hours that held before: choosing never changes the past. */
const effortsOf = ({ hours, plannedHours }: PlanFacts) =>
  hours.map(({ fromDay, hoursPerWeek }) => ({
    fromDay: toDayNumber(fromDay) + 1,
    share: hoursPerWeek / plannedHours,
  }));

const within = (value: number, least: number, most: number): number =>
  value > least ? Math.min(value, most) : least;

/** What is left to do as a distribution of effort from the anchor on. `openWeeks` is above 0. */
export const arrivalFor = ({ scopeWeeks, pace, windowDays }: Outlook, openWeeks: number): Arrival =>
  arrivalOf(openWeeks / scopeWeeks, pace, windowDays);

/**
 * Number of the day by whose end the work is done in the share of futures below `z`. While nothing is done the
 * window is taken at its word: its ends are the 10 and 90 % quantiles.
 */
export function dayAt(outlook: Outlook, arrival: Arrival, z: number): number {
  const { guideSpread, calendar, anchor } = outlook;
  const effort =
    guideSpread === null ? daysAt(arrival, z) : arrival.medianDays * guideSpread ** (z / Z.p90);
  // A day that is half over counts as passed.
  return calendar.after(anchor, effort - 0.5);
}

/** Chance, 0 to 1, that the work is done by the end of the day: agrees with dayAt. */
export function chanceBy(outlook: Outlook, arrival: Arrival, day: number): number {
  const { guideSpread, calendar, anchor } = outlook;
  if (day < anchor) return 0;
  const effort = calendar.between(anchor, day) + 0.5;
  if (guideSpread === null) return chanceWithin(arrival, effort);
  if (guideSpread === 1) return effort >= arrival.medianDays ? 1 : 0;
  return normalShareBelow((Z.p90 * Math.log(effort / arrival.medianDays)) / Math.log(guideSpread));
}
