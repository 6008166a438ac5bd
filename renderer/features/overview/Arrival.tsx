import { Link } from 'wouter';
import { targetOf } from '../../../shared/domain/plan/plan';
import { plannedSpanOf, windowDays } from '../../../shared/domain/plan/schedule';
import { movementLine } from '../../parts/estimate/movement-words';
import { basisLine, rangeLine } from '../../parts/estimate/estimate-words';
import { lookBackDay, useEstimate, useMovement } from '../../state/estimate';
import { useSnapshot, useToday } from '../../state/journey';
import { formatDay, formatSpan } from '../../ui/dates';
import textClasses from '../../ui/text.module.css';
import { ArrivalLine } from './ArrivalLine';
import classes from './Overview.module.css';

/** The likely arrival: the estimate's range beside the guide's window, and how it moved. */
export function Arrival() {
  const { plan, phases, pauses } = useSnapshot();
  const today = useToday();
  const estimate = useEstimate();
  const window = windowDays(plan.startDay, plan.guide.window);
  const { minMonths, maxMonths } = plan.guide.window;
  const planned = plannedSpanOf(plan.startDay, phases, pauses).last;
  return (
    <section className={classes['section']} aria-labelledby="arrival-heading">
      <h2 id="arrival-heading">
        <Link href="/timeline" className={classes['quietLink']}>
          Arrival
        </Link>
      </h2>
      <p className={classes['range']}>{rangeLine(estimate)}</p>
      <ArrivalLine
        start={plan.startDay}
        today={today}
        planned={planned}
        target={targetOf(plan)}
        window={window}
        range={estimate.basis === 'finished' ? null : estimate.range}
      />
      <p className={textClasses['quiet']}>
        {basisLine(estimate)} Planned: {formatDay(planned)}. The guide says {minMonths} to{' '}
        {maxMonths} months: {formatSpan(window)}.
      </p>
      {estimate.basis === 'pace' && <Moved />}
    </section>
  );
}

function Moved() {
  const movement = useMovement(lookBackDay(useToday()));
  if (movement === null) return null;
  return <p className={textClasses['quiet']}>{movementLine(movement)}</p>;
}
