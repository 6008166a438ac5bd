import type { Day } from '../calendar/day';
import { type PlanSnapshot, targetOf } from '../plan/plan';
import { plannedSpanOf, windowDays } from '../plan/schedule';
import { chanceToArriveBy, type Estimate, estimateArrival } from './estimate';
import { factsOf } from './facts';

/** A day, and the probability of arriving by its end, 0 to 1. */
export interface DayWithChance {
  readonly day: Day;
  readonly chance: number;
}

export interface DaysOfArrival {
  readonly arrival: Estimate;
  /** The plan's last day if everything takes exactly the planned weeks. */
  readonly planned: DayWithChance;
  readonly target: DayWithChance;
  /** The guide's own window. */
  readonly window: { readonly first: DayWithChance; readonly last: DayWithChance };
}

/** The likely arrival, compared with the planned day, the target and the guide's window. */
export function daysOfArrival(snapshot: PlanSnapshot, today: Day): DaysOfArrival {
  const { plan, phases, pauses } = snapshot;
  const facts = factsOf(snapshot);
  const window = windowDays(plan.startDay, plan.guide.window);
  const by = (day: Day): DayWithChance => ({ day, chance: chanceToArriveBy(facts, today, day) });
  return {
    arrival: estimateArrival(facts, today),
    planned: by(plannedSpanOf(plan.startDay, phases, pauses).last),
    target: by(targetOf(plan)),
    window: { first: by(window.first), last: by(window.last) },
  };
}
