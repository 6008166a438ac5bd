import { Button } from '@mantine/core';
import { useAppState, useAppStore } from '../../state/context';
import classes from './Frame.module.css';

/** Says that changes cannot be saved for now, and what to do about it. */
export function HealthAlert() {
  const health = useAppState((state) => state.health);
  const unsaved = useAppState((state) => state.unsaved);
  if (health.kind === 'damaged') return <Damaged reason={health.reason} />;
  if (health.kind === 'good' && unsaved === null) return null;
  return (
    <p className={classes['lost']} role="alert">
      {health.kind === 'read-only'
        ? `${health.reason} You can still read everything. `
        : `${unsaved} `}
      {unsaved !== null &&
        'What you do is kept in this window and saved as soon as possible, so leave it open.'}
    </p>
  );
}

function Damaged({ reason }: { readonly reason: string }) {
  const store = useAppStore();
  return (
    <div className={classes['lost']} role="alert">
      <p>{reason} Nothing more is saved until a copy takes its place.</p>
      <Button
        variant="light"
        color="red"
        mt="xs"
        onClick={() => store.getState().showRecovery(true)}
      >
        Choose a copy…
      </Button>
    </div>
  );
}
