import type { Day } from '../calendar/day';
import type { HoursFact } from './hours';
import type { ItemId, PathwayWindow, ResourceKind } from './pathway';
import type { Pause } from '../calendar/pause';
import { windowDays } from './schedule';
import type { Id, Task } from './task';

/** Days on which a plan may start, so that everything computed from it stays within the calendar. */
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
  /** The date that the person wants; null means the end of the guide's window. */
  readonly targetDay: Day | null;
  readonly guide: GuideSummary;
  /** Which version of the guide it is a copy of; 0: of none, or of one from before they were counted. */
  readonly guideVersion: number;
  /** The day on which it was put away; null: it is not. */
  readonly archivedOn: Day | null;
}

/**
 * The part of the guide that the plan always needs, as it was when the plan was started; a newer version never
 * changes it. The whole guide is long, so it is read only where it is shown.
 */
export interface GuideSummary {
  readonly fromRole: string;
  readonly toRole: string;
  readonly window: PathwayWindow;
  /** Weeks that the guide plans: of its phases, and of its skills laid end to end. */
  readonly weeks: number;
  readonly skillWeeks: number;
}

/** Whether the plan was started from a guide: one from nothing has none to read. */
export const hasGuide = ({ guide }: Pick<Plan, 'guide'>): boolean => guide.toRole !== '';

export const RESOURCE_PROGRESS = ['to-read', 'reading', 'done'] as const;
export type ResourceProgress = (typeof RESOURCE_PROGRESS)[number];

/** Worth: 1, little, to 5, much. */
export const RATINGS = [1, 2, 3, 4, 5] as const;
export type Rating = (typeof RATINGS)[number];

export interface Resource {
  readonly id: Id;
  readonly origin: ItemId;
  readonly title: string;
  readonly kind: ResourceKind;
  readonly by: string | null;
  readonly url: string | null;
  readonly progress: ResourceProgress;
  readonly rating: Rating | null;
  /** Empty: none. */
  readonly note: string;
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

/** A plan with everything that belongs to it; phases and tasks in order, pauses by their first day. */
export interface PlanSnapshot {
  readonly plan: Plan;
  readonly phases: readonly Phase[];
  readonly tasks: readonly Task[];
  readonly pauses: readonly Pause[];
}
