import { useLayoutEffect, useState } from 'react';

/** The element's inner width in pixels, now and whenever it changes; 0 until it is mounted. */
export function useWidth(element: HTMLElement | null): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    if (element === null) return;
    const measure = (): void => setWidth(element.clientWidth);
    // The observer alone would report it after the first paint, and all that depends on it would be drawn twice.
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
