import { useLayoutEffect, useRef } from 'react';

/** If the part disappears while focused, the focus moves to the content. */
export function useFocusReturn() {
  const part = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const shown = part.current;
    return () => {
      if (shown?.contains(document.activeElement)) document.querySelector('main')?.focus();
    };
  }, []);
  return part;
}
