import { type RefObject, useLayoutEffect, useState } from 'react';
import { isNearWindow } from './use-nearing';

interface ListPlace {
  /** Pixels from the top of the page, as it was when the list was near last; null before it ever was. */
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
  const seen = list.getBoundingClientRect();
  return { top: Math.round(seen.top + window.scrollY), isNear: isNearWindow(seen) };
}

/** Where a list is that is far away does not matter: it is not drawn again for that. */
function newer(known: ListPlace, read: ListPlace): ListPlace {
  if (!read.isNear) return known.isNear ? { ...known, isNear: false } : known;
  return known.isNear && known.top === read.top ? known : read;
}
