import { plannedSpanOf, windowDays } from '../../../../shared/domain/plan/schedule';
import { formatWeeks } from '../../../../shared/words/numbers';
import { basisLine } from '../../../parts/estimate/estimate-words';
import { useEstimate } from '../../../state/estimate';
import { useSnapshot } from '../../../state/journey';
import { formatDay, formatSpan } from '../../../ui/dates';
import classes from './AboutDates.module.css';

/** What each of the dates is based on. */
export function AboutDates() {
  const { plan, pauses } = useSnapshot();
  const estimate = useEstimate();
  const { window, skillWeeks } = plan.guide;
  const skills = plannedSpanOf(plan.startDay, [{ weeks: skillWeeks }], pauses).last;
  return (
    <section className={classes['section']} aria-labelledby="about-dates-heading">
      <h2 id="about-dates-heading">About the dates</h2>
      <h3>Estimate</h3>
      <p>{basisLine(estimate)}</p>
      <h3>Planned</h3>
      <p>
        Your phases one after another, from your start. The guide says {window.minMonths} to{' '}
        {window.maxMonths} months: {formatSpan(windowDays(plan.startDay, window))}. Its skills,
        learned one after another, take {formatWeeks(skillWeeks)}, until {formatDay(skills)}.
      </p>
      <h3>Target</h3>
      <p>
        {plan.targetDay === null
          ? 'The date you want to arrive by: the end of the guide’s window, until you choose another.'
          : 'The date you chose to arrive by.'}
      </p>
    </section>
  );
}
