import { Failure } from '../../../shared/contract/failure';
import type { Handlers, PlanScope, Written } from '../../../shared/contract/handlers';
import type { ActivityEntry } from '../../../shared/domain/history/activity';
import { orderBetween } from '../../../shared/domain/order';
import { type Id, isSameState, type Task, type TaskState } from '../../../shared/domain/plan/task';
import { REFUSALS, refusals } from '../../../shared/words/refusals';
import type { Store } from '../../store/store';
import { createTask } from '../rules/create-task';
import { expectTask } from '../rules/expect';
import { endGoalsOfReopened } from '../rules/week-goals';

type TaskHandlers = Pick<
  Handlers,
  | 'note.get'
  | 'task.add'
  | 'task.start'
  | 'task.complete'
  | 'task.reopen'
  | 'task.drop'
  | 'task.note'
>;

export function createTaskHandlers(store: Store): TaskHandlers {
  const { tasks, phases, notes } = store;

  const setState = (
    planId: Id,
    taskId: Id,
    state: TaskState,
    entryOf: (task: Pick<Task, 'title'>) => ActivityEntry,
  ): Written<null> => {
    const task = expectTask(store, planId, taskId);
    if (isSameState(task.state, state)) return { value: null, entries: [] };
    tasks.setState(taskId, state);
    return { value: null, entries: [entryOf(task)] };
  };

  /** To a state in which it is to be done. */
  const open = (
    taskId: Id,
    status: 'to-do' | 'in-progress',
    kind: 'task.reopened' | 'task.started',
    scope: PlanScope,
  ): Written<null> => {
    const planId = scope.plan.id;
    const ended = endGoalsOfReopened(store, scope, expectTask(store, planId, taskId));
    const { value, entries } = setState(planId, taskId, { status }, ({ title }) => ({
      kind,
      taskId,
      title,
    }));
    return { value, entries: [...entries, ...ended] };
  };

  return {
    'note.get': ({ planId, taskId }) => notes.textOf(expectTask(store, planId, taskId).id),

    'task.add': ({ planId, phaseId, title, plannedWeeks }) => {
      if (!phases.has(planId, phaseId)) throw new Failure('not-found', REFUSALS.phaseGone);
      const order = orderBetween(tasks.lastOrder(planId), null);
      const place = { in: 'phase', phaseId } as const;
      const task = createTask(planId, { title, plannedWeeks, place, order });
      tasks.add(task);
      return {
        value: { taskId: task.id },
        entries: [{ kind: 'task.added', taskId: task.id, title, phaseId, plannedWeeks }],
      };
    },

    'task.start': ({ taskId }, scope) => open(taskId, 'in-progress', 'task.started', scope),

    'task.complete': ({ planId, taskId, day: chosen }, { today }) => {
      const day = chosen ?? today;
      if (day > today) throw new Failure('refused', refusals.dayToCome(day));
      return setState(planId, taskId, { status: 'done', day }, ({ title }) => ({
        kind: 'task.completed',
        taskId,
        title,
        day,
      }));
    },

    'task.reopen': ({ taskId }, scope) => open(taskId, 'to-do', 'task.reopened', scope),

    'task.drop': ({ planId, taskId, reason }, { today: day }) =>
      setState(planId, taskId, { status: 'dropped', day, reason }, ({ title }) => ({
        kind: 'task.dropped',
        taskId,
        title,
        day,
        reason,
      })),

    'task.note': ({ planId, taskId, note }) => {
      const { title } = expectTask(store, planId, taskId);
      if (notes.textOf(taskId) === note) return { value: null, entries: [] };
      notes.set(planId, taskId, note);
      return { value: null, entries: [{ kind: 'task.noted', taskId, title }] };
    },
  };
}
