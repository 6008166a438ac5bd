import { useEffect } from 'react';
import { rowWith, taskIdAt } from '../../commands/row-focus';
import { keepFocus } from '../../ui/kept-focus';

/** Keeps the focus from being lost in the whole window. A task's row keeps it where it moves to. */
export function useKeptFocus(): void {
  useEffect(
    () =>
      keepFocus((gone) => {
        const taskId = taskIdAt(gone);
        return taskId === null ? null : rowWith(taskId);
      }),
    [],
  );
}
