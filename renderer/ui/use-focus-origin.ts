import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** When the part disappears with the focus in it, what held the focus before the part came takes it back. */
export function useFocusOrigin<Part extends HTMLElement>(): RefObject<Part | null> {
  const part = useRef<Part>(null);
  const [origin] = useState(() => document.activeElement);
  useLayoutEffect(() => {
    const shown = part.current;
    return () => {
      if (!shown?.contains(document.activeElement)) return;
      queueMicrotask(() => {
        const isGone = !shown.isConnected && document.activeElement === document.body;
        if (isGone && origin instanceof HTMLElement && origin.isConnected) origin.focus();
      });
    };
  }, [origin]);
  return part;
}
