import { useEffect } from 'react';
import type { Id } from '../../shared/domain/plan/task';
import { useAppState, useAppStore } from './context';

/** What the person wrote on the task, empty where they wrote nothing; null until it is read. */
export function useNote(taskId: Id): string | null {
  const store = useAppStore();
  const note = useAppState(({ records }) => {
    const record = records.note.get(taskId);
    return record === undefined ? '' : record.text;
  });
  useEffect(() => {
    if (note === null) void store.getState().openNote(taskId);
  }, [store, taskId, note]);
  return note;
}
