import { Failure } from '../../../shared/contract/failure';
import type { Handlers } from '../../../shared/contract/handlers';
import { answerDraftKey } from '../../../shared/domain/draft-key';
import { renameWeek, startOfWeek } from '../../../shared/domain/calendar/week';
import type { ReviewRecord } from '../../../shared/domain/records';
import {
  emptyReview,
  finishedIn,
  isSameReview,
  KEPT_UNDER,
  type Review,
} from '../../../shared/domain/review/review';
import { REFUSALS } from '../../../shared/words/refusals';
import type { Store } from '../../store/store';

type ReviewHandlers = Pick<Handlers, 'review.list' | 'review.write'>;

export const createReviewHandlers = (store: Store): ReviewHandlers => ({
  'review.list': ({ planId, before, text, limit }, { firstWeekday }) => {
    const meant = store.search.rowsOf('review', text);
    const found: ReviewRecord[] = [];
    for (const kept of store.reviews.newestFirst(planId)) {
      const review = { ...kept, week: renameWeek(kept.week, firstWeekday) };
      if (before !== undefined && review.week >= before) continue;
      if (meant?.has(kept.id) ?? true) found.push(review);
      if (found.length === limit) break;
    }
    return found;
  },

  'review.write': ({ planId, week: day, isFinished = false, ...answers }, scope) => {
    const { plan, firstWeekday, today } = scope;
    const week = startOfWeek(day, firstWeekday);
    if (week > scope.week || week < startOfWeek(plan.startDay, firstWeekday))
      throw new Failure('refused', REFUSALS.weekNotBegun);
    // What was written supersedes the draft kept while it was being written.
    for (const field of Object.keys(answers))
      store.drafts.forget(answerDraftKey(planId, day, field));
    const kept = renameWeek(week, KEPT_UNDER);
    const before: Review = store.reviews.find(planId, kept) ?? emptyReview(kept);
    const known = finishedIn(before, week);
    const finishedOn = isFinished ? (known ?? today) : known;
    const after: Review = { ...before, ...withoutGaps(answers), finishedOn };
    if (isSameReview(before, after)) return { value: null, entries: [] };
    store.reviews.set(planId, after);
    const kind = known === null && isFinished ? 'review.finished' : 'review.written';
    return { value: null, entries: [{ kind, week }] };
  },
});

type Given<Fields> = { [Field in keyof Fields]?: Exclude<Fields[Field], undefined> };

/** Drops undefined fields: they mean the same as missing ones. */
const withoutGaps = <Fields extends object>(fields: Fields): Given<Fields> =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Given<Fields>;
