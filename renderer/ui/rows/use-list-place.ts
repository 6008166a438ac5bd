import { type RefObject, useLayoutEffect, useState } from 'react';
import { isNearWindow } from './use-nearing';

interface ListPlace {
  /** In pixels from the top of the page, as of when the list was last near; null if it never was. */
  readonly top: number | null;
  /** Whether it is within one window height of the viewport. */
  readonly isNear: boolean;
}

/** The list's position on the page, whatever grows or shrinks above it. */
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
  const seen = list.getBoundingClientRect();
  return { top: Math.round(seen.top + window.scrollY), isNear: isNearWindow(seen) };
}

/** The position of a distant list does not matter, so it causes no re-render. */
function newer(known: ListPlace, read: ListPlace): ListPlace {
  if (!read.isNear) return known.isNear ? { ...known, isNear: false } : known;
  return known.isNear && known.top === read.top ? known : read;
}
