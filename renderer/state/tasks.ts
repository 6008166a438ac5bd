import type { Day } from '../../shared/domain/calendar/day';
import type { Id } from '../../shared/domain/id';
import type { TaskState } from '../../shared/domain/plan/task';
import type { Diff } from '../../shared/domain/records';
import { expectPlanId } from './derived';
import type { SessionSlice } from './session';
import type { Slice } from './slice';
import type { SyncSlice } from './sync';

/**
 * Writes resolve to true once the change is on disk, or to false after a toast said why not. A change of a task's state
 * is shown at once, and reverted if the disk refused it.
 */
export interface TaskSlice {
  readonly startTask: (taskId: Id) => Promise<boolean>;
  /** Today by default. */
  readonly completeTask: (taskId: Id, day?: Day) => Promise<boolean>;
  readonly reopenTask: (taskId: Id) => Promise<boolean>;
  readonly dropTask: (taskId: Id, reason: string) => Promise<boolean>;
  readonly noteTask: (taskId: Id, note: string) => Promise<boolean>;
  /** Loads the task's note, if there is one that was not loaded yet. */
  readonly openNote: (taskId: Id) => Promise<void>;
  readonly addEvidence: (taskId: Id, url: string, title: string) => Promise<boolean>;
  readonly removeEvidence: (taskId: Id, evidenceId: Id) => Promise<boolean>;
}

type Needs = Pick<SyncSlice, 'records' | 'write' | 'takeRecords'> &
  Pick<SessionSlice, 'expectToday' | 'read'>;

const toState = (id: Id, state: TaskState): Diff => [
  { op: 'update', kind: 'task', id, fields: { state } },
];

export function createTaskSlice({ get }: Slice<TaskSlice, Needs>): TaskSlice {
  const write = async (...request: Parameters<SyncSlice['write']>): Promise<boolean> =>
    (await get().write(...request)) !== null;
  const planId = (): Id => expectPlanId(get());

  return {
    startTask: (taskId) =>
      write('task.start', { planId: planId(), taskId }, toState(taskId, { status: 'in-progress' })),

    completeTask: (taskId, chosen) =>
      write(
        'task.complete',
        { planId: planId(), taskId, ...(chosen && { day: chosen }) },
        toState(taskId, { status: 'done', day: chosen ?? get().expectToday() }),
      ),

    reopenTask: (taskId) =>
      write('task.reopen', { planId: planId(), taskId }, toState(taskId, { status: 'to-do' })),

    dropTask: (taskId, reason) =>
      write(
        'task.drop',
        { planId: planId(), taskId, reason },
        toState(taskId, { status: 'dropped', day: get().expectToday(), reason }),
      ),

    noteTask: (taskId, note) => write('task.note', { planId: planId(), taskId, note }),

    async openNote(taskId) {
      while (get().records.note.get(taskId)?.text === null) {
        const answer = await get().read('note.get', { planId: planId(), taskId });
        if (answer === null) return;
        const note = { id: taskId, planId: planId(), text: answer.value };
        get().takeRecords(answer, { note: [note] });
      }
    },

    addEvidence: (taskId, url, title) =>
      write('evidence.add', { planId: planId(), taskId, url, title }),
    removeEvidence: (taskId, evidenceId) =>
      write('evidence.remove', { planId: planId(), taskId, evidenceId }),
  };
}
