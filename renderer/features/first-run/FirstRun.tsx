import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { Pathway } from '../../../shared/domain/plan/pathway';
import { plannedWeeksOf } from '../../../shared/domain/plan/pathway';
import { useAppState, useAppStore } from '../../state/context';
import { describeSalary, describeWindow } from '../../../shared/words/guide';
import { count } from '../../../shared/words/count';
import { formatWeeks } from '../../../shared/words/numbers';
import { Page } from '../../ui/Page';
import { Stretch, Way } from '../../ui/Way';
import textClasses from '../../ui/text.module.css';
import classes from './FirstRun.module.css';
import { PathwayChoice } from '../../parts/plans/PathwayChoice';
import { PlanList } from '../../parts/plans/PlanList';
import { StartForm } from '../../parts/plans/StartForm';
import { UndonePlan } from './UndonePlan';

/** Shown before there is a plan: what the pathway is, in ten seconds, and how to start it. */
export function FirstRun() {
  const store = useAppStore();
  const pathways = useAppState((state) => state.pathways);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const pathway = pathways.find(({ id }) => id === chosenId) ?? pathways[0];
  useEffect(() => void store.getState().loadPathways(), [store]);
  if (pathway === undefined) return null;
  return (
    <div className={classes['screen']}>
      <Page
        title={pathway.title}
        name="Start"
        above={<p className={classes['brand']}>Waymark</p>}
        below={
          <p className={classes['lead']}>
            <span className={classes['leadName']}>Demand</span> {pathway.demand}
          </p>
        }
      >
        <div className={classes['columns']}>
          <div>
            <Figures pathway={pathway} />
            <Phases pathway={pathway} />
            <FirstWeek pathway={pathway} />
          </div>
          <Start pathway={pathway} onChoose={({ id }) => setChosenId(id)} />
        </div>
      </Page>
    </div>
  );
}

const Phases = ({ pathway: { phases } }: { readonly pathway: Pathway }) => (
  <div className={classes['phases']}>
    <Way label="Phases">
      {phases.map(({ id, title, weeks, tasks }) => (
        <Stretch key={id}>
          <p className={classes['phase']}>
            <span>{title}</span>
            <span className={classes['weeks']}>{formatWeeks(weeks)}</span>
          </p>
          <p className={textClasses['quiet']}>{count(tasks.length, 'task')}</p>
        </Stretch>
      ))}
    </Way>
  </div>
);

const FirstWeek = ({ pathway: { actionPlan } }: { readonly pathway: Pathway }) =>
  actionPlan['this-week'].length > 0 && (
    <section aria-labelledby="first-week-heading" className={classes['firstWeek']}>
      <h2 id="first-week-heading">In the first week</h2>
      <ul>
        {actionPlan['this-week'].map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
      </ul>
    </section>
  );

interface StartProps {
  readonly pathway: Pathway;
  readonly onChoose: (pathway: Pathway) => void;
}

/** What can be started, and what was archived. */
function Start({ pathway, onChoose }: StartProps) {
  const pathways = useAppState((state) => state.pathways);
  const plans = useAppState((state) => state.records.plan);
  return (
    <div>
      <UndonePlan />
      <PathwayChoice pathways={pathways} chosen={pathway} onChoose={onChoose} />
      <StartForm key={pathway.id} pathway={pathway} />
      <p className={`${textClasses['quiet']} ${classes['other']}`}>
        Or <Link href="/bring-in">paste a guide or a list</Link> of your own.
      </p>
      {plans.size > 0 && <PlanList plans={[...plans.values()]} />}
    </div>
  );
}

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
