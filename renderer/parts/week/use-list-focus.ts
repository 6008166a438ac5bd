import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/**
 * Keeps the focus at its place in a list when the focused control, or its item, disappears. Focuses what `selector`
 * finds in the item that is now at that place or, if there is none, the list itself.
 */
export function useListFocus<Container extends HTMLElement>(
  selector: string,
): RefObject<Container | null> {
  const container = useRef<Container>(null);
  const held = useRef<{ readonly control: Element; readonly index: number } | null>(null);
  useEffect(() => {
    const onFocusIn = ({ target }: FocusEvent): void => {
      const isWithin = target instanceof Element && container.current?.contains(target);
      held.current = isWithin
        ? {
            control: target,
            index: itemsIn(container.current).findIndex((item) => item.contains(target)),
          }
        : null;
    };
    document.addEventListener('focusin', onFocusIn);
    return () => document.removeEventListener('focusin', onFocusIn);
  }, []);
  useLayoutEffect(() => {
    const { current } = held;
    if (current === null || current.control.isConnected) return;
    held.current = null;
    if (document.activeElement !== document.body) return;
    const items = itemsIn(container.current);
    const item = items[Math.min(Math.max(current.index, 0), items.length - 1)];
    (item?.querySelector<HTMLElement>(selector) ?? container.current)?.focus();
  });
  return container;
}

const itemsIn = (container: HTMLElement | null): Element[] =>
  [...(container?.querySelectorAll('li') ?? [])].filter((item) => item.checkVisibility());
