import type { CallName, Input } from '../../shared/contract/calls';
import type { Day } from '../../shared/domain/day';
import type { PlanSnapshot } from '../../shared/domain/plan';
import type { Id, Task, TaskState } from '../../shared/domain/task';
import type { SliceParts } from './store';

type TaskCall = Extract<CallName, `task.${string}` | `evidence.${string}`>;
type StateCall = 'task.start' | 'task.complete' | 'task.reopen' | 'task.drop';

/** The tasks themselves stand in the plan's snapshot. */
export interface TaskSlice {
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
    set(({ snapshot }) => (snapshot === null ? {} : { snapshot: withTask(snapshot, task) }));
  const findTask = (id: Id): Task | undefined =>
    get().snapshot?.tasks.find((task) => task.id === id);

  const writeTask = async <Name extends TaskCall>(
    name: Name,
    input: Input<Name>,
  ): Promise<boolean> => get().takeWrite(await client(name, input), show);

  const writeState = async <Name extends StateCall>(
    name: Name,
    input: Input<Name>,
    expected: TaskState,
  ): Promise<boolean> => {
    const before = findTask(input.taskId);
    const shown = before && { ...before, state: expected };
    if (shown) show(shown);
    const isWritten = await writeTask(name, input);
    if (!isWritten && before && findTask(before.id) === shown) show(before);
    return isWritten;
  };

  return {
    startTask: (taskId) => writeState('task.start', { taskId }, { status: 'in-progress' }),
    completeTask: (taskId, chosen) =>
      writeState(
        'task.complete',
        { taskId, ...(chosen && { day: chosen }) },
        { status: 'done', day: chosen ?? get().expectToday() },
      ),
    reopenTask: (taskId) => writeState('task.reopen', { taskId }, { status: 'to-do' }),
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

const withTask = (snapshot: PlanSnapshot, changed: Task): PlanSnapshot => ({
  ...snapshot,
  tasks: snapshot.tasks.map((task) => (task.id === changed.id ? changed : task)),
});
