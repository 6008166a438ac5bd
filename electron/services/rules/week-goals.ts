import { v7 as createId } from 'uuid';
import { Failure } from '../../../shared/contract/failure';
import type { AppScope, PlanScope } from '../../../shared/contract/handlers';
import type { Day } from '../../../shared/domain/calendar/day';
import { addWeeks, renameWeek, startOfWeek } from '../../../shared/domain/calendar/week';
import type { ActivityEntry } from '../../../shared/domain/history/activity';
import { orderBetween } from '../../../shared/domain/order';
import type { Id } from '../../../shared/domain/id';
import { closingDay, isOwn } from '../../../shared/domain/plan/task';
import type { GoalRecord, TaskRecord } from '../../../shared/domain/records';
import type { Goal, GoalMeasure } from '../../../shared/domain/weeks/goal';
import { REFUSALS } from '../../../shared/words/refusals';
import type { Store } from '../../store/store';
import type { LiveGoal } from './expect';
import { removeTask } from './whole-tasks';

/** The week that contains the day, by its present name; throws a Failure if it is over. */
export function expectPlannableWeek(day: Day, scope: AppScope): Day {
  const week = startOfWeek(day, scope.firstWeekday);
  if (week >= scope.week) return week;
  throw new Failure('refused', REFUSALS.weekOver);
}

/** What kind of goal a task should become. */
export interface GoalWish {
  readonly taskId: Id;
  readonly week: Day;
  readonly minutes: number;
  readonly measure?: GoalMeasure;
}

/** Makes the task a goal of the week, replacing the goal it may be already. Null if nothing would change. */
export function planGoal(store: Store, scope: PlanScope, wish: GoalWish): GoalRecord | null {
  const { taskId, week, minutes, measure = 'done' } = wish;
  const live = store.goals.listByTask(taskId).find(({ end }) => end === null);
  if (live !== undefined) return moveGoal(store, scope, live, { week, minutes });
  return addGoal(store, scope.plan.id, { taskId, week, minutes, measure });
}

/** Behind the goals that there are. */
export function addGoal(store: Store, planId: Id, wish: Required<GoalWish>): GoalRecord {
  const order = orderBetween(store.goals.lastOrder(planId), null);
  const goal = { id: createId(), planId, ...wish, end: null, order };
  store.goals.add(goal);
  return goal;
}

/**
 * Moves a goal to another week. Its past weeks stay as they were: the goal ends there and a new one replaces it. Null
 * if nothing changes.
 */
export function moveGoal(
  store: Store,
  { week: present, firstWeekday }: PlanScope,
  goal: GoalRecord,
  { week, minutes }: Pick<Goal, 'week' | 'minutes'>,
): GoalRecord | null {
  const first = renameWeek(goal.week, firstWeekday);
  if (first === week && goal.minutes === minutes) return null;
  if (first >= present) {
    const moved = { ...goal, week, minutes };
    store.goals.update(moved);
    return moved;
  }
  const end = { week: addWeeks(present, -1), how: 'planned-anew' } as const;
  store.goals.update({ ...goal, week: first, end });
  const anew = { ...goal, id: createId(), week, minutes };
  store.goals.add(anew);
  return anew;
}

/** Takes a goal out of this and all later weeks; past weeks keep it. Returns the resulting entries. */
export function takeOutGoal(
  store: Store,
  scope: PlanScope,
  { goal, task }: LiveGoal,
): ActivityEntry[] {
  const first = renameWeek(goal.week, scope.firstWeekday);
  if (first < scope.week) {
    const end = { week: addWeeks(scope.week, -1), how: 'taken-out' } as const;
    store.goals.update({ ...goal, week: first, end });
  } else {
    store.goals.remove(goal.id);
  }
  return isOwn(task) ? removeOwnTask(store, scope, task) : [];
}

/** Deletes a personal goal, unless something worth keeping is attached to it. */
function removeOwnTask(store: Store, { today }: PlanScope, task: TaskRecord): ActivityEntry[] {
  const { checklists, goals, tasks, times, evidence, notes } = store;
  const { id: taskId, title } = task;
  const isBare =
    goals.listByTask(taskId).length === 0 &&
    times.spentOn(taskId) === 0 &&
    times.findTimer()?.taskId !== taskId &&
    evidence.listByTask(taskId).length === 0 &&
    checklists.listByTask(taskId).length === 0 &&
    notes.textOf(taskId) === '';
  if (isBare) {
    removeTask(store, taskId);
    return [{ kind: 'task.removed', taskId, title }];
  }
  tasks.setState(taskId, { status: 'dropped', day: today, reason: '' });
  return [{ kind: 'task.dropped', taskId, title, day: today, reason: '' }];
}

/**
 * Reopening a task that was closed in a past week: its goals stay in the weeks they were in. Returns the resulting
 * entries.
 */
export function endGoalsOfReopened(
  store: Store,
  { week: present, firstWeekday }: PlanScope,
  task: TaskRecord,
): ActivityEntry[] {
  const closed = closingDay(task);
  if (closed === null) return [];
  const closedIn = startOfWeek(closed, firstWeekday);
  if (closedIn >= present) return [];
  const note = { taskId: task.id, title: task.title };
  const entries: ActivityEntry[] = [];
  for (const goal of store.goals.listByTask(task.id).filter(({ end }) => end === null)) {
    const first = renameWeek(goal.week, firstWeekday);
    if (first >= present && first > closedIn) continue;
    if (first <= closedIn) {
      store.goals.update({ ...goal, week: first, end: { week: closedIn, how: 'taken-out' } });
    } else {
      // It never took effect, because the task was closed before its week.
      store.goals.remove(goal.id);
    }
    entries.push({ kind: 'goal.ended', goalId: goal.id, ...note, week: closedIn });
  }
  return entries;
}
