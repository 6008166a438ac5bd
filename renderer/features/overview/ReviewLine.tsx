import { Link } from 'wouter';
import { reviewOf, weekToReview } from '../../../shared/domain/review/review';
import { startOfWeek } from '../../../shared/domain/calendar/week';
import { useAppState } from '../../state/context';
import { useSnapshot, useToday } from '../../state/journey';
import { useLogbook } from '../../state/week-sheets';
import { settingsOf } from '../../state/derived';
import textClasses from '../../ui/text.module.css';

/** The one review that is open, if there is one. */
export function ReviewLine() {
  const { plan } = useSnapshot();
  const { reviews } = useLogbook();
  const today = useToday();
  const settings = useAppState(settingsOf);
  const week = weekToReview(today, plan.startDay, settings);
  if (week === null || reviewOf(reviews, week, settings.firstWeekday)?.finishedOn) return null;
  const isThisWeek = week === startOfWeek(today, settings.firstWeekday);
  return (
    <p className={textClasses['quiet']}>
      <Link href={`/week/${week}/review`}>
        {isThisWeek ? 'Look back on this week' : 'Look back on last week'}
      </Link>
      , five minutes
    </p>
  );
}
