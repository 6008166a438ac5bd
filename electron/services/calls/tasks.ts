import { Failure } from '../../../shared/contract/failure';
import type { Input } from '../../../shared/contract/calls';
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

export const createTaskHandlers = (store: Store): TaskHandlers => ({
  'note.get': ({ planId, taskId }) => store.notes.textOf(expectTask(store, planId, taskId).id),

  'task.add': (input) => addTask(store, input),

  'task.start': ({ taskId }, scope) => open(store, scope, taskId, 'task.started'),

  'task.complete': ({ planId, taskId, day: chosen }, { today }) => {
    const day = chosen ?? today;
    if (day > today) throw new Failure('refused', refusals.dayToCome(day));
    const state = { status: 'done', day } as const;
    return setState(store, planId, taskId, state, ({ title }) => ({
      kind: 'task.completed',
      taskId,
      title,
      day,
    }));
  },

  'task.reopen': ({ taskId }, scope) => open(store, scope, taskId, 'task.reopened'),

  'task.drop': ({ planId, taskId, reason }, { today: day }) => {
    const state = { status: 'dropped', day, reason } as const;
    return setState(store, planId, taskId, state, ({ title }) => ({
      kind: 'task.dropped',
      taskId,
      title,
      day,
      reason,
    }));
  },

  'task.note': ({ planId, taskId, note }) => {
    const { title } = expectTask(store, planId, taskId);
    if (store.notes.textOf(taskId) === note) return { value: null, entries: [] };
    store.notes.set(planId, taskId, note);
    return { value: null, entries: [{ kind: 'task.noted', taskId, title }] };
  },
});

function addTask(
  { tasks, phases }: Store,
  { planId, phaseId, title, plannedWeeks }: Input<'task.add'>,
): Written<{ taskId: Id }> {
  if (!phases.has(planId, phaseId)) throw new Failure('not-found', REFUSALS.phaseGone);
  const order = orderBetween(tasks.lastOrder(planId), null);
  const place = { in: 'phase', phaseId } as const;
  const task = createTask(planId, { title, plannedWeeks, place, order });
  tasks.add(task);
  const taskId = task.id;
  const entry = { kind: 'task.added', taskId, title, phaseId, plannedWeeks } as const;
  return { value: { taskId }, entries: [entry] };
}

function setState(
  store: Store,
  planId: Id,
  taskId: Id,
  state: TaskState,
  entryOf: (task: Pick<Task, 'title'>) => ActivityEntry,
): Written<null> {
  const task = expectTask(store, planId, taskId);
  if (isSameState(task.state, state)) return { value: null, entries: [] };
  store.tasks.setState(taskId, state);
  return { value: null, entries: [entryOf(task)] };
}

const OPEN_STATES = {
  'task.reopened': { status: 'to-do' },
  'task.started': { status: 'in-progress' },
} as const;

/** To a state in which it is to be done. */
function open(
  store: Store,
  scope: PlanScope,
  taskId: Id,
  kind: keyof typeof OPEN_STATES,
): Written<null> {
  const planId = scope.plan.id;
  const ended = endGoalsOfReopened(store, scope, expectTask(store, planId, taskId));
  const state = OPEN_STATES[kind];
  const { value, entries } = setState(store, planId, taskId, state, ({ title }) => ({
    kind,
    taskId,
    title,
  }));
  return { value, entries: [...entries, ...ended] };
}
