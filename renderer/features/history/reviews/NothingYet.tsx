import { Link } from 'wouter';
import { reviewDay, weekToReview } from '../../../../shared/domain/review/review';
import { startOfWeek, weekAround, weekdayOf } from '../../../../shared/domain/calendar/week';
import { useAppState } from '../../../state/context';
import { useSnapshot, useToday } from '../../../state/journey';
import { formatDay, formatSpan, formatWeekday } from '../../../ui/dates';
import classes from './Reviews.module.css';
import { settingsOf } from '../../../state/derived';

/** Shown instead of the list: when the first review is due, or which one can be written now. */
export function NothingYet() {
  const { plan } = useSnapshot();
  const settings = useAppState(settingsOf);
  const due = weekToReview(useToday(), plan.startDay, settings);
  const first = reviewDay(
    startOfWeek(plan.startDay, settings.firstWeekday),
    settings.reviewWeekday,
  );
  return (
    <div className={classes['empty']}>
      <p>
        A review takes five minutes at the end of a week. It shows what happened; you add what went
        well, what got in the way and what you learned.
      </p>
      {due === null ? (
        <p>
          Your first one is due on {formatWeekday(weekdayOf(first))}, {formatDay(first)}.
        </p>
      ) : (
        <p>
          <Link href={`/week/${due}/review`}>
            Review the week of {formatSpan(weekAround(due, settings.firstWeekday))}
          </Link>
        </p>
      )}
    </div>
  );
}
