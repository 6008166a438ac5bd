import { useEffect } from 'react';
import type { Id } from '../../shared/domain/id';
import { useAppState, useAppStore } from './context';

/** The task's note, empty if there is none; null until loaded. */
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
