import { Switch } from '@mantine/core';
import { useState } from 'react';
import { hoursOn } from '../../../shared/domain/plan/hours';
import { count } from '../../../shared/words/count';
import { formatNumber } from '../../../shared/words/numbers';
import { HoursField } from '../../parts/fields/HoursField';
import { useAppState, useAppStore } from '../../state/context';
import { settingsOf } from '../../state/derived';
import { useSnapshot, useToday } from '../../state/journey';
import classes from './Plans.module.css';

/** Whether active plans share one number of weekly hours evenly. */
export function SharedHours({ plans }: { readonly plans: number }) {
  const store = useAppStore();
  const { sharedHours } = useAppState(settingsOf);
  const { plan } = useSnapshot();
  const hours = hoursOn(plan, useToday());
  const { shareHours } = store.getState();
  return (
    <section className={classes['hours']} aria-labelledby="hours-heading">
      <h2 id="hours-heading">Hours a week</h2>
      <Switch
        label="Plans share these hours"
        description={
          sharedHours === null
            ? 'Each plan currently has hours of its own.'
            : `${count(plans, 'plan')}, ${formatNumber(hours)} hours a week each. The estimates count on this.`
        }
        checked={sharedHours !== null}
        onChange={() => void shareHours(sharedHours === null ? hours : null)}
      />
      {sharedHours !== null && <SharedHoursField key={sharedHours} saved={sharedHours} />}
    </section>
  );
}

/** Saved on blur. */
function SharedHoursField({ saved }: { readonly saved: number }) {
  const store = useAppStore();
  const [hours, setHours] = useState(saved);
  const onBlur = (): void => {
    if (!Number.isNaN(hours) && hours !== saved) void store.getState().shareHours(hours);
  };
  return <HoursField value={hours} onChange={setHours} onBlur={onBlur} />;
}
