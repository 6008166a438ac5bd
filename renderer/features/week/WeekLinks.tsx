import { Link } from 'wouter';
import type { Day } from '../../../shared/domain/calendar/day';
import { weekToReview } from '../../../shared/domain/review/review';
import { addWeeks, renameWeek } from '../../../shared/domain/calendar/week';
import type { WeekSheet } from '../../../shared/domain/weeks/week-sheet';
import { useAppState } from '../../state/context';
import { useSnapshot, useToday } from '../../state/journey';
import { useLogbook } from '../../state/week-sheets';
import classes from './WeekBody.module.css';
import { settingsOf } from '../../state/derived';

/** Links to other pages about the week. */
export function WeekLinks({ sheet }: { readonly sheet: WeekSheet }) {
  const reviews = useReviewLinks(sheet);
  return (
    <p className={classes['links']}>
      {reviews.map(({ week, name }) => (
        <Link key={week} href={`/week/${week}/review`}>
          {name}
        </Link>
      ))}
      {sheet.when !== 'past' && <Link href="/settings">Pause these days…</Link>}
    </p>
  );
}

interface ReviewLink {
  readonly week: Day;
  readonly name: string;
}

/** The week's own review and, in the present week, the previous review while it is due. */
function useReviewLinks({ week: { first }, when }: WeekSheet): ReviewLink[] {
  const { reviews } = useLogbook();
  const { plan } = useSnapshot();
  const settings = useAppState(settingsOf);
  const due = weekToReview(useToday(), plan.startDay, settings);
  const isFinished = (week: Day): boolean =>
    reviews.some(
      (review) =>
        renameWeek(review.week, settings.firstWeekday) === week && review.finishedOn !== null,
    );
  if (when === 'coming') return [];
  if (isFinished(first)) return [{ week: first, name: 'Read the review' }];
  if (when === 'past') {
    return [{ week: first, name: first === due ? 'Write last week’s review' : 'Write its review' }];
  }
  const last = addWeeks(first, -1);
  const isLastDue = due === last && !isFinished(last);
  return [
    ...(isLastDue ? [{ week: last, name: 'Write last week’s review' }] : []),
    { week: first, name: 'Review this week' },
  ];
}
