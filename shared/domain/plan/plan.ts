import type { Day } from '../calendar/day';
import type { HoursFact } from './hours';
import type { ItemId, PathwayWindow, ResourceKind } from './pathway';
import type { Pause } from '../calendar/pause';
import { windowDays } from './schedule';
import type { Id } from '../id';
import type { Task } from './task';

/** Allowed start days, so that everything computed from them stays within the calendar. */
export const START_DAYS = { first: '1970-01-01', last: '2999-12-31' } as const;

/** The person's own copy of a pathway. */
export interface Plan {
  readonly id: Id;
  readonly title: string;
  readonly startDay: Day;
  /** The weekly hours that the plan was started with. */
  readonly plannedHours: number;
  /** Later changes of the weekly hours, in ascending order of day. */
  readonly hours: readonly HoursFact[];
  /** The day the person wants to arrive by; null for the end of the guide's window. */
  readonly targetDay: Day | null;
  readonly guide: GuideSummary;
  /** The guide version it is a copy of; 0 if it has no guide or predates versions. */
  readonly guideVersion: number;
  /** The day it was archived; null if it is not. */
  readonly archivedOn: Day | null;
}

/**
 * The part of the guide that the plan always needs, as of when it was started; newer versions never change it. The
 * whole guide is long and read only where it is shown.
 */
export interface GuideSummary {
  readonly fromRole: string;
  readonly toRole: string;
  readonly window: PathwayWindow;
  /** Weeks planned by the guide: for its phases, and for its skills one after another. */
  readonly weeks: number;
  readonly skillWeeks: number;
}

/** Whether the plan was started from a guide that can be read. */
export const hasGuide = ({ guide }: Pick<Plan, 'guide'>): boolean => guide.toRole !== '';

export const RESOURCE_PROGRESS = ['to-read', 'reading', 'done'] as const;
export type ResourceProgress = (typeof RESOURCE_PROGRESS)[number];

/** How worthwhile it was, from 1 (little) to 5 (very). */
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
  /** Empty if there is none. */
  readonly note: string;
}

export interface Phase {
  readonly id: Id;
  readonly origin: ItemId;
  readonly title: string;
  readonly weeks: number;
  readonly resources: readonly Resource[];
}

/** The day the person wants to arrive by, or the end of the guide's window. */
export const targetOf = ({ startDay, targetDay, guide }: Plan): Day =>
  targetDay ?? windowDays(startDay, guide.window).last;

/** A plan with everything that belongs to it; phases and tasks in order, pauses by first day. */
export interface PlanSnapshot {
  readonly plan: Plan;
  readonly phases: readonly Phase[];
  readonly tasks: readonly Task[];
  readonly pauses: readonly Pause[];
}
