import { v7 as createId } from 'uuid';
import { Failure } from '../../shared/contract/failure';
import type { Day } from '../../shared/domain/calendar/day';
import type { Goal, GoalMeasure } from '../../shared/domain/weeks/goal';
import { closingDay, type Id, isOpen, isOwn, type Task } from '../../shared/domain/plan/task';
import { addWeeks, renameWeek, startOfWeek } from '../../shared/domain/calendar/week';
import type { Store } from '../store/store';
import { expectTask } from './expect';
import { thisWeek } from './logbook';

/** The task, if it can be planned; a Failure when it is gone, done or dropped. */
export function expectOpenTask(store: Store, taskId: Id): Task {
  const task = expectTask(store, taskId);
  if (isOpen(task)) return task;
  throw new Failure('refused', `“${task.title}” is done or dropped. Open it again first.`);
}

/** A goal with its task, as things stand in the present week. */
export interface LiveGoal {
  readonly goal: Goal;
  readonly task: Task;
}

/** The goal, if it can still be planned; a Failure when it is gone, done, dropped or planned anew since. */
export function expectOpenGoal(store: Store, goalId: Id): LiveGoal {
  const goal = store.goals.find(goalId);
  const task = goal && store.tasks.find(goal.taskId);
  if (goal === null || task === null) {
    throw new Failure('not-found', 'This goal is no longer there. Open the week anew.');
  }
  if (goal.end !== null || !isOpen(task)) {
    throw new Failure('refused', `“${task.title}” is not open in this week any more.`);
  }
  return { goal, task };
}

/** The week that holds the day, under its name of now; a Failure when it is over. */
export function expectPlannableWeek(store: Store, day: Day, today: Day): Day {
  const week = startOfWeek(day, store.settings.get().firstWeekday);
  if (week >= thisWeek(store, today)) return week;
  throw new Failure('refused', 'This week is over. Plan this week or a coming one.');
}

/** What a task is meant to be as a goal. */
export interface GoalWish {
  readonly taskId: Id;
  readonly week: Day;
  readonly minutes: number;
  readonly measure?: GoalMeasure;
}

/** Makes the task a goal of the week, anew if it is one already. Null when it is just that. */
export function plantGoal(store: Store, planId: Id, today: Day, wish: GoalWish): Goal | null {
  const { taskId, week, minutes, measure = 'done' } = wish;
  const live = store.goals.listByTask(taskId).find(({ end }) => end === null);
  if (live !== undefined) return replantGoal(store, planId, today, live, { week, minutes });
  const goal: Goal = { id: createId(), taskId, week, end: null, minutes, measure };
  store.goals.add(planId, goal);
  return goal;
}

/**
 * Moves a goal to a week from now on. The weeks that it was in stay as they were lived: it ends there, and a new goal
 * takes its place. Null when nothing changes.
 */
export function replantGoal(
  store: Store,
  planId: Id,
  today: Day,
  goal: Goal,
  { week, minutes }: Pick<Goal, 'week' | 'minutes'>,
): Goal | null {
  const present = thisWeek(store, today);
  const first = renameWeek(goal.week, store.settings.get().firstWeekday);
  if (first === week && goal.minutes === minutes) return null;
  if (first >= present) {
    const moved = { ...goal, week, minutes };
    store.goals.update(moved);
    return moved;
  }
  store.goals.update({
    ...goal,
    week: first,
    end: { week: addWeeks(present, -1), how: 'planned-anew' },
  });
  const anew: Goal = { ...goal, id: createId(), week, minutes };
  store.goals.add(planId, anew, goal.id);
  return anew;
}

/** Takes a goal out of this week and the coming ones; the weeks behind keep it. */
export function uprootGoal(store: Store, today: Day, { goal, task }: LiveGoal): void {
  const present = thisWeek(store, today);
  const first = renameWeek(goal.week, store.settings.get().firstWeekday);
  if (first < present) {
    const end = { week: addWeeks(present, -1), how: 'taken-out' } as const;
    store.goals.update({ ...goal, week: first, end });
  } else {
    store.goals.remove(goal.id);
  }
  if (isOwn(task)) removeOwn(store, today, task);
}

/** A goal of one's own goes without a trace, unless there is something to remember it by. */
function removeOwn({ goals, tasks, times }: Store, today: Day, task: Task): void {
  const isBare =
    goals.listByTask(task.id).length === 0 &&
    times.spentOn([task.id]).length === 0 &&
    times.findTimer()?.taskId !== task.id &&
    task.evidence.length === 0 &&
    task.note === '';
  if (isBare) tasks.remove(task.id);
  else tasks.setState(task.id, { status: 'dropped', day: today, reason: 'Taken out of the week' });
}

/** A task that was closed in a week behind is open again: its goals stay in the weeks that they were in. */
export function settleGoalsOf(store: Store, task: Task, today: Day): void {
  const closed = closingDay(task);
  if (closed === null) return;
  const { firstWeekday } = store.settings.get();
  const closedIn = startOfWeek(closed, firstWeekday);
  const present = thisWeek(store, today);
  if (closedIn >= present) return;
  for (const goal of store.goals.listByTask(task.id).filter(({ end }) => end === null)) {
    const first = renameWeek(goal.week, firstWeekday);
    if (first <= closedIn) {
      store.goals.update({ ...goal, week: first, end: { week: closedIn, how: 'taken-out' } });
    } else if (first < present) {
      // It never came to be one: the task was closed before.
      store.goals.remove(goal.id);
    }
  }
}
