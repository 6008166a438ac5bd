import type { PlanEntry } from '../history/activity';
import type { PlanSnapshot } from '../plan/plan';
import type { Id, Task, TaskState } from '../plan/task';
import { createTold } from './told';

/** The tasks as they were known. */
interface PastTasks {
  readonly tell: (entry: TaskEntry, number: number) => void;
  readonly takeBack: (entry: TaskEntry, number: number) => void;
  /** From all that is told. */
  readonly list: () => Task[];
}

type TaskEntry = Exclude<PlanEntry, { readonly planId: Id }>;

/** What a split changes of the task itself. */
type TaskSize = Pick<Task, 'title' | 'plannedWeeks'>;

const TO_DO: TaskState = { status: 'to-do' };

/** @param entries of the whole history, undone or not: the plan may have forgotten tasks that were known once */
export function createPastTasks(snapshot: PlanSnapshot, entries: readonly PlanEntry[]): PastTasks {
  const { everKnown, made } = tasksEverKnown(snapshot, entries);
  /** What a task was split off from; null for one that the person added. */
  const origins = createTold<Id | null>();
  const sizes = createTold<TaskSize>();
  const states = createTold<TaskState>();
  const isThere = (id: Id): boolean => {
    if (!made.has(id)) return true;
    const origin = origins.last(id);
    return origin !== undefined && (origin === null || isThere(origin));
  };
  return {
    tell(entry, number) {
      const state = stateFrom(entry);
      if (state !== null) states.tell(entry.taskId, number, state);
      if (entry.kind === 'task.added') origins.tell(entry.taskId, number, null);
      if (entry.kind !== 'task.split') return;
      sizes.tell(entry.taskId, number, entry.first);
      for (const { taskId } of entry.rest) origins.tell(taskId, number, entry.taskId);
    },

    takeBack(entry, number) {
      states.takeBack(entry.taskId, number);
      sizes.takeBack(entry.taskId, number);
      origins.takeBack(entry.taskId, number);
      if (entry.kind !== 'task.split') return;
      for (const { taskId } of entry.rest) origins.takeBack(taskId, number);
    },

    list: () =>
      everKnown
        .filter(({ id }) => isThere(id))
        .map((task) => ({
          ...task,
          ...sizes.last(task.id),
          state: states.last(task.id) ?? TO_DO,
        })),
  };
}

/** Null for an entry that leaves the state as it is. */
function stateFrom(entry: TaskEntry): TaskState | null {
  switch (entry.kind) {
    case 'task.started':
      return { status: 'in-progress' };
    case 'task.reopened':
      return TO_DO;
    case 'task.completed':
      return { status: 'done', day: entry.day };
    case 'task.dropped':
      return { status: 'dropped', day: entry.day, reason: entry.reason };
    case 'task.added':
    case 'task.split':
      return null;
  }
}

/** Tasks that one entry made, and the task that they were split off from; null for what the person added. */
interface Making {
  readonly origin: Id | null;
  readonly tasks: readonly Task[];
}

/**
 * Each as big as before it was split; in an order that holds on every day, for whichever of them are there then: those
 * of the guide as they stand in the plan, those made since where each was put when it was made.
 */
function tasksEverKnown(
  { tasks }: PlanSnapshot,
  entries: readonly PlanEntry[],
): { readonly everKnown: readonly Task[]; readonly made: ReadonlySet<Id> } {
  const makings = entries.flatMap(makingFrom);
  const made = new Set(makings.flatMap((making) => making.tasks.map(({ id }) => id)));
  const unsplit = sizesBeforeSplits(entries);
  const everKnown = tasks
    .filter(({ id }) => !made.has(id))
    .map((task) => ({ ...task, ...unsplit.get(task.id) }));
  for (const making of makings) {
    const before =
      making.origin === null
        ? everKnown.length - 1
        : everKnown.findIndex(({ id }) => id === making.origin);
    everKnown.splice(before + 1, 0, ...making.tasks);
  }
  return { everKnown, made };
}

/** Of the tasks that were ever split, as they were before the first time. */
function sizesBeforeSplits(entries: readonly PlanEntry[]): Map<Id, TaskSize> {
  const sizes = new Map<Id, TaskSize>();
  for (const entry of entries) {
    if (entry.kind !== 'task.split' || sizes.has(entry.taskId)) continue;
    sizes.set(entry.taskId, { title: entry.title, plannedWeeks: entry.plannedWeeks });
  }
  return sizes;
}

/** None where the entry makes no task of a phase: others weigh nothing. */
function makingFrom(entry: PlanEntry): Making[] {
  if (entry.kind === 'task.added') {
    return [{ origin: null, tasks: [taskIn(entry.phaseId, entry)] }];
  }
  if (entry.kind !== 'task.split' || entry.phaseId === null) return [];
  const { taskId, phaseId, rest } = entry;
  return [{ origin: taskId, tasks: rest.map((part) => taskIn(phaseId, part)) }];
}

const taskIn = (phaseId: Id, { taskId, title, plannedWeeks }: TaskSize & { taskId: Id }): Task => ({
  id: taskId,
  origin: '',
  place: { in: 'phase', phaseId },
  title,
  plannedWeeks,
  state: TO_DO,
  note: '',
  evidence: [],
});
