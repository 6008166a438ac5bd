import { useState } from 'react';
import type { Review } from '../../../../shared/domain/review/review';
import { useLive } from '../../../state/live';

const PAGE = 20;

interface ReviewPages {
  /** Newest first; null until loaded. */
  readonly reviews: readonly Review[] | null;
  readonly hasMore: boolean;
  readonly showMore: () => void;
}

/**
 * Reviews that contain every word of the text, a page at a time. Changing the text starts again from the first page.
 */
export function useReviewPages(text: string): ReviewPages {
  const [shown, setShown] = useState({ text, count: PAGE });
  const count = shown.text === text ? shown.count : PAGE;
  // One more than is shown, to know whether there are more.
  const found = useLive('review.list', { text, limit: count + 1 });
  return {
    reviews: found && found.slice(0, count),
    hasMore: found !== null && found.length > count,
    showMore: () => setShown({ text, count: count + PAGE }),
  };
}
