import { useEffect, useState } from 'react';

/** Pixels from the top of the window: a heading above this line has been reached. */
const READING_LINE = 140;

/** The id of the last heading that the reader has reached, or of the last one at the end of the page. */
export function useCurrentHeading(
  headings: readonly { readonly id: string }[],
): string | undefined {
  const [current, setCurrent] = useState(headings[0]?.id);
  useEffect(() => {
    const update = (): void => setCurrent(findCurrent(headings));
    update();
    window.addEventListener('scroll', update, { passive: true });
    return () => window.removeEventListener('scroll', update);
  }, [headings]);
  return current;
}

function findCurrent(headings: readonly { readonly id: string }[]): string | undefined {
  const { scrollHeight, clientHeight, scrollTop } = document.documentElement;
  const isAtEnd = scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 2;
  if (isAtEnd) return headings.at(-1)?.id;
  const reached = headings.findLast(({ id }) => topOf(id) <= READING_LINE);
  return (reached ?? headings[0])?.id;
}

const topOf = (id: string): number =>
  document.getElementById(id)?.getBoundingClientRect().top ?? Infinity;
