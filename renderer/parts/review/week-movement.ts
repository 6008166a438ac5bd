import { addDays, type Day, type DaySpan } from '../../../shared/domain/calendar/day';
import { type Estimate, estimateArrival } from '../../../shared/domain/estimate/estimate';
import type { PlanFacts } from '../../../shared/domain/estimate/facts';
import { explainMovement, type Movement } from '../../../shared/domain/estimate/movement';
import { changesBetween, type PlanChanges } from '../estimate/plan-changes';

/** How a week moved the estimated arrival. */
export interface WeekMovement {
  /** The estimate at the week's end or, while the week runs, now. */
  readonly now: Estimate;
  /** Null if nothing was known about the plan before the week. */
  readonly since: {
    readonly before: Estimate;
    readonly movement: Movement;
    readonly changes: PlanChanges;
  } | null;
}

/** The two days to compare: the day before the week, and its last day up to today. */
export const movementDays = ({ first, last }: DaySpan, today: Day): [Day, Day] => [
  addDays(first, -1),
  last < today ? last : today,
];

/** Null if nothing was known about the plan at the week's end either. */
export function weekMovement(
  [dayBefore, dayAfter]: readonly [Day, Day],
  before: PlanFacts | null,
  after: PlanFacts | null,
): WeekMovement | null {
  if (after === null) return null;
  const now = estimateArrival(after, dayAfter);
  if (before === null) return { now, since: null };
  const [from, to] = [
    { facts: before, day: dayBefore },
    { facts: after, day: dayAfter },
  ];
  return {
    now,
    since: {
      before: estimateArrival(before, dayBefore),
      movement: explainMovement(from, to),
      changes: changesBetween(from, to),
    },
  };
}
