import { useMemo } from 'react';
import type { Day } from '../../../shared/domain/calendar/day';
import {
  emptyReview,
  isSameReview,
  type Review,
  reviewOf,
} from '../../../shared/domain/review/review';
import { useAppStore } from '../../state/context';
import type { AppStore } from '../../state/store';
import { readSourcesSince } from './week-sources';

type Answers = Omit<Review, 'week' | 'finishedOn'>;

/** Some of the answers, and whether the review is finished with them. */
export type ReviewChange = Partial<Answers> & { readonly isFinished?: true };

/** True once it is on disk. */
export type ChangeReview = (change: ReviewChange) => Promise<boolean>;

export function useReviewChange(week: Day): ChangeReview {
  const store = useAppStore();
  return useMemo(() => createReviewChange(store, week), [store, week]);
}

/**
 * Changes parts of a week's review, one after the other: each writes the whole of it, and must know what the one
 * before it wrote.
 */
export function createReviewChange(store: AppStore, week: Day): ChangeReview {
  let last: Promise<unknown> = Promise.resolve();
  return (change) => {
    const next = last.then(() => changeReview(store, week, change));
    last = next;
    return next;
  };
}

async function changeReview(
  store: AppStore,
  week: Day,
  { isFinished, ...change }: ReviewChange,
): Promise<boolean> {
  const sources = await readSourcesSince(store, week);
  // What is kept of it must not be written over unread.
  if (sources === null) return false;
  const { logbook, firstWeekday } = sources;
  const kept = reviewOf(logbook.reviews, week, firstWeekday) ?? emptyReview(week);
  const { finishedOn, ...after } = { ...kept, ...change };
  const isFinishing = isFinished === true && finishedOn === null;
  if (!isFinishing && isSameReview(kept, { ...after, finishedOn })) return true;
  return store.getState().writeReview({ ...after, isFinished: isFinished ?? false });
}
