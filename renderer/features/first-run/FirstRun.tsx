import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { Pathway } from '../../../shared/domain/plan/pathway';
import { OwnPlanForm } from '../../parts/plans/OwnPlanForm';
import { PathwayChoice, PathwayOption } from '../../parts/plans/PathwayChoice';
import { PlanList } from '../../parts/plans/PlanList';
import { StartForm } from '../../parts/plans/StartForm';
import { useAppState, useAppStore } from '../../state/context';
import { Page } from '../../ui/Page';
import textClasses from '../../ui/text.module.css';
import classes from './FirstRun.module.css';
import { PathwayAbout } from './PathwayAbout';
import { UndonePlan } from './UndonePlan';
import { WaitingTask } from './WaitingTask';

const FORM = 'start-form';
/** Stands in for a pathway's id. */
const OWN = 'own';

/** Shown before there is a plan: what there is to choose from, what it takes, and how to start it. */
export function FirstRun() {
  const store = useAppStore();
  const pathways = useAppState((state) => state.pathways);
  const plans = useAppState((state) => state.records.plan);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const chosen = pathways.find(({ id }) => id === chosenId) ?? pathways[0];
  useEffect(() => void store.getState().loadPathways(), [store]);
  if (chosen === undefined) return null;
  const pathway = chosenId === OWN ? null : chosen;
  return (
    <div className={classes['screen']}>
      <Page
        title="Choose your pathway"
        name="Start"
        above={<p className={classes['brand']}>Waymark</p>}
        below={
          <p className={textClasses['explanation']}>
            Everything can be changed later, and stays on this computer.
          </p>
        }
      >
        <div className={classes['about']}>
          <WaitingTask />
          <UndonePlan />
          <div className={classes['choice']}>
            <Choice pathway={pathway} onChoose={setChosenId} />
          </div>
          {pathway ? <PathwayAbout pathway={pathway} /> : <OwnAbout />}
          {plans.size > 0 && <PlanList plans={[...plans.values()]} />}
        </div>
        <div className={classes['start']}>
          {pathway ? <StartForm id={FORM} pathway={pathway} /> : <OwnPlanForm />}
        </div>
      </Page>
    </div>
  );
}

interface ChoiceProps {
  readonly pathway: Pathway | null;
  readonly onChoose: (id: string) => void;
}

function Choice({ pathway, onChoose }: ChoiceProps) {
  const pathways = useAppState((state) => state.pathways);
  return (
    <PathwayChoice
      form={FORM}
      pathways={pathways}
      chosen={pathway}
      onChoose={({ id }) => onChoose(id)}
    >
      <PathwayOption
        form={FORM}
        name="A plan of your own"
        note="from scratch"
        isChosen={pathway === null}
        onChoose={() => onChoose(OWN)}
      />
      <p className={textClasses['quiet']}>
        Or <Link href="/bring-in">paste a guide or a list</Link>.
      </p>
    </PathwayChoice>
  );
}

const OwnAbout = () => (
  <p className={classes['lead']}>
    You start with one phase and fill it as you go. More phases, tasks and skills can be added at
    any time.
  </p>
);
