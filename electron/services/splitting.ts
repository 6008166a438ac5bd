import type { Handlers } from '../../shared/contract/handlers';
import type { ActivityEntry } from '../../shared/domain/history/activity';
import { dayOf, laterOf } from '../../shared/domain/calendar/day';
import { type Id, isOwn, type Task } from '../../shared/domain/plan/task';
import { renameWeek } from '../../shared/domain/calendar/week';
import type { Store } from '../store/store';
import { createTask } from './create-task';
import { expectPlan } from './expect';
import { expectOpenGoal, plantGoal, replantGoal } from './goal-weeks';
import { tickOnceHoursAreLogged } from './hours-goals';
import { expectLogbook, thisWeek } from './logbook';

interface Part {
  readonly title: string;
  readonly plannedWeeks: number;
}

/** One task becomes several: the first part is the goal from now on. */
export const createSplitHandler =
  (store: Store): Handlers['goal.split'] =>
  ({ goalId, parts }, at) => {
    const today = dayOf(at);
    const { id: planId } = expectPlan(store);
    const { goal, task } = expectOpenGoal(store, goalId);
    const { rest, entry } = splitTask(store, planId, task, parts);
    const first = renameWeek(goal.week, store.settings.get().firstWeekday);
    const week = laterOf(first, thisWeek(store, today));
    const minutes = Math.ceil(goal.minutes / parts.length);
    replantGoal(store, planId, today, goal, { week, minutes });
    // The other parts of a roadmap's task wait there; one's own have no other place than the week.
    if (isOwn(task)) {
      for (const { id: taskId } of rest) {
        plantGoal(store, planId, today, { taskId, week, minutes, measure: goal.measure });
      }
    }
    tickOnceHoursAreLogged(store, task.id, today);
    return {
      value: { tasks: store.tasks.listByPlan(planId), logbook: expectLogbook(store, today) },
      entry,
    };
  };

/** The task keeps the first part, with its note and evidence; the others stand right behind it. Only a phase's weigh. */
function splitTask(
  { tasks }: Store,
  planId: Id,
  task: Task,
  parts: readonly Part[],
): { rest: Task[]; entry: ActivityEntry } {
  const { id: taskId, title, plannedWeeks, place } = task;
  const weightOf = (part: Part): number => (place.in === 'phase' ? part.plannedWeeks : 0);
  const [first = task, ...others] = parts;
  const rest = others.map((part) => createTask('', part.title, place, weightOf(part)));
  tasks.setPlanned(taskId, first.title, weightOf(first));
  tasks.addBehind(planId, taskId, rest);
  return {
    rest,
    entry: {
      kind: 'task.split',
      taskId,
      title,
      plannedWeeks,
      phaseId: place.in === 'phase' ? place.phaseId : null,
      first: { title: first.title, plannedWeeks: weightOf(first) },
      rest: rest.map((part) => ({
        taskId: part.id,
        title: part.title,
        plannedWeeks: part.plannedWeeks,
      })),
    },
  };
}
