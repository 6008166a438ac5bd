import {
  type FocusEvent,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useMemo,
  useState,
} from 'react';

interface Options {
  readonly listRef: RefObject<HTMLElement | null>;
  readonly keys: readonly string[];
  /** Selector of what takes the focus within a row. */
  readonly landing: string;
  /** The row to focus on mount, if any. */
  readonly firstFocus?: number | undefined;
}

/** The row that has the focus, or should take it once it is rendered. */
interface Held {
  readonly key: string;
  readonly isWanted: boolean;
}

/** Tracks which row has the focus, and moves it to another, rendered or not. The held row must be rendered. */
export function useHeldRow({ listRef, keys, landing, firstFocus }: Options) {
  const [held, setHeld] = useState<Held | null>(() => {
    const key = keys[firstFocus ?? -1];
    return key === undefined ? null : { key, isWanted: true };
  });
  const indexOf = useMemo(() => new Map(keys.map((key, index) => [key, index])), [keys]);
  const boxAt = useCallback(
    (index: number) =>
      listRef.current?.querySelector<HTMLElement>(`[data-index="${index}"] :is(${landing})`),
    [listRef, landing],
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
    const key = listRef.current?.contains(target) ? keys[Number(index)] : undefined;
    if (key !== undefined && (key !== held?.key || held.isWanted))
      setHeld({ key, isWanted: false });
  };
  return { heldKey: held?.key ?? null, indexOf, reach, onFocus };
}
