import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { Review } from '../../../../shared/domain/review/review';
import { searchWords } from '../../../../shared/domain/search';
import { ReviewEntry } from './ReviewEntry';
import classes from './Reviews.module.css';

interface Props {
  /** Newest first. */
  readonly reviews: readonly Review[];
  /** The text searched for. */
  readonly text: string;
  /** Null if there are no more. */
  readonly onMore: (() => void) | null;
}

export function ReviewList({ reviews, text, onMore }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const awaited = useRef<number | null>(null);
  const words = searchWords(text);
  const count = reviews.length;
  // The button may disappear with the last page, so the first new review takes the focus.
  useEffect(() => {
    if (awaited.current === null || count <= awaited.current) return;
    list.current?.children[awaited.current]?.querySelector('a')?.focus();
    awaited.current = null;
  }, [count]);
  const showMore = (): void => {
    awaited.current = count;
    onMore?.();
  };
  return (
    <>
      <ul className={classes['list']} ref={list} aria-label="Reviews, newest first">
        {reviews.map((review) => (
          <ReviewEntry key={review.week} review={review} words={words} />
        ))}
      </ul>
      {onMore !== null && (
        <Button variant="subtle" className={classes['more'] ?? ''} onClick={showMore}>
          Show more
        </Button>
      )}
    </>
  );
}
