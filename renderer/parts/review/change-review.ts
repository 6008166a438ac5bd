import { useMemo } from 'react';
import type { Day } from '../../../shared/domain/calendar/day';
import type { Review } from '../../../shared/domain/review/review';
import { useAppStore } from '../../state/context';
import type { AppStore } from '../../state/store';

type Answers = Omit<Review, 'week' | 'finishedOn'>;

/** Some of the answers, and whether they finish the review. */
export type ReviewChange = Partial<Answers> & { readonly isFinished?: true };

/** Resolves to true once it is on disk. */
export type ChangeReview = (change: ReviewChange) => Promise<boolean>;

export function useReviewChange(week: Day): ChangeReview {
  const store = useAppStore();
  return useMemo(() => createReviewChange(store, week), [store, week]);
}

/** Changes part of a week's review: sends only what changed, so that no other answer is overwritten. */
export const createReviewChange =
  (store: AppStore, week: Day): ChangeReview =>
  (change) =>
    store.getState().writeReview({ week, ...change });
