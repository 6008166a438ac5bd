import { Link } from 'wouter';
import { startOfWeek } from '../../../shared/domain/calendar/week';
import { useAppState } from '../../state/context';
import { useSnapshot, useToday } from '../../state/journey';
import { formatDay } from '../../ui/dates';
import classes from './Week.module.css';
import { settingsOf } from '../../state/derived';

/** Shown for a week before the plan began, with a link to its first week. */
export function BeforePlan() {
  const { startDay } = useSnapshot().plan;
  const { firstWeekday } = useAppState(settingsOf);
  const isToCome = useToday() < startDay;
  return (
    <p className={classes['text']}>
      Your plan {isToCome ? 'starts' : 'started'} on {formatDay(startDay)}.{' '}
      <Link href={`/week/${startOfWeek(startDay, firstWeekday)}`}>
        {isToCome ? 'Plan its first week' : 'Open its first week'}
      </Link>
    </p>
  );
}
