import { type Day, fromDayNumber } from '../calendar/day';
import type { ArrivalRange } from './estimate';
import { openTasksOf, type PlanFacts, tasksOf, weeksOf } from './facts';
import { arrivalFor, dayAt, type Outlook, outlookOf, Z } from './outlook';

/** When so much is done: planned weeks, and the days by whose end 10, 50, 80 and 90 % of the futures are there. */
export interface FanPoint extends ArrivalRange {
  /** Planned weeks done by then, what is done today included. */
  readonly weeks: number;
}

/** Steps from now to all done; fewer where they would be so short that whole days make them uneven. */
const MOST_STEPS = 12;
const LEAST_STEPS = 4;
const DAYS_PER_STEP = 6;

/**
 * The futures of the done line, from today, or a start still to come, to the end of all that is open; empty when
 * nothing is. Weeks rise and days never fall. The last point is the estimate's own range: each step asks the same
 * distribution for a share of the open work.
 */
export function fanOf(facts: PlanFacts, today: Day): FanPoint[] {
  const open = weeksOf(openTasksOf(facts));
  if (open === 0) return [];
  const done = weeksOf(tasksOf(facts)) - open;
  const outlook = outlookOf(facts, today);
  const steps = stepsFor(outlook, open);
  const now = fromDayNumber(outlook.anchor);
  const points: FanPoint[] = [{ weeks: done, p10: now, p50: now, p80: now, p90: now }];
  for (let step = 1; step <= steps; step += 1) {
    const ahead = (open * step) / steps;
    points.push({ weeks: done + ahead, ...rangeFor(outlook, ahead) });
  }
  return points;
}

function stepsFor(outlook: Outlook, open: number): number {
  const days = dayAt(outlook, arrivalFor(outlook, open), Z.p50) - outlook.anchor;
  return Math.max(LEAST_STEPS, Math.min(MOST_STEPS, Math.round(days / DAYS_PER_STEP)));
}

function rangeFor(outlook: Outlook, weeks: number): ArrivalRange {
  const arrival = arrivalFor(outlook, weeks);
  const at = (z: number): Day => fromDayNumber(dayAt(outlook, arrival, z));
  return { p10: at(Z.p10), p50: at(Z.p50), p80: at(Z.p80), p90: at(Z.p90) };
}
