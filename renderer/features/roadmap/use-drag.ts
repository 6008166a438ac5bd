import { useEffect } from 'react';
import type { Id } from '../../../shared/domain/id';
import { tasksInPhase } from '../../../shared/domain/plan/task';
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

/** What is being dragged, in roadmap order. */
interface Held {
  readonly kind: DragKind;
  readonly ids: readonly Id[];
}

/** A phase, and the item to be placed after; null for first. */
interface Place {
  readonly phaseId: Id;
  readonly after: Id | null;
}

/**
 * Drags tasks, resources and phases: the item whose handle is held, or all selected tasks if it is one of them. Uses
 * native drag and drop, because rows of a long plan mount and unmount as it scrolls, and a library would have to notify
 * each of them of every move.
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
        // Without preventDefault, the browser rejects the drop.
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

/** Returns the function that removes the listeners. */
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

/** Shows the dragged item under the pointer; for several, the one whose handle is held. */
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
  // Next to the rows, for example in a phase without tasks: at its end.
  const end = at === -1 ? siblings.length : dropEdge(kind, event) === 'after' ? at + 1 : at;
  return { phaseId, after: siblings.slice(0, end).findLast((id) => !ids.includes(id)) ?? null };
}

/** All items of that kind in the phase, in order. */
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
