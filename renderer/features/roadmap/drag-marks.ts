import type { Id } from '../../../shared/domain/id';
import { TASK_ROW } from '../../commands/row-focus';

/** What can be dragged: tasks and resources, also to another phase, and whole phases. */
export type DragKind = 'task' | 'resource' | 'phase';

const HANDLE = 'data-drag-handle';

/** The attribute that marks each kind, with its id as the value. */
const MARKS: Readonly<Record<DragKind, string>> = {
  task: TASK_ROW,
  resource: 'data-resource-id',
  phase: 'data-phase-id',
};

/** Marks the drag handle of an item. */
export const handleProps = (kind: DragKind) =>
  ({ [HANDLE]: kind, draggable: true, title: 'Drag to move' }) as const;

/** Marks a whole resource or phase; rows of tasks are marked already. */
export const dragProps = (kind: Exclude<DragKind, 'task'>, id: Id) => ({ [MARKS[kind]]: id });

/** The kind of item dragged by the handle at the target; null if there is none. */
export function kindAt(target: EventTarget | null): DragKind | null {
  const kind =
    target instanceof Element ? target.closest(`[${HANDLE}]`)?.getAttribute(HANDLE) : null;
  return kind === 'task' || kind === 'resource' || kind === 'phase' ? kind : null;
}

/** The item of that kind that contains the element. */
export const markedAt = (kind: DragKind, target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>(`[${MARKS[kind]}]`) : null;

export const idAt = (kind: DragKind, target: EventTarget | null): Id | null =>
  markedAt(kind, target)?.getAttribute(MARKS[kind]) ?? null;

/** Which half of the item the pointer is over. */
export function dropEdge(kind: DragKind, { target, clientY }: DragEvent): 'before' | 'after' {
  const box = markedAt(kind, target)?.getBoundingClientRect();
  return box !== undefined && clientY < box.top + box.height / 2 ? 'before' : 'after';
}

let marked: HTMLElement | null = null;

/** Draws a line where the item would be dropped. */
export function markDrop(kind: DragKind, event: DragEvent): void {
  const element = markedAt(kind, event.target);
  if (element !== marked) unmarkDrop();
  marked = element;
  if (element !== null) element.dataset['drop'] = dropEdge(kind, event);
}

export function unmarkDrop(): void {
  delete marked?.dataset['drop'];
  marked = null;
}
