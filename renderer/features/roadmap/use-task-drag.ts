import { useEffect } from 'react';
import { type Id, type Task, tasksInPhase } from '../../../shared/domain/plan/task';
import { taskIdAt } from '../../commands/row-focus';
import { useAppStore } from '../../state/context';
import { findTask, snapshotOf } from '../../state/derived';
import type { AppState } from '../../state/store';
import { dropEdge, isHandle, markDrop, phaseIdAt, rowAt, unmarkDrop } from './drag-marks';

/**
 * Tasks are dragged to another place, also of another phase: the one whose handle is held, or all that are chosen if
 * it is among them. By the browser's own drag and drop: rows of a long plan come and go as it scrolls, and each of
 * them would have to be told of every move otherwise.
 */
export function useTaskDrag(): void {
  const store = useAppStore();
  useEffect(() => {
    let held: readonly Id[] = [];
    const stop = listen({
      dragstart(event) {
        if (!isHandle(event.target)) return;
        held = hold(store.getState(), taskIdAt(event.target));
        carry(event, held.length);
      },
      dragover(event) {
        if (held.length === 0 || phaseIdAt(event.target) === null) return unmarkDrop();
        // What is not prevented refuses the drop.
        event.preventDefault();
        markDrop(event);
      },
      drop(event) {
        const place = placeAt(store.getState(), event, held);
        if (place === null) return;
        event.preventDefault();
        void store.getState().moveTasks({ taskIds: [...held], ...place });
      },
      dragend() {
        held = [];
        unmarkDrop();
      },
    });
    return stop;
  }, [store]);
}

type Listeners = Readonly<
  Record<'dragstart' | 'dragover' | 'drop' | 'dragend', (event: DragEvent) => void>
>;

/** Returns the function that ends the listening. */
function listen(listeners: Listeners): () => void {
  const all = Object.entries(listeners) as [keyof Listeners, (event: DragEvent) => void][];
  for (const [type, listener] of all) document.addEventListener(type, listener);
  return () => {
    for (const [type, listener] of all) document.removeEventListener(type, listener);
    unmarkDrop();
  };
}

/** In the order of the roadmap. */
function hold(state: AppState, taskId: Id | null): Id[] {
  const task = findTask(state, taskId);
  if (task === undefined) return [];
  if (!state.selected.has(task.id)) return [task.id];
  const { phases = [], tasks = [] } = snapshotOf(state) ?? {};
  return phases
    .flatMap(({ id }) => tasksInPhase(tasks, id))
    .map(({ id }) => id)
    .filter((id) => state.selected.has(id));
}

/** Shows the row under the pointer; of several their number. */
function carry(event: DragEvent, count: number): void {
  const row = rowAt(event.target);
  if (event.dataTransfer === null || row === null) return;
  event.dataTransfer.effectAllowed = 'move';
  event.dataTransfer.setData('text/plain', row.textContent);
  if (count === 1) event.dataTransfer.setDragImage(row, 0, row.offsetHeight / 2);
}

/** Behind which task of which phase the held ones come to stand; null: nowhere. */
function placeAt(
  state: AppState,
  event: DragEvent,
  held: readonly Id[],
): { readonly phaseId: Id; readonly after: Id | null } | null {
  const phaseId = phaseIdAt(event.target);
  if (held.length === 0 || phaseId === null) return null;
  const isHeld = ({ id }: Task): boolean => held.includes(id);
  const tasks = tasksInPhase(snapshotOf(state)?.tasks ?? [], phaseId);
  const at = tasks.findIndex(({ id }) => id === taskIdAt(event.target));
  const before = at === -1 || dropEdge(event) === 'after' ? at + 1 : at;
  // Beside the rows of a phase, such as in one without tasks: at its end.
  const ahead = at === -1 ? tasks : tasks.slice(0, before);
  return { phaseId, after: ahead.findLast((task) => !isHeld(task))?.id ?? null };
}
