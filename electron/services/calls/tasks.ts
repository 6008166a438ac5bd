import { Failure } from '../../../shared/contract/failure';
import type { Handlers, PlanScope, Written } from '../../../shared/contract/handlers';
import type { ActivityEntry } from '../../../shared/domain/history/activity';
import { noteDraftKey } from '../../../shared/domain/draft-key';
import type { Id } from '../../../shared/domain/id';
import { isSameState, type Task, type TaskState } from '../../../shared/domain/plan/task';
import { refusals } from '../../../shared/words/refusals';
import type { Store } from '../../store/store';
import { addTask } from '../rules/add-task';
import { expectTask } from '../rules/expect';
import { stopTimerOn } from '../rules/timer';
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

  'task.add': (input, scope) => addTask(store, input, scope),

  'task.start': ({ taskId }, scope) => open(store, scope, taskId, 'task.started'),

  'task.complete': ({ taskId, day: chosen }, scope) => {
    const day = chosen ?? scope.today;
    if (day > scope.today) throw new Failure('refused', refusals.dayToCome(day));
    return close(store, scope, taskId, { status: 'done', day }, ({ title }) => ({
      kind: 'task.completed',
      taskId,
      title,
      day,
    }));
  },

  'task.reopen': ({ taskId }, scope) => open(store, scope, taskId, 'task.reopened'),

  'task.drop': ({ taskId, reason }, scope) => {
    const day = scope.today;
    return close(store, scope, taskId, { status: 'dropped', day, reason }, ({ title }) => ({
      kind: 'task.dropped',
      taskId,
      title,
      day,
      reason,
    }));
  },

  'task.note': ({ planId, taskId, note }) => {
    const { title } = expectTask(store, planId, taskId);
    // It supersedes the draft kept while it was being written.
    store.drafts.forget(noteDraftKey(taskId));
    if (store.notes.textOf(taskId) === note) return { value: null, entries: [] };
    store.notes.set(planId, taskId, note);
    return { value: null, entries: [{ kind: 'task.noted', taskId, title }] };
  },
});

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

/** To a state with nothing left to do: stops a timer running on the task and logs its time. */
function close(
  store: Store,
  scope: PlanScope,
  taskId: Id,
  state: TaskState,
  entryOf: (task: Pick<Task, 'title'>) => ActivityEntry,
): Written<null> {
  const { value, entries } = setState(store, scope.plan.id, taskId, state, entryOf);
  if (entries.length === 0) return { value, entries };
  return { value, entries: [...entries, ...stopTimerOn(store, scope, taskId)] };
}

const OPEN_STATES = {
  'task.reopened': { status: 'to-do' },
  'task.started': { status: 'in-progress' },
} as const;

/** Back to a state with something to do. */
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
