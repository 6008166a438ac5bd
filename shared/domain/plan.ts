import type { Day } from './day';
import type { ItemId, Pathway, ResourceKind } from './pathway';
import type { Id, Task } from './task';

/** Hours a week that a plan may ask for. */
export const HOURS_PER_WEEK = { min: 1, max: 80, usual: 8 } as const;

/** Days on which a plan may start: all that it leads to stays within the calendar. */
export const START_DAYS = { first: '1970-01-01', last: '2999-12-31' } as const;

/** The user's own copy of a pathway. */
export interface Plan {
  readonly id: Id;
  readonly title: string;
  readonly startDay: Day;
  readonly hoursPerWeek: number;
  /** The guide as it was on the day the plan was started: a newer one never rewrites it. */
  readonly guide: Pathway;
}

export interface Resource {
  readonly id: Id;
  readonly origin: ItemId;
  readonly title: string;
  readonly kind: ResourceKind;
  readonly by: string | null;
  readonly url: string | null;
}

export interface Phase {
  readonly id: Id;
  readonly origin: ItemId;
  readonly title: string;
  readonly weeks: number;
  readonly resources: readonly Resource[];
}

/** A plan with all that hangs on it; phases and tasks in their order. */
export interface PlanSnapshot {
  readonly plan: Plan;
  readonly phases: readonly Phase[];
  readonly tasks: readonly Task[];
}
