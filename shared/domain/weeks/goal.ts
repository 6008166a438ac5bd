import type { Day } from '../calendar/day';
import type { Id } from '../id';
import type { Task } from '../plan/task';
import { renameWeek, startOfWeek, type Weekday } from '../calendar/week';

/** done: complete when ticked · hours: complete once its minutes are logged. */
export const GOAL_MEASURES = ['done', 'hours'] as const;
export type GoalMeasure = (typeof GOAL_MEASURES)[number];

/** How a goal ended while its task was still open. */
export const GOAL_ENDINGS = ['taken-out', 'planned-anew'] as const;
export type GoalEnding = (typeof GOAL_ENDINGS)[number];

/**
 * A task planned for a week. Nothing is written when a week ends: an unfinished goal is in every week from its first to
 * the current one, so carrying over works however long Waymark was closed and whatever happened to the clock.
 */
export interface Goal {
  readonly id: Id;
  readonly taskId: Id;
  /** The week it was planned for, by its first day. */
  readonly week: Day;
  /** The last week it belonged to, once it was taken out or replanned. */
  readonly end: { readonly week: Day; readonly how: GoalEnding } | null;
  /** Minutes planned for it per week; 0 if it takes no time worth planning. */
  readonly minutes: number;
  readonly measure: GoalMeasure;
}

/** open: to do in this week or a later one · carried: not done in it, and continued in the next. */
export type Outcome = 'open' | 'done' | 'dropped' | 'carried' | GoalEnding;

/** The first and last week of a goal, and how it left the last one. */
export interface GoalWeeks {
  readonly first: Day;
  readonly last: Day;
  readonly outcome: Exclude<Outcome, 'carried'>;
}

/**
 * The weeks that a goal is or was in, as of `thisWeek`; null if its task was closed before the goal's first week, so
 * that it never was a goal of any week.
 */
export function weeksOfGoal(
  goal: Pick<Goal, 'week' | 'end'>,
  { state }: Pick<Task, 'state'>,
  thisWeek: Day,
  firstWeekday: Weekday,
): GoalWeeks | null {
  const first = renameWeek(goal.week, firstWeekday);
  const end = goal.end && { ...goal.end, week: renameWeek(goal.end.week, firstWeekday) };
  if ('day' in state) {
    const closed = startOfWeek(state.day, firstWeekday);
    if (closed < first) return null;
    if (end === null || closed <= end.week) return { first, last: closed, outcome: state.status };
  }
  if (end !== null) return { first, last: end.week, outcome: end.how };
  return { first, last: first > thisWeek ? first : thisWeek, outcome: 'open' };
}
