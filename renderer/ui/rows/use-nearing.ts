import { type RefObject, useEffectEvent, useLayoutEffect } from 'react';

/** Whether any of the element is within one window height of the viewport. */
export function isNearWindow({ top, bottom }: Pick<DOMRect, 'top' | 'bottom'>): boolean {
  return bottom > -window.innerHeight && top < 2 * window.innerHeight;
}

/** Calls back when the element comes near the viewport, before it is visible. */
export function useNearing(element: RefObject<HTMLElement | null>, onNear: () => void): void {
  const read = useEffectEvent((near: HTMLElement): void => {
    if (isNearWindow(near.getBoundingClientRect())) onNear();
  });
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return;
    read(current);
    const observer = new IntersectionObserver(() => read(current), { rootMargin: '100% 0px' });
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
}
