import { v5 } from 'uuid';
import type { Day } from '../../../shared/domain/calendar/day';
import type { Id } from '../../../shared/domain/id';

// Ids derived from what a row is about: two computers, or two imports, then create the same row.

/** A UUIDv5 in the plan's namespace. */
export const naturalId = (planId: Id, key: string): Id => v5(key, planId);

export const hoursId = (planId: Id, fromDay: Day): Id => naturalId(planId, `hours ${fromDay}`);
export const skillId = (planId: Id, origin: string): Id => naturalId(planId, `skill ${origin}`);
export const levelId = (planId: Id, skill: Id, day: Day): Id =>
  naturalId(planId, `level ${skill} ${day}`);
export const skillTaskId = (planId: Id, skill: Id, task: Id): Id =>
  naturalId(planId, `skill task ${skill} ${task}`);
export const skillResourceId = (planId: Id, skill: Id, resource: Id): Id =>
  naturalId(planId, `skill resource ${skill} ${resource}`);
export const needId = (planId: Id, task: Id, needed: Id): Id =>
  naturalId(planId, `need ${task} ${needed}`);
export const reviewId = (planId: Id, week: Day): Id => naturalId(planId, `review ${week}`);
