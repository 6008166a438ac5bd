import { plannedSpanOf, windowDays } from '../../../shared/domain/schedule';
import { plannedWeeksOf } from '../../../shared/domain/pathway';
import { useSnapshot, useToday } from '../../state/journey';
import { formatDay, formatSpan } from '../../ui/dates';
import { ArrivalLine } from './ArrivalLine';
import classes from './Overview.module.css';

/** When: the planned day of arrival against the guide's own window. */
export function Arrival() {
  const { plan, phases } = useSnapshot();
  const today = useToday();
  const planned = plannedSpanOf(plan.startDay, phases).last;
  const window = windowDays(plan.startDay, plan.guide.window);
  const { minMonths, maxMonths } = plan.guide.window;
  return (
    <section className={classes['section']} aria-labelledby="arrival-heading">
      <h2 id="arrival-heading">Planned arrival</h2>
      <div className={classes['arrival']}>
        <p className={classes['big']}>
          <time dateTime={planned}>{formatDay(planned)}</time>
        </p>
        <ArrivalLine start={plan.startDay} today={today} planned={planned} window={window} />
      </div>
      <p className={classes['small']}>
        {plannedWeeksOf(phases)} planned weeks from your start. The guide says {minMonths} to{' '}
        {maxMonths} months: {formatSpan(window)}.
      </p>
    </section>
  );
}
