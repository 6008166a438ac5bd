import type { Id } from '../../../shared/domain/plan/task';

const HANDLE = 'data-drag-handle';
const PHASE = 'data-phase-id';
const ROW = '[data-task-id]';

/** Marks what a task is dragged by. */
export const handleProps = { [HANDLE]: true, draggable: true } as const;

/** Marks a phase that tasks can be dropped in. */
export const phaseProps = (phaseId: Id) => ({ [PHASE]: phaseId });

export const isHandle = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(`[${HANDLE}]`) !== null;

export const phaseIdAt = (target: EventTarget | null): Id | null =>
  (target instanceof Element ? target.closest(`[${PHASE}]`)?.getAttribute(PHASE) : null) ?? null;

export const rowAt = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>(ROW) : null;

/** Which half of the row the pointer is over. */
export function dropEdge({ target, clientY }: DragEvent): 'before' | 'after' {
  const box = rowAt(target)?.getBoundingClientRect();
  return box !== undefined && clientY < box.top + box.height / 2 ? 'before' : 'after';
}

let marked: HTMLElement | null = null;

/** Draws a line where the task would come to stand. */
export function markDrop(event: DragEvent): void {
  const row = rowAt(event.target);
  if (row !== marked) unmarkDrop();
  marked = row;
  if (row !== null) row.dataset['drop'] = dropEdge(event);
}

export function unmarkDrop(): void {
  delete marked?.dataset['drop'];
  marked = null;
}
