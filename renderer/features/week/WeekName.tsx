import type { Day } from '../../../shared/domain/calendar/day';
import { startOfWeek, weeksBetween } from '../../../shared/domain/calendar/week';
import { weekName } from '../../../shared/words/week';
import { useAppState } from '../../state/context';
import { useToday } from '../../state/journey';
import classes from './Week.module.css';
import { settingsOf } from '../../state/derived';

/** The week relative to now. */
export function WeekName({ week }: { readonly week: Day }) {
  const { firstWeekday } = useAppState(settingsOf);
  const away = weeksBetween(startOfWeek(useToday(), firstWeekday), week);
  return (
    <p className={classes['name']} data-current={away === 0 || undefined}>
      {weekName(away)}
    </p>
  );
}
