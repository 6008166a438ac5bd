import type { Id } from '../../shared/domain/plan/task';

/** A list of rows of which only some are drawn. */
export interface RowList {
  /** The task of each row, in order. */
  readonly taskIds: readonly Id[];
  /** Gives the focus to a row, drawn or not. */
  readonly reach: (index: number) => void;
}

/** Longer lists, and pages with more rows, draw only those near the window. */
export const MOST_DRAWN = 200;

const LIST = 'data-row-list';
const lists = new WeakMap<Element, RowList>();

/** Marks an element as such a list, so that keys find their way to rows that are not drawn. */
export const rowListProps = { [LIST]: '' };
export const ROW_LIST = `[${LIST}]`;

/** What was said last of the list counts. */
export const describeRowList = (element: Element, list: RowList): void =>
  void lists.set(element, list);

export const rowListAt = (element: Element): RowList | undefined => lists.get(element);
