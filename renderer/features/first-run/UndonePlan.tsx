import { Button } from '@mantine/core';
import { useAppState, useAppStore } from '../../state/context';
import classes from './FirstRun.module.css';

/** Offers to redo an undone start, which brings the plan back with everything in it. */
export function UndonePlan() {
  const store = useAppStore();
  const undone = useAppState(({ redo }) => (redo?.of.kind === 'plan.started' ? redo.of : null));
  if (undone === null) return null;
  return (
    <section className={classes['undone']} aria-label="The plan you undid">
      <p>
        You undid the start of “{undone.title}”. The plan and everything in it are kept until you
        start over.
      </p>
      <Button variant="default" onClick={() => void store.getState().redoStep()}>
        Bring it back
      </Button>
    </section>
  );
}
