import { Button } from '@mantine/core';
import { useAppState, useAppStore } from '../../state/context';
import classes from './Frame.module.css';

/** Says that what the person does is not kept for now, and what mends it. */
export function HealthAlert() {
  const health = useAppState((state) => state.health);
  const unsaved = useAppState((state) => state.unsaved);
  if (health.kind === 'damaged') return <Damaged reason={health.reason} />;
  if (health.kind === 'good' && unsaved === null) return null;
  return (
    <p className={classes['lost']} role="alert">
      {health.kind === 'read-only' ? `${health.reason} You can read everything. ` : `${unsaved} `}
      {unsaved !== null &&
        'What you do is kept in this window, and saved by itself as soon as it can be: leave it open.'}
    </p>
  );
}

function Damaged({ reason }: { readonly reason: string }) {
  const store = useAppStore();
  return (
    <div className={classes['lost']} role="alert">
      <p>{reason} Nothing is saved any more until a copy takes its place.</p>
      <Button
        variant="light"
        color="red"
        mt="xs"
        onClick={() => store.getState().showMending(true)}
      >
        Choose a copy…
      </Button>
    </div>
  );
}
