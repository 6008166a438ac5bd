import { type RefObject, useLayoutEffect, useState } from 'react';

interface ListPlace {
  /** Pixels from the top of the page; null until the list was laid out. */
  readonly top: number | null;
  /** Whether it is within a window's height of what is seen. */
  readonly isNear: boolean;
}

/** Where a list stands on the page, whatever grows or shrinks above it. */
export function useListPlace(list: RefObject<HTMLElement | null>): ListPlace {
  const [place, setPlace] = useState<ListPlace>({ top: null, isNear: false });
  useLayoutEffect(() => {
    const { current } = list;
    if (current === null) return;
    const read = (): void => setPlace((known) => newer(known, placeOf(current)));
    read();
    const moved = new ResizeObserver(read);
    moved.observe(document.body);
    const neared = new IntersectionObserver(read, { rootMargin: '100% 0px' });
    neared.observe(current);
    return () => {
      moved.disconnect();
      neared.disconnect();
    };
  }, [list]);
  return place;
}

function placeOf(list: HTMLElement): ListPlace {
  const { top, bottom } = list.getBoundingClientRect();
  const { innerHeight, scrollY } = window;
  return {
    top: Math.round(top + scrollY),
    isNear: bottom > -innerHeight && top < 2 * innerHeight,
  };
}

const newer = (known: ListPlace, read: ListPlace): ListPlace =>
  known.top === read.top && known.isNear === read.isNear ? known : read;
