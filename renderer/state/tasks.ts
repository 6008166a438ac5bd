import type { CallName, Input } from '../../shared/contract/calls';
import type { Day } from '../../shared/domain/calendar/day';
import { type Id, isOpen, type Task, type TaskState } from '../../shared/domain/plan/task';
import type { AppState, SliceParts } from './store';

type TaskCall = Extract<CallName, `task.${string}` | `evidence.${string}`>;
type StateCall = 'task.start' | 'task.complete' | 'task.reopen' | 'task.drop';

/** The tasks themselves stand in the plan's snapshot and, those of one's own, in the logbook. */
export interface TaskSlice {
  /** What tasks are on their way to be: until the app has answered, nothing that it said before turns them back. */
  readonly expectedStates: ReadonlyMap<Id, TaskState>;

  readonly startTask: (taskId: Id) => Promise<boolean>;
  /** Without a day: today. */
  readonly completeTask: (taskId: Id, day?: Day) => Promise<boolean>;
  readonly reopenTask: (taskId: Id) => Promise<boolean>;
  readonly dropTask: (taskId: Id, reason: string) => Promise<boolean>;
  readonly noteTask: (taskId: Id, note: string) => Promise<boolean>;
  readonly addEvidence: (taskId: Id, url: string, title: string) => Promise<boolean>;
  readonly removeEvidence: (taskId: Id, evidenceId: Id) => Promise<boolean>;
}

/**
 * Writes answer true once the change is on disk; false: a toast says why not. A change of a task's state is shown
 * at once and taken back if the disk did not take it.
 */
export function createTaskSlice({ client, get, set }: SliceParts): TaskSlice {
  const show = (task: Task): void =>
    set(({ snapshot, logbook, expectedStates }) => {
      const shown = asExpected(task, expectedStates);
      return {
        snapshot: snapshot && withTask(snapshot, shown),
        logbook: logbook && withTask(logbook, shown),
      };
    });

  const expect = (taskId: Id, state: TaskState): void =>
    set(({ expectedStates }) => ({ expectedStates: new Map(expectedStates).set(taskId, state) }));

  /** Unless something newer is expected by now. */
  const expectNoMore = (taskId: Id, state: TaskState): void =>
    set(({ expectedStates }) => ({
      expectedStates: new Map(
        [...expectedStates].filter(([id, expected]) => id !== taskId || expected !== state),
      ),
    }));

  const writeTask = async <Name extends TaskCall>(
    name: Name,
    input: Input<Name>,
  ): Promise<boolean> => get().takeWrite(await client(name, input), show);

  const writeState = async <Name extends StateCall>(
    name: Name,
    input: Input<Name>,
    expected: TaskState,
  ): Promise<boolean> => {
    const before = findTask(get(), input.taskId);
    expect(input.taskId, expected);
    if (before) show(before);
    const reply = await client(name, input);
    expectNoMore(input.taskId, expected);
    const isWritten = await get().takeWrite(reply, show);
    if (!isWritten && before && findTask(get(), before.id)?.state === expected) show(before);
    return isWritten;
  };

  /** Goals of the weeks behind may end with it: they are read once more. */
  const writeOpening = async (
    name: 'task.start' | 'task.reopen',
    taskId: Id,
    expected: TaskState,
  ): Promise<boolean> => {
    const before = findTask(get(), taskId);
    const isWritten = await writeState(name, { taskId }, expected);
    if (isWritten && before && !isOpen(before)) await get().readAgain();
    return isWritten;
  };

  return {
    expectedStates: new Map(),

    startTask: (taskId) => writeOpening('task.start', taskId, { status: 'in-progress' }),
    completeTask: (taskId, chosen) =>
      writeState(
        'task.complete',
        { taskId, ...(chosen && { day: chosen }) },
        { status: 'done', day: chosen ?? get().expectToday() },
      ),
    reopenTask: (taskId) => writeOpening('task.reopen', taskId, { status: 'to-do' }),
    dropTask: (taskId, reason) =>
      writeState(
        'task.drop',
        { taskId, reason },
        { status: 'dropped', day: get().expectToday(), reason },
      ),
    noteTask: (taskId, note) => writeTask('task.note', { taskId, note }),
    addEvidence: (taskId, url, title) => writeTask('evidence.add', { taskId, url, title }),
    removeEvidence: (taskId, evidenceId) => writeTask('evidence.remove', { taskId, evidenceId }),
  };
}

const asExpected = (task: Task, expectedStates: ReadonlyMap<Id, TaskState>): Task => {
  const state = expectedStates.get(task.id);
  return state === undefined ? task : { ...task, state };
};

/** Itself when nothing is expected of its tasks. */
export function withExpected<Holder extends { readonly tasks: readonly Task[] }>(
  holder: Holder,
  expectedStates: ReadonlyMap<Id, TaskState>,
): Holder {
  if (expectedStates.size === 0) return holder;
  return { ...holder, tasks: holder.tasks.map((task) => asExpected(task, expectedStates)) };
}

/** Itself when the task is not in it: nothing that does not change is drawn again. */
function withTask<Holder extends { readonly tasks: readonly Task[] }>(
  holder: Holder,
  changed: Task,
): Holder {
  if (holder.tasks.every(({ id }) => id !== changed.id)) return holder;
  const tasks = holder.tasks.map((task) => (task.id === changed.id ? changed : task));
  return { ...holder, tasks };
}

/** The task, of the roadmap or of one's own; undefined when it is not at hand. */
export const findTask = (
  { snapshot, logbook }: Pick<AppState, 'snapshot' | 'logbook'>,
  id: Id | null,
): Task | undefined =>
  snapshot?.tasks.find((task) => task.id === id) ?? logbook?.tasks.find((task) => task.id === id);
