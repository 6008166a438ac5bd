import { Link, useParams } from 'wouter';
import { type Day, isDay } from '../../../shared/domain/calendar/day';
import { START_DAYS } from '../../../shared/domain/plan/plan';
import { startOfWeek } from '../../../shared/domain/calendar/week';
import { useAppState } from '../../state/context';
import { useSnapshot, useToday } from '../../state/journey';
import { Page } from '../../ui/Page';
import classes from './Review.module.css';
import { WeekReview } from './WeekReview';
import { settingsOf } from '../../state/derived';

/** The review of the week that contains the day in the URL. */
export function Review() {
  const { week: text } = useParams<{ week: string }>();
  const { plan } = useSnapshot();
  const { firstWeekday } = useAppState(settingsOf);
  const today = useToday();
  // Outside these days there is no plan, and no calendar to rely on.
  if (!isDay(text) || text < START_DAYS.first || text > START_DAYS.last) {
    return <Nothing words="There is no week at this address." />;
  }
  const week = startOfWeek(text, firstWeekday);
  if (week > startOfWeek(today, firstWeekday)) {
    return (
      <Nothing
        words="This week has not started, so there is nothing to look back on yet."
        week={week}
      />
    );
  }
  if (week < startOfWeek(plan.startDay, firstWeekday)) {
    return <Nothing words="Your plan started after this week." />;
  }
  return <WeekReview key={week} week={week} />;
}

const Nothing = ({ words, week }: { readonly words: string; readonly week?: Day }) => (
  <Page title="Review">
    <p className={classes['text']}>
      {words}{' '}
      <Link href={week === undefined ? '/week' : `/week/${week}`}>
        {week === undefined ? 'Open this week' : 'Open the week'}
      </Link>
    </p>
  </Page>
);
