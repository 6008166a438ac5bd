import { Failure } from '../../shared/contract/failure';
import type { Handlers } from '../../shared/contract/handlers';
import { dayOf } from '../../shared/domain/calendar/day';
import {
  emptyReview,
  isSameReview,
  matchesText,
  type Review,
} from '../../shared/domain/review/review';
import { renameWeek, startOfWeek, type Weekday } from '../../shared/domain/calendar/week';
import type { Store } from '../store/store';
import { expectPlan } from './expect';
import { expectLogbook, thisWeek } from './logbook';

type ReviewHandlers = Pick<Handlers, 'review.list' | 'review.write'>;

/**
 * Reviews are kept by the names that weeks have under this first weekday, whichever the person chose: were each kept
 * under that of its own time, two of them could come to share one week under a third.
 */
const KEPT_UNDER: Weekday = 1;

export function createReviewHandlers(store: Store): ReviewHandlers {
  return {
    'review.list': ({ before, text, limit }) => {
      const plan = store.plans.find();
      if (plan === null) return [];
      const { firstWeekday } = store.settings.get();
      const found: Review[] = [];
      for (const kept of store.reviews.newestFirst(plan.id)) {
        const review = { ...kept, week: renameWeek(kept.week, firstWeekday) };
        if (before !== undefined && review.week >= before) continue;
        if (matchesText(review, text)) found.push(review);
        if (found.length === limit) break;
      }
      return found;
    },

    'review.write': ({ planId, week: day, isFinished, ...answers }, at) => {
      const plan = expectPlan(store, planId);
      const today = dayOf(at);
      const { firstWeekday } = store.settings.get();
      const week = startOfWeek(day, firstWeekday);
      if (week > thisWeek(store, today) || week < startOfWeek(plan.startDay, firstWeekday)) {
        throw new Failure(
          'refused',
          'Only weeks of the plan that have begun can be looked back on.',
        );
      }
      const kept = renameWeek(week, KEPT_UNDER);
      const [near] = store.reviews.listSince(planId, kept);
      const before = near?.week === kept ? near : emptyReview(kept);
      const finishedOn = isFinished ? (before.finishedOn ?? today) : before.finishedOn;
      const after: Review = { ...answers, week: kept, finishedOn };
      if (isSameReview(before, after)) return { value: expectLogbook(store, today), entry: null };
      store.reviews.set(planId, after);
      const kind = before.finishedOn === null && isFinished ? 'review.finished' : 'review.written';
      return { value: expectLogbook(store, today), entry: { kind, week } };
    },
  };
}
