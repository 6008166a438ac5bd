import { useCallback, useState } from 'react';
import { focusRow } from '../../commands/row-focus';
import type { Id } from '../../../shared/domain/id';

/** Returns the focus to the element that had it at mount or, if that is gone, to the task's row. */
export function useFocusBack(taskId: Id | null): () => void {
  const [before] = useState(() => document.activeElement);
  return useCallback(() => {
    if (before instanceof HTMLElement && before.isConnected) before.focus();
    else if (taskId !== null) focusRow(taskId);
  }, [before, taskId]);
}
