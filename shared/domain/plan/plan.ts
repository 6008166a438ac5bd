import type { Day } from '../calendar/day';
import type { HoursFact } from './hours';
import type { ItemId, PathwayWindow, ResourceKind } from './pathway';
import type { Pause } from '../calendar/pause';
import { windowDays } from './schedule';
import type { Id, Task } from './task';

/** Days on which a plan may start: all that it leads to stays within the calendar. */
export const START_DAYS = { first: '1970-01-01', last: '2999-12-31' } as const;

/** The user's own copy of a pathway. */
export interface Plan {
  readonly id: Id;
  readonly title: string;
  readonly startDay: Day;
  /** The hours a week that the plan was started with. */
  readonly plannedHours: number;
  /** Later choices of hours, by rising day. */
  readonly hours: readonly HoursFact[];
  /** What the person wants; null: the end of the guide's window. */
  readonly targetDay: Day | null;
  readonly guide: GuideSummary;
}

/**
 * What the plan needs of its guide at all times, as it was on the day the plan was started: a newer guide never
 * rewrites it. The guide itself is long, and read where it is shown.
 */
export interface GuideSummary {
  readonly fromRole: string;
  readonly toRole: string;
  readonly window: PathwayWindow;
  /** Weeks that the guide plans: of its phases, and of its skills laid end to end. */
  readonly weeks: number;
  readonly skillWeeks: number;
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

/** The day by which the person wants to arrive. */
export const targetOf = ({ startDay, targetDay, guide }: Plan): Day =>
  targetDay ?? windowDays(startDay, guide.window).last;

/** A plan with all that hangs on it; phases and tasks in their order, pauses by their first day. */
export interface PlanSnapshot {
  readonly plan: Plan;
  readonly phases: readonly Phase[];
  readonly tasks: readonly Task[];
  readonly pauses: readonly Pause[];
}
