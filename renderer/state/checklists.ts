import type { Id } from '../../shared/domain/id';
import { byOrder, type CheckItemRecord, type Records } from '../../shared/domain/records';
import { memo } from '../../shared/domain/memo';
import type { SyncSlice } from './sync';

type Shown = Pick<SyncSlice, 'records'>;

const byTask = memo((items: Records['checkItem']): ReadonlyMap<Id, readonly CheckItemRecord[]> =>
  Map.groupBy([...items.values()].toSorted(byOrder), ({ taskId }) => taskId),
);

const NONE: readonly CheckItemRecord[] = [];

/** The task's steps, in order. */
export const checklistOf = ({ records }: Shown, taskId: Id): readonly CheckItemRecord[] =>
  byTask(records.checkItem).get(taskId) ?? NONE;

/** `2 of 5`; empty without steps. */
export function checklistWords(shown: Shown, taskId: Id): string {
  const items = checklistOf(shown, taskId);
  if (items.length === 0) return '';
  return `${items.filter(({ isDone }) => isDone).length} of ${items.length}`;
}
