import { useEffect } from 'react';
import { type Id, tasksInPhase } from '../../../shared/domain/plan/task';
import type { PlanSnapshot } from '../../../shared/domain/plan/plan';
import { useAppStore } from '../../state/context';
import { snapshotOf } from '../../state/derived';
import type { AppState } from '../../state/store';
import {
  type DragKind,
  dropEdge,
  idAt,
  kindAt,
  markDrop,
  markedAt,
  unmarkDrop,
} from './drag-marks';

/** What is held, in the order of the roadmap. */
interface Held {
  readonly kind: DragKind;
  readonly ids: readonly Id[];
}

/** The phase, and what is to stand before it there; null: nothing. */
interface Place {
  readonly phaseId: Id;
  readonly after: Id | null;
}

/**
 * Tasks, resources and phases are dragged to another place: the one whose handle is held, or all tasks that are chosen
 * if it is among them. By the browser's own drag and drop: rows of a long plan come and go as it scrolls, and each of
 * them would have to be told of every move otherwise.
 */
export function useDrag(): void {
  const store = useAppStore();
  useEffect(() => {
    let held: Held | null = null;
    return listen({
      dragstart(event) {
        held = hold(store.getState(), event.target);
        if (held !== null) carry(event, held.kind);
      },
      dragover(event) {
        if (held === null || idAt('phase', event.target) === null) return unmarkDrop();
        // What is not prevented refuses the drop.
        event.preventDefault();
        markDrop(held.kind, event);
      },
      drop(event) {
        const state = store.getState();
        const place = held && placeAt(snapshotOf(state), event, held);
        if (held === null || place === null) return;
        event.preventDefault();
        void move(state, held, place);
      },
      dragend() {
        held = null;
        unmarkDrop();
      },
    });
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

function hold(state: AppState, target: EventTarget | null): Held | null {
  const kind = kindAt(target);
  const id = kind && idAt(kind, target);
  if (kind === null || id === null) return null;
  if (kind !== 'task' || !state.selected.has(id)) return { kind, ids: [id] };
  const { phases = [], tasks = [] } = snapshotOf(state) ?? {};
  const inOrder = phases.flatMap((phase) => tasksInPhase(tasks, phase.id));
  return { kind, ids: inOrder.map((task) => task.id).filter((each) => state.selected.has(each)) };
}

/** Shows what is held under the pointer; of several the one by which they are. */
function carry(event: DragEvent, kind: DragKind): void {
  const element = markedAt(kind, event.target);
  if (event.dataTransfer === null || element === null) return;
  event.dataTransfer.effectAllowed = 'move';
  event.dataTransfer.setData('text/plain', element.textContent);
  event.dataTransfer.setDragImage(element, 0, 20);
}

function placeAt(snapshot: PlanSnapshot | null, event: DragEvent, held: Held): Place | null {
  const { kind, ids } = held;
  const phaseId = idAt('phase', event.target);
  if (snapshot === null || phaseId === null) return null;
  const siblings = siblingsIn(snapshot, kind, phaseId);
  const at = siblings.indexOf(idAt(kind, event.target) ?? '');
  // Beside the rows of a phase, such as in one without tasks: at its end.
  const end = at === -1 ? siblings.length : dropEdge(kind, event) === 'after' ? at + 1 : at;
  return { phaseId, after: siblings.slice(0, end).findLast((id) => !ids.includes(id)) ?? null };
}

/** All of that kind among which one comes to stand, in their order. */
function siblingsIn({ phases, tasks }: PlanSnapshot, kind: DragKind, phaseId: Id): Id[] {
  const phase = phases.find(({ id }) => id === phaseId);
  const all = {
    phase: () => phases,
    task: () => tasksInPhase(tasks, phaseId),
    resource: () => phase?.resources ?? [],
  }[kind]();
  return all.map(({ id }) => id);
}

function move(state: AppState, { kind, ids }: Held, { phaseId, after }: Place): Promise<boolean> {
  const [id = ''] = ids;
  switch (kind) {
    case 'task':
      return state.moveTasks({ taskIds: [...ids], phaseId, after });
    case 'resource':
      return state.moveResource({ resourceId: id, phaseId, after });
    case 'phase':
      return state.movePhase({ phaseId: id, after });
  }
}
