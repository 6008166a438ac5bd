import { defaultRangeExtractor, type Range, useWindowVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type FocusEvent,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';

import { useListPlace } from './use-list-place';
import { usePrinting } from './use-printing';
import { useSame } from './use-same';
import { type DrawnRow, drawnRows } from './row-places';

interface Options {
  /** One a row, each its own, the same as long as the row is the same. */
  readonly keys: readonly string[];
  /** Pixels that a row takes until it is measured. */
  readonly height: number;
  /** Keys of rows that are drawn wherever the window is, such as one with a form that is being filled in. */
  readonly pinned?: readonly (string | null)[];
  /** What in a row takes the focus. */
  readonly landing: string;
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
export function useWindowRows({ keys: given, height, pinned = [], landing }: Options): WindowRows {
  const keys = useSame(given);
  const ref = useRef<HTMLUListElement>(null);
  const { top, isNear } = useListPlace(ref);
  const isPrinting = usePrinting();
  const [held, setHeld] = useState<{ readonly key: string; readonly isWanted: boolean } | null>(
    null,
  );
  const indexOf = useMemo(() => new Map(keys.map((key, index) => [key, index])), [keys]);
  const kept = useSame([held?.key ?? null, ...pinned]);
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
  const rows = drawnRows(virtualizer, isPrinting);

  const boxAt = useCallback(
    (index: number) =>
      ref.current?.querySelector<HTMLElement>(`[data-index="${index}"] :is(${landing})`),
    [landing],
  );
  const reach = useCallback(
    (index: number): void => {
      const key = keys[index];
      const box = boxAt(index);
      if (box) box.focus();
      else if (key !== undefined) setHeld({ key, isWanted: true });
    },
    [boxAt, keys],
  );
  useLayoutEffect(() => {
    if (held?.isWanted) boxAt(indexOf.get(held.key) ?? -1)?.focus();
  }, [held, boxAt, indexOf]);
  const onFocus = ({ target }: FocusEvent): void => {
    const index = target.closest<HTMLElement>('[data-index]')?.dataset['index'];
    const key = ref.current?.contains(target) ? keys[Number(index)] : undefined;
    if (key !== undefined && (key !== held?.key || held.isWanted))
      setHeld({ key, isWanted: false });
  };

  const total = isAtHand ? virtualizer.getTotalSize() : keys.length * height;
  const style = isPrinting ? undefined : ({ position: 'relative', height: total } as const);
  return { list: { ref, style, onFocus }, rows, reach };
}

const around = (index: number | undefined, count: number): number[] =>
  index === undefined ? [] : [index - 1, index, index + 1].filter((at) => at >= 0 && at < count);
