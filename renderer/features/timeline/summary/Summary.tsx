import { chanceToArriveBy, hasWorkAhead } from '../../../../shared/domain/estimate/estimate';
import { plannedWeeksOf } from '../../../../shared/domain/plan/pathway';
import { targetOf } from '../../../../shared/domain/plan/plan';
import { plannedSpanOf, windowDays } from '../../../../shared/domain/plan/schedule';
import { formatChance } from '../../../../shared/words/estimate';
import { formatWeeks } from '../../../../shared/words/numbers';
import { likelyLine, rangeLine } from '../../../parts/estimate/estimate-words';
import { useEstimate, useFacts } from '../../../state/estimate';
import { useSnapshot, useToday } from '../../../state/journey';
import { formatDay } from '../../../ui/dates';
import { Figure } from '../../../ui/Figure';
import classes from './Summary.module.css';
import { TargetField } from './TargetField';

/** The three dates, kept apart: the planned one, the target, and the estimate. */
export function Summary() {
  const { plan, phases, pauses } = useSnapshot();
  const estimate = useEstimate();
  const planned = plannedSpanOf(plan.startDay, phases, pauses).last;
  return (
    <section className={classes['dates']} aria-label="The three dates">
      <Figure name="Estimate" value={rangeLine(estimate)} colour="estimate">
        <p>{likelyLine(estimate)}</p>
        {hasWorkAhead(estimate) && <Chances />}
      </Figure>
      <Figure name="Planned" value={formatDay(planned)}>
        <p>{formatWeeks(plannedWeeksOf(phases))} from your start, excluding pauses.</p>
      </Figure>
      <Figure name="Target" value={formatDay(targetOf(plan))}>
        <TargetField />
      </Figure>
    </section>
  );
}

/** How likely the arrival is by each of the days that matter, while there is work ahead. */
function Chances() {
  const { plan } = useSnapshot();
  const facts = useFacts();
  const today = useToday();
  const { minMonths, maxMonths } = plan.guide.window;
  const window = windowDays(plan.startDay, plan.guide.window);
  const days = [
    { name: `by ${minMonths} months`, day: window.first },
    { name: `by ${maxMonths} months`, day: window.last },
    { name: 'by the target', day: targetOf(plan) },
  ];
  return (
    <dl className={classes['chances']}>
      {days.map(({ name, day }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{formatChance(chanceToArriveBy(facts, today, day), false)}</dd>
        </div>
      ))}
    </dl>
  );
}
