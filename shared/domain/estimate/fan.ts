import { type Day, fromDayNumber } from '../calendar/day';
import { type PlanFacts, tasksOf, weeksOf } from './facts';
import {
  allOpen,
  arrivalFor,
  type ArrivalRange,
  dayAt,
  type Outlook,
  outlookOf,
  rangeOf,
  type Reach,
  reachOf,
  Z,
} from './outlook';

/** An amount of done work in planned weeks, and the days by which 10, 50, 80 and 90% of the futures reach it. */
export interface FanPoint extends ArrivalRange {
  /** Planned weeks done by then, including what is done today. */
  readonly weeks: number;
}

/** Steps from now to all done; fewer if they would be so short that rounding to whole days made them uneven. */
const MOST_STEPS = 12;
const LEAST_STEPS = 4;
const DAYS_PER_STEP = 6;

/**
 * The future of the done line, from today (or a start still to come) to the end of all open work; empty if nothing is
 * open. Weeks increase and days never decrease. The last point equals the estimate's range: each step asks the same
 * distribution for a share of the open work.
 */
export function fanOf(facts: PlanFacts, today: Day): FanPoint[] {
  const open = allOpen(facts);
  if (open.count === 0) return [];
  const done = weeksOf(tasksOf(facts)) - open.weeks;
  const outlook = outlookOf(facts, today);
  const reach = reachOf(outlook, open);
  const steps = stepsFor(outlook, reach);
  const now = fromDayNumber(outlook.anchor);
  const points: FanPoint[] = [{ weeks: done, p10: now, p50: now, p80: now, p90: now }];
  for (let step = 1; step <= steps; step += 1) {
    const part = step / steps;
    const arrival = arrivalFor(outlook, reach, part);
    points.push({ weeks: done + open.weeks * part, ...rangeOf(outlook, arrival) });
  }
  return points;
}

function stepsFor(outlook: Outlook, reach: Reach): number {
  const days = dayAt(outlook, arrivalFor(outlook, reach), Z.p50) - outlook.anchor;
  return Math.max(LEAST_STEPS, Math.min(MOST_STEPS, Math.round(days / DAYS_PER_STEP)));
}
