import { useEffect } from 'react';
import type { Id } from '../../../shared/domain/id';
import { type Task, tasksInPhase } from '../../../shared/domain/plan/task';
import { taskIdAt } from '../../commands/row-focus';
import { useAppStore } from '../../state/context';
import { findTask, snapshotOf } from '../../state/derived';
import type { AppState } from '../../state/store';

/** As in other lists: Ctrl or Cmd and click adds one task to the selection, Shift and click extends it. */
export function useSelectByClick(): void {
  const store = useAppStore();
  useEffect(() => {
    const onClick = (event: MouseEvent): void => {
      if (!(event.ctrlKey || event.metaKey || event.shiftKey) || !isOnTask(event.target)) return;
      const state = store.getState();
      const task = findTask(state, taskIdAt(event.target));
      if (task?.place.in !== 'phase') return;
      // Neither ticks the box nor selects text.
      event.preventDefault();
      window.getSelection()?.removeAllRanges();
      if (event.shiftKey) state.select(rangeTo(state, task));
      else state.toggleSelected(task.id);
    };
    document.addEventListener('click', onClick, { capture: true });
    return () => document.removeEventListener('click', onClick, { capture: true });
  }, [store]);
}

/** The checkbox and the title of a row. */
const isOnTask = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('label, input[type="checkbox"]') !== null;

/** The roadmap's tasks from the last selected one to this one, in order. */
function rangeTo(state: AppState, task: Task): Id[] {
  const snapshot = snapshotOf(state);
  const all = (snapshot?.phases ?? []).flatMap(({ id }) => tasksInPhase(snapshot?.tasks ?? [], id));
  const indexOf = (id: Id | null): number => all.findIndex((each) => each.id === id);
  const [from, to] = [indexOf(state.lastSelected), indexOf(task.id)];
  if (from < 0) return [task.id];
  return all.slice(Math.min(from, to), Math.max(from, to) + 1).map(({ id }) => id);
}
