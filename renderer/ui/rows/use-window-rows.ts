import { defaultRangeExtractor, type Range, useWindowVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type FocusEvent, type RefObject, useCallback, useRef } from 'react';
import { type DrawnRow, drawnRows } from './row-places';
import { useHeldRow } from './use-held-row';
import { useListPlace } from './use-list-place';
import { usePrinting } from './use-printing';
import { useSame } from './use-same';

interface Options {
  /** One unique key a row; the same array while the rows are the same. */
  readonly keys: readonly string[];
  /** Estimated height of a row in pixels. */
  readonly height: number;
  /** Keys of rows that are always rendered, such as one with a form being filled in. */
  readonly pinned?: readonly (string | null)[];
  /** Selector of what takes the focus within a row. */
  readonly landing: string;
  /** The row to focus on mount, if any. */
  readonly firstFocus?: number | undefined;
}

interface WindowRows {
  /** Props for the list's element. */
  readonly list: {
    readonly ref: RefObject<HTMLUListElement | null>;
    readonly style: CSSProperties | undefined;
    readonly onFocus: (event: FocusEvent) => void;
  };
  /** The rows to render, in order. */
  readonly rows: readonly DrawnRow[];
  /** Focuses a row, rendered or not. */
  readonly reach: (index: number) => void;
}

/** How many rows beyond the viewport, above and below, are also rendered. */
const OVERSCAN = 8;

/**
 * Virtualizes a list that scrolls with the page: renders the rows near the viewport. The focused row and its neighbours
 * are always rendered, so that the focus is never lost and Tab continues from it; on paper, all rows are.
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
  // A distant list without pinned or focused rows needs no rows at all.
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
