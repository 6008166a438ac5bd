import type { Id } from '../../shared/domain/id';
import { ROW_LIST, rowListAt } from './row-lists';

/** The attribute that marks a task's row, with the task's id as its value. */
export const TASK_ROW = 'data-task-id';

/** Marks an element as a task's row, so that keys pressed in it act on the task. */
export const rowProps = (taskId: Id) => ({ [TASK_ROW]: taskId });

/** The task whose row contains the element. */
export const taskIdAt = (element: EventTarget | null): Id | null =>
  (element instanceof Element ? element.closest(`[${TASK_ROW}]`)?.getAttribute(TASK_ROW) : null) ??
  null;

/** A row of the page, rendered or not. */
interface Place {
  readonly taskId: Id | null;
  readonly focus: () => void;
}

/** All rows in page order. */
const placesOnPage = (): Place[] =>
  [...document.querySelectorAll(`${ROW_LIST}, [${TASK_ROW}]`)].flatMap(placesAt);

function placesAt(element: Element): Place[] {
  const list = rowListAt(element);
  if (list !== undefined) {
    return list.taskIds.map((taskId, index) => ({ taskId, focus: () => list.reach(index) }));
  }
  // Its list was already counted as a whole.
  if (element.closest(ROW_LIST) !== null) return [];
  const box = element.querySelector<HTMLInputElement>('input[type="checkbox"]');
  return box === null ? [] : [{ taskId: taskIdAt(box), focus: () => box.focus() }];
}

/** Focuses a task's row when called; null if the page has none. */
export const rowWith = (taskId: Id): (() => void) | null =>
  placesOnPage().find((place) => place.taskId === taskId)?.focus ?? null;

/** Focuses a task's row: again after something in it was closed, or from elsewhere. */
export const focusRow = (taskId: Id): void => rowWith(taskId)?.();

/**
 * For what changes or removes tasks: the result focuses the first of them that is still there afterwards, or else the
 * row that was after or before them.
 */
export function rowsAround(taskIds: readonly Id[]): () => void {
  const places = placesOnPage();
  const isOther = ({ taskId }: Place): boolean => taskId !== null && !taskIds.includes(taskId);
  const last = places.findLastIndex((place) => !isOther(place));
  const beside =
    places.slice(last + 1).find(isOther) ?? places.slice(0, last + 1).findLast(isOther);
  const wanted = [...taskIds, ...(beside?.taskId ? [beside.taskId] : [])];
  return () => wanted.map(rowWith).find((row) => row !== null)?.();
}

/** Moves the focus to the row after (1) or before (-1) the given one, or to the first if null. */
export function focusNeighbour(taskId: Id | null, direction: 1 | -1): void {
  const places = placesOnPage();
  const index = places.findIndex((place) => place.taskId === taskId);
  places[index === -1 ? 0 : index + direction]?.focus();
}
