import type { Virtualizer } from '@tanstack/react-virtual';
import type { RowPlace } from './row-place';

/** A row to render. */
export interface DrawnRow {
  readonly index: number;
  readonly place: RowPlace;
}

interface Figures {
  readonly count: number;
  /** In pixels from the top of the list; null on paper, where rows are in normal flow. */
  readonly top: number | null;
}

interface Known extends Figures {
  readonly row: DrawnRow;
}

const knownRows = new WeakMap<object, Map<number, Known>>();

/** The rows to render. A row that has not moved keeps its identity, so that it is not rendered again. */
export function drawnRows<Scroller extends Window | HTMLElement>(
  virtualizer: Virtualizer<Scroller, HTMLElement>,
  isPrinting: boolean,
): readonly DrawnRow[] {
  const known = knownRows.get(virtualizer) ?? new Map<number, Known>();
  knownRows.set(virtualizer, known);
  const { count, scrollMargin } = virtualizer.options;
  return virtualizer.getVirtualItems().map(({ index, start }) => {
    const top = isPrinting ? null : start - scrollMargin;
    const before = known.get(index);
    if (before?.count === count && before.top === top) return before.row;
    const row = { index, place: placeOf(index, { count, top }, virtualizer.measureElement) };
    known.set(index, { count, top, row });
    return row;
  });
}

const placeOf = (
  index: number,
  { count, top }: Figures,
  measure: (row: HTMLElement | null) => void,
): RowPlace => ({
  'data-index': index,
  'aria-setsize': count,
  'aria-posinset': index + 1,
  ...(top !== null && { ref: measure, style: { position: 'absolute', top, left: 0, right: 0 } }),
});
