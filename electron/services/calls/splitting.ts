import type { Handlers, PlanScope } from '../../../shared/contract/handlers';
import { laterOf } from '../../../shared/domain/calendar/day';
import { renameWeek } from '../../../shared/domain/calendar/week';
import type { ActivityEntry } from '../../../shared/domain/history/activity';
import { ordersBetween } from '../../../shared/domain/order';
import type { Id } from '../../../shared/domain/id';
import { isOwn } from '../../../shared/domain/plan/task';
import type { TaskRecord } from '../../../shared/domain/records';
import type { Store } from '../../store/store';
import { createTask } from '../rules/create-task';
import { expectOpenTask } from '../rules/expect';
import { completeOnceHoursAreLogged } from '../rules/hours-goals';
import { fitPhases } from '../rules/phase-weeks';
import { moveGoal, planGoal } from '../rules/week-goals';

interface Part {
  readonly title: string;
  readonly plannedWeeks: number;
}

/** Splits a task into several. If the task is a goal, the first part stays the goal. */
export const createSplitHandler =
  (store: Store): Handlers['task.split'] =>
  ({ planId, taskId, parts }, scope: PlanScope) => {
    const task = expectOpenTask(store, planId, taskId);
    const { rest, entry } = splitTask(store, task, parts);
    const goal = store.goals.listByTask(taskId).find(({ end }) => end === null);
    if (goal !== undefined) {
      const week = laterOf(renameWeek(goal.week, scope.firstWeekday), scope.week);
      const minutes = Math.ceil(goal.minutes / parts.length);
      moveGoal(store, scope, goal, { week, minutes });
      // The other parts of a roadmap task wait in the roadmap; a personal goal has no other place than the week.
      if (isOwn(task)) {
        for (const { id } of rest)
          planGoal(store, scope, { taskId: id, week, minutes, measure: goal.measure });
      }
    }
    if (task.place.in === 'phase') fitPhases(store, planId, [task.place.phaseId]);
    const ticked = completeOnceHoursAreLogged(store, planId, taskId, scope.today);
    return { value: null, entries: [entry, ...ticked] };
  };

/** A new part depends on what the whole depended on, blocks what it blocked, and teaches what it taught. */
function shareLinks({ needs, skills }: Store, whole: TaskRecord, part: TaskRecord): void {
  const instead = (id: Id): Id => (id === whole.id ? part.id : id);
  for (const { planId, taskId, neededId } of needs.listAround(whole.id))
    needs.set(planId, instead(taskId), instead(neededId), true);
  for (const { planId, skillId } of skills.listByTask(whole.id))
    skills.link(planId, skillId, part.id, true);
}

/**
 * The task itself becomes the first part and keeps its note and evidence; the others follow it. Only tasks in phases
 * carry weight.
 */
function splitTask(
  store: Store,
  task: TaskRecord,
  parts: readonly Part[],
): { rest: TaskRecord[]; entry: ActivityEntry } {
  const { id: taskId, planId, title, plannedWeeks, place, order } = task;
  const { tasks } = store;
  const weightOf = (part: Part): number => (place.in === 'phase' ? part.plannedWeeks : 0);
  const [first = task, ...others] = parts;
  const orders = ordersBetween(order, tasks.nextOrder(planId, order), others.length);
  const rest = others.map((part, index) =>
    createTask(planId, {
      title: part.title,
      plannedWeeks: weightOf(part),
      place,
      order: orders[index] ?? order,
    }),
  );
  tasks.setPlanned(taskId, first.title, weightOf(first));
  rest.forEach((part) => tasks.add(part));
  rest.forEach((part) => shareLinks(store, task, part));
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
