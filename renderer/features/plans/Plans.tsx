import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { OwnPlanForm } from '../../parts/plans/OwnPlanForm';
import { PathwayChoice } from '../../parts/plans/PathwayChoice';
import { PlanList } from '../../parts/plans/PlanList';
import { StartForm } from '../../parts/plans/StartForm';
import { useAppState, useAppStore } from '../../state/context';
import { Page } from '../../ui/Page';
import { settingsOf } from '../../state/derived';
import classes from './Plans.module.css';
import { SharedHours } from './SharedHours';

const FORM = 'start-form';

/** All plans side by side: chooses the current one and starts new ones. */
export function Plans() {
  const plans = useAppState((state) => state.records.plan);
  const all = [...plans.values()];
  const isShared = useAppState((state) => settingsOf(state).sharedHours !== null);
  const running = all.filter(({ archivedOn }) => archivedOn === null);
  const archived = all.filter(({ archivedOn }) => archivedOn !== null);
  return (
    <Page title="Plans">
      <div className={classes['sections']}>
        <section aria-label="Active plans">
          <PlanList plans={running} />
        </section>
        {(running.length > 1 || isShared) && <SharedHours plans={running.length} />}
        {archived.length > 0 && (
          <section aria-labelledby="archived-heading">
            <h2 id="archived-heading">Archived</h2>
            <PlanList plans={archived} />
          </section>
        )}
        <NewPlans />
      </div>
    </Page>
  );
}

function NewPlans() {
  const store = useAppStore();
  const pathways = useAppState((state) => state.pathways);
  const [chosenId, setChosenId] = useState<string | null>(null);
  useEffect(() => void store.getState().loadPathways(), [store]);
  const chosen = pathways.find(({ id }) => id === chosenId) ?? pathways[0];
  if (chosen === undefined) return null;
  return (
    <div className={classes['new']}>
      <section aria-labelledby="pathway-heading">
        <h2 id="pathway-heading">A new plan from a pathway</h2>
        <StartForm id={FORM} pathway={chosen}>
          <PathwayChoice
            form={FORM}
            pathways={pathways}
            chosen={chosen}
            onChoose={({ id }) => setChosenId(id)}
          />
        </StartForm>
      </section>
      <section aria-labelledby="own-heading">
        <h2 id="own-heading">A new plan from scratch</h2>
        <OwnPlanForm />
      </section>
      <section aria-labelledby="text-heading">
        <h2 id="text-heading">A new plan from text</h2>
        <p>
          <Link href="/bring-in">Paste a guide or a list</Link>
        </p>
      </section>
    </div>
  );
}
