import type { Id } from '../../../shared/domain/id';
import type { Diff, RecordChange } from '../../../shared/domain/records';
import type { RowChange } from '../../store/record/changes';
import { diffOf } from '../../store/record/diff';
import type { Store } from '../../store/store';

/**
 * What a write reports to windows. Besides the rows that changed: the sums of minutes that follow from them, and, for
 * reopened tasks, everything attached to them, since windows do not hold what was closed long ago.
 */
export function reportedChanges(store: Store, changes: readonly RowChange[]): Diff {
  const reopened = new Set(changes.filter(isReopening).map(({ rowId }) => rowId));
  return [
    ...diffOf(changes).filter(
      (change) => !(change.kind === 'task' && change.op === 'update' && reopened.has(change.id)),
    ),
    ...[...reopened].flatMap((id) => recordsOfTask(store, id)),
    ...[...new Set(changes.flatMap(timedTasks))].map((id) => spentOn(store, id)),
  ];
}

const isClosed = (status: unknown): boolean => status === 'done' || status === 'dropped';

const isReopening = ({ table, op, old, new: now }: RowChange): boolean =>
  table === 'task' &&
  op === 'update' &&
  isClosed(old?.['status']) &&
  now?.['status'] !== undefined &&
  !isClosed(now['status']);

function recordsOfTask({ tasks, goals, evidence }: Store, id: Id): RecordChange[] {
  const task = tasks.read(id);
  if (task === null) return [];
  return [
    { op: 'put', kind: 'task', record: task },
    ...goals.listByTask(id).map((record) => ({ op: 'put', kind: 'goal', record }) as const),
    ...evidence.listByTask(id).map((record) => ({ op: 'put', kind: 'evidence', record }) as const),
  ];
}

const timedTasks = ({ table, old, new: now }: RowChange): Id[] =>
  table === 'time_entry' ? [old, now].flatMap((row) => idIn(row?.['task_id'])) : [];

const idIn = (value: unknown): Id[] => (typeof value === 'string' ? [value] : []);

function spentOn({ times }: Store, taskId: Id): RecordChange {
  const minutes = times.spentOn(taskId);
  return minutes === 0
    ? { op: 'remove', kind: 'spent', id: taskId }
    : { op: 'put', kind: 'spent', record: { id: taskId, taskId, minutes } };
}
