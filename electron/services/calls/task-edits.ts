import { Failure } from '../../../shared/contract/failure';
import type { Input } from '../../../shared/contract/calls';
import type { Handlers, PlanScope, Written } from '../../../shared/contract/handlers';
import type { ActivityEntry } from '../../../shared/domain/history/activity';
import { differences } from '../../../shared/domain/changes';
import type { Id } from '../../../shared/domain/id';
import type { TaskRecord } from '../../../shared/domain/records';
import { REFUSALS } from '../../../shared/words/refusals';
import type { Store } from '../../store/store';
import { expectPhaseTasks, expectTask } from '../rules/expect';
import { ordersAfter } from '../rules/order-places';
import { fitPhases } from '../rules/phase-weeks';
import { mergeTasks, removeTask } from '../rules/whole-tasks';
import { severalAtOnce } from '../rules/several-at-once';

type TaskEditHandlers = Pick<
  Handlers,
  'task.edit' | 'task.set' | 'task.move' | 'task.merge' | 'task.delete'
>;

type StateHandlers = Pick<Handlers, 'task.complete' | 'task.drop' | 'task.reopen'>;

/** @param states how a single task is completed, dropped and reopened */
export const createTaskEditHandlers = (store: Store, states: StateHandlers): TaskEditHandlers => ({
  'task.edit': (input) => editTask(store, input),
  'task.set': (input, scope) => setTasks(states, input, scope),
  'task.move': (input) => moveTasks(store, input),

  'task.merge': ({ planId, taskIds, title }) => {
    const tasks = expectPhaseTasks(store, planId, taskIds);
    if (new Set(taskIds).size < 2) throw new Failure('refused', REFUSALS.oneToMerge);
    const entry = mergeTasks(store, tasks, title);
    fitPhases(store, planId, tasks.map(phaseIdOf));
    return { value: null, entries: [entry] };
  },

  'task.delete': ({ planId, taskIds }) => {
    const tasks = expectPhaseTasks(store, planId, taskIds);
    tasks.forEach((task) => removeTask(store, task.id));
    fitPhases(store, planId, tasks.map(phaseIdOf));
    return { value: null, entries: [{ kind: 'tasks.deleted', tasks: tasks.map(noteOf) }] };
  },
});

const noteOf = ({ id: taskId, title }: TaskRecord) => ({ taskId, title });

const phaseIdOf = ({ place }: TaskRecord): Id => (place.in === 'phase' ? place.phaseId : '');

const EDITED = ['title', 'plannedWeeks', 'priority', 'dueOn'] as const;

function editTask(store: Store, { planId, taskId, ...edit }: Input<'task.edit'>): Written<null> {
  const task = expectTask(store, planId, taskId);
  if (task.place.in !== 'phase' && edit.plannedWeeks !== undefined)
    throw new Failure('refused', REFUSALS.weightless);
  const { title, plannedWeeks, priority, dueOn } = task;
  const before = { title, plannedWeeks, priority, dueOn };
  const after = { ...before, ...withoutGaps(edit) };
  const changes = differences(before, after, EDITED);
  if (changes === null) return { value: null, entries: [] };
  store.tasks.edit(taskId, after);
  if ('plannedWeeks' in changes) fitPhases(store, planId, [phaseIdOf(task)]);
  return { value: null, entries: [{ kind: 'task.edited', taskId, title, changes }] };
}

/** Only the fields that were given: undefined means not given. */
const withoutGaps = <Fields extends object>(fields: Fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    readonly [Name in keyof Fields]: Exclude<Fields[Name], undefined>;
  };

function setTasks(
  states: StateHandlers,
  { planId, taskIds, to }: Input<'task.set'>,
  scope: PlanScope,
): Written<null> {
  const entries = [...new Set(taskIds)].map((taskId): readonly ActivityEntry[] => {
    const task = { planId, taskId };
    switch (to.status) {
      case 'to-do':
        return states['task.reopen'](task, scope).entries;
      case 'done':
        return states['task.complete']({ ...task, ...(to.day && { day: to.day }) }, scope).entries;
      case 'dropped':
        return states['task.drop']({ ...task, reason: to.reason }, scope).entries;
    }
  });
  return { value: null, entries: severalAtOnce(entries) };
}

function moveTasks(
  store: Store,
  { planId, taskIds, phaseId, after }: Input<'task.move'>,
): Written<null> {
  const phase = store.phases.find(planId, phaseId);
  if (phase === null) throw new Failure('not-found', REFUSALS.phaseGone);
  const tasks = expectPhaseTasks(store, planId, taskIds);
  const moved = new Set(tasks.map(({ id }) => id));
  const inPhase = store.tasks.listInPhase(phaseId);
  if (isInPlace(inPhase, tasks, after)) return { value: null, entries: [] };
  const others = inPhase.filter(({ id }) => !moved.has(id));
  const orders = ordersAfter(others, after, tasks.length, REFUSALS.taskGone);
  tasks.forEach(({ id, order }, index) =>
    store.tasks.place(id, { in: 'phase', phaseId }, orders[index] ?? order),
  );
  fitPhases(store, planId, [phaseId, ...tasks.map(phaseIdOf)]);
  const { title } = phase;
  return {
    value: null,
    entries: [{ kind: 'tasks.moved', phase: { phaseId, title }, tasks: tasks.map(noteOf) }],
  };
}

/** Whether the tasks are there already, in that order. */
function isInPlace(
  inPhase: readonly TaskRecord[],
  tasks: readonly TaskRecord[],
  after: Id | null,
): boolean {
  const at = after === null ? 0 : inPhase.findIndex(({ id }) => id === after) + 1;
  return tasks.every(({ id }, index) => inPhase[at + index]?.id === id);
}
