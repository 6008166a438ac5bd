import { addDays, type Day, type DaySpan } from '../../../shared/domain/calendar/day';
import { type Estimate, estimateArrival } from '../../../shared/domain/estimate/estimate';
import type { PlanFacts } from '../../../shared/domain/estimate/facts';
import { explainMovement, type Movement } from '../../../shared/domain/estimate/movement';
import { changesBetween, type PlanChanges } from '../estimate/plan-changes';

/** What a week did to the arrival. */
export interface WeekMovement {
  /** As it stood at the week's end; while the week runs, as it stands now. */
  readonly now: Estimate;
  /** Null: nothing was known of the plan before the week. */
  readonly since: {
    readonly before: Estimate;
    readonly movement: Movement;
    readonly changes: PlanChanges;
  } | null;
}

/** The two days whose plans tell it: the one before the week, and its last one that was lived. */
export const movementDays = ({ first, last }: DaySpan, today: Day): [Day, Day] => [
  addDays(first, -1),
  last < today ? last : today,
];

/** Null: nothing was known of the plan at the week's end either. */
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
