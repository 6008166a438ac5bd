import type { Id } from '../../shared/domain/id';

/** A virtualized list of rows. */
export interface RowList {
  /** The task of each row, in order. */
  readonly taskIds: readonly Id[];
  /** Focuses a row, rendered or not. */
  readonly reach: (index: number) => void;
}

/** Longer lists, and pages with more rows, render only those near the viewport. */
export const MOST_DRAWN = 200;

const LIST = 'data-row-list';
const lists = new WeakMap<Element, RowList>();

/** Marks an element as such a list, so that the keyboard can reach rows that are not rendered. */
export const rowListProps = { [LIST]: '' };
export const ROW_LIST = `[${LIST}]`;

/** The latest description of a list replaces earlier ones. */
export const describeRowList = (element: Element, list: RowList): void =>
  void lists.set(element, list);

export const rowListAt = (element: Element): RowList | undefined => lists.get(element);
