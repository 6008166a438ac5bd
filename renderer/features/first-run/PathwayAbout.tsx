import { type Pathway, plannedWeeksOf } from '../../../shared/domain/plan/pathway';
import { count } from '../../../shared/words/count';
import { describeSalary, describeWindow } from '../../../shared/words/guide';
import { formatWeeks } from '../../../shared/words/numbers';
import { FactLine } from '../../ui/FactLine';
import { Stretch, Way } from '../../ui/Way';
import textClasses from '../../ui/text.module.css';
import classes from './FirstRun.module.css';

/** What the pathway is, in ten seconds. */
export const PathwayAbout = ({ pathway }: { readonly pathway: Pathway }) => (
  <>
    <p className={classes['lead']}>
      <span className={classes['leadName']}>Demand</span> {pathway.demand}
    </p>
    <Figures pathway={pathway} />
    <Phases pathway={pathway} />
  </>
);

function Figures({ pathway }: { readonly pathway: Pathway }) {
  const { window, phases, salaryChangePercent } = pathway;
  const figures = [
    {
      value: window && describeWindow(window).replace(/ months?$/, ''),
      unit: 'months, says the guide',
    },
    { value: String(phases.length), unit: 'phases' },
    { value: String(plannedWeeksOf(phases)), unit: 'planned weeks' },
    {
      value: salaryChangePercent !== null && describeSalary(salaryChangePercent),
      unit: 'salary, typically',
    },
  ].filter(({ value }) => value);
  return (
    <dl className={classes['figures']}>
      {figures.map(({ value, unit }) => (
        <div key={unit} className={classes['figure']}>
          <dt className={textClasses['quiet']}>{unit}</dt>
          <dd className={classes['value']}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const Phases = ({ pathway: { phases } }: { readonly pathway: Pathway }) => (
  <div className={classes['phases']}>
    <Way label="Phases">
      {phases.map(({ id, title, weeks, tasks }) => (
        <Stretch key={id}>
          <p className={classes['phase']}>
            <span>{title}</span>
            <span className={classes['weeks']}>
              <FactLine facts={[count(tasks.length, 'task'), formatWeeks(weeks)]} />
            </span>
          </p>
        </Stretch>
      ))}
    </Way>
  </div>
);
