import { defaultRangeExtractor, type Range, useWindowVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type FocusEvent, type RefObject, useCallback, useRef } from 'react';
import { type DrawnRow, drawnRows } from './row-places';
import { useHeldRow } from './use-held-row';
import { useListPlace } from './use-list-place';
import { usePrinting } from './use-printing';
import { useSame } from './use-same';

interface Options {
  /** One a row, each its own, the same as long as the row is the same. */
  readonly keys: readonly string[];
  /** Pixels that a row takes until it is measured. */
  readonly height: number;
  /** Keys of rows that are drawn wherever the window is, such as one with a form that is being filled in. */
  readonly pinned?: readonly (string | null)[];
  /** What in a row takes the focus. */
  readonly landing: string;
  /** The row that takes the focus at once; none unless it is given. */
  readonly firstFocus?: number | undefined;
}

interface WindowRows {
  /** For the list's own element. */
  readonly list: {
    readonly ref: RefObject<HTMLUListElement | null>;
    readonly style: CSSProperties | undefined;
    readonly onFocus: (event: FocusEvent) => void;
  };
  /** The rows to draw, in their order. */
  readonly rows: readonly DrawnRow[];
  /** Gives the focus to a row, drawn or not. */
  readonly reach: (index: number) => void;
}

/** Rows beyond the window, above and below it, that are drawn too. */
const OVERSCAN = 8;

/**
 * Of a list that scrolls with the page, the rows near the window. The row that has the focus is always drawn, with
 * its neighbours, so that the focus is never lost and Tab goes on from it; on paper all are.
 */
export function useWindowRows({ height, pinned = [], ...options }: Options): WindowRows {
  const keys = useSame(options.keys);
  const ref = useRef<HTMLUListElement>(null);
  const { top, isNear } = useListPlace(ref);
  const isPrinting = usePrinting();
  const { heldKey, indexOf, reach, onFocus } = useHeldRow({ ...options, listRef: ref, keys });
  const kept = useSame([heldKey, ...pinned]);
  const rangeExtractor = useCallback(
    (range: Range): number[] => {
      if (isPrinting) return keys.map((_, index) => index);
      const near = isNear ? defaultRangeExtractor(range) : [];
      const always = kept.flatMap((key) => around(indexOf.get(key ?? ''), keys.length));
      return [...new Set([...near, ...always])].toSorted((one, other) => one - other);
    },
    [isPrinting, isNear, kept, keys, indexOf],
  );
  // A list that is far away and holds nothing has no rows to think of.
  const isAtHand = top !== null || isPrinting || kept.some((key) => indexOf.has(key ?? ''));
  const virtualizer = useWindowVirtualizer<HTMLElement>({
    count: keys.length,
    estimateSize: () => height,
    getItemKey: useCallback((index: number) => keys[index] ?? index, [keys]),
    rangeExtractor,
    overscan: OVERSCAN,
    scrollMargin: top ?? 0,
    enabled: isAtHand,
    initialRect: { width: window.innerWidth, height: window.innerHeight },
  });
  const total = isAtHand ? virtualizer.getTotalSize() : keys.length * height;
  const style = isPrinting ? undefined : ({ position: 'relative', height: total } as const);
  return { list: { ref, style, onFocus }, rows: drawnRows(virtualizer, isPrinting), reach };
}

const around = (index: number | undefined, count: number): number[] =>
  index === undefined ? [] : [index - 1, index, index + 1].filter((at) => at >= 0 && at < count);
