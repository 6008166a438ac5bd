import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { type DrawnRow, drawnRows } from './row-places';
import { usePrinting } from './use-printing';
import { useSame } from './use-same';

interface Options {
  /** The scroll container of the rows. */
  readonly scroller: HTMLElement | null;
  /** One unique key a row; the same array while the rows are the same. */
  readonly keys: readonly string[];
  /** Estimated height of a row in pixels. */
  readonly heightOf: (index: number) => number;
  /** Rows that are always rendered. */
  readonly pinned: readonly number[];
}

interface ScrollerRows {
  /** Props for the element that contains the rows. */
  readonly list: {
    readonly ref: RefObject<HTMLDivElement | null>;
    readonly style: CSSProperties | undefined;
  };
  /** The rows to render, in order. */
  readonly rows: readonly DrawnRow[];
}

const OVERSCAN = 8;

/** Virtualizes rows inside a scroll container: renders those near its viewport; on paper, all. */
export function useScrollerRows({
  scroller,
  keys: given,
  heightOf,
  pinned,
}: Options): ScrollerRows {
  const keys = useSame(given);
  const always = useSame(pinned);
  const isPrinting = usePrinting();
  const ref = useRef<HTMLDivElement>(null);
  const top = useTopWithin(scroller, ref);
  const rangeExtractor = useCallback(
    (range: Range): number[] => {
      if (isPrinting) return keys.map((_, index) => index);
      const within = always.filter((index) => index >= 0 && index < keys.length);
      return [...new Set([...defaultRangeExtractor(range), ...within])].toSorted((a, b) => a - b);
    },
    [isPrinting, always, keys],
  );
  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>({
    count: keys.length,
    getScrollElement: () => scroller,
    estimateSize: heightOf,
    getItemKey: useCallback((index: number) => keys[index] ?? index, [keys]),
    rangeExtractor,
    overscan: OVERSCAN,
    scrollMargin: top,
    initialRect: { width: window.innerWidth, height: window.innerHeight },
  });
  const rows = drawnRows(virtualizer, isPrinting);
  const height = virtualizer.getTotalSize();
  const style = isPrinting ? undefined : ({ position: 'relative', height } as const);
  return { list: { ref, style }, rows };
}

/** In pixels: the offset of the rows in the scrolled content, which may start with a header. */
function useTopWithin(scroller: HTMLElement | null, list: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const { current } = list;
    if (current === null || scroller === null) return;
    const read = (): void => {
      const from = scroller.getBoundingClientRect().top - scroller.scrollTop;
      setTop(Math.round(current.getBoundingClientRect().top - from));
    };
    read();
    const resized = new ResizeObserver(read);
    resized.observe(scroller);
    return () => resized.disconnect();
  }, [scroller, list]);
  return top;
}
