import { useLayoutEffect, useState } from 'react';

/** When the part disappears with the focus in it, what held the focus before the part came takes it back. */
export function useGivenBackFocus(): void {
  const [origin] = useState(() => document.activeElement);
  useLayoutEffect(
    () => () =>
      queueMicrotask(() => {
        const isNowhere = document.activeElement === document.body;
        if (isNowhere && origin instanceof HTMLElement && origin.isConnected) origin.focus();
      }),
    [origin],
  );
}
