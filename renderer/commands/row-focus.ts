import type { Id } from '../../shared/domain/plan/task';

const ROW = 'data-task-id';

/** Marks an element as a task's row, so that keys pressed within it act on the task. */
export const rowProps = (taskId: Id) => ({ [ROW]: taskId });

/** The task whose row holds the element. */
export const taskIdAt = (element: EventTarget | null): Id | null =>
  (element instanceof Element ? element.closest(`[${ROW}]`)?.getAttribute(ROW) : null) ?? null;

const checkboxes = (): HTMLInputElement[] => [
  ...document.querySelectorAll<HTMLInputElement>(`[${ROW}] input[type="checkbox"]`),
];

/** Gives the focus back to a row, after something in it was closed. */
export const focusRow = (taskId: Id): void =>
  checkboxes()
    .find((box) => taskIdAt(box) === taskId)
    ?.focus();

/** Moves the focus to the row after (1) or before (-1) the given one; from nowhere, to the first. */
export function focusNeighbour(taskId: Id | null, step: 1 | -1): void {
  const boxes = checkboxes();
  const index = boxes.findIndex((box) => taskIdAt(box) === taskId);
  boxes[index === -1 ? 0 : index + step]?.focus();
}
