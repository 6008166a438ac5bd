import { Button } from '@mantine/core';
import { useState } from 'react';
import { type Day, isDay } from '../../../../shared/domain/calendar/day';
import { targetOf } from '../../../../shared/domain/plan/plan';
import { useAppStore } from '../../../state/context';
import { useSnapshot } from '../../../state/journey';
import { DayField } from '../../../ui/DayField';
import classes from './TargetField.module.css';

/** The day the person wants to arrive by; defaults to the end of the guide's window. */
export function TargetField() {
  const store = useAppStore();
  const { plan } = useSnapshot();
  const [isOpen, setOpen] = useState(false);
  const { changePlan } = store.getState();
  if (isOpen) return <TargetDay saved={targetOf(plan)} onClose={() => setOpen(false)} />;
  return (
    <div className={classes['target']}>
      <p>{plan.targetDay === null ? 'The end of the guide’s window.' : 'Your own choice.'}</p>
      <div className={classes['buttons']}>
        <Button size="compact-sm" variant="light" onClick={() => setOpen(true)}>
          Change target
        </Button>
        {plan.targetDay !== null && (
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => void changePlan({ targetDay: null })}
          >
            Reset to the guide’s
          </Button>
        )}
      </div>
    </div>
  );
}

interface TargetProps {
  readonly saved: Day;
  readonly onClose: () => void;
}

/** Saved on blur. */
function TargetDay({ saved, onClose }: TargetProps) {
  const store = useAppStore();
  const [day, setDay] = useState<string>(saved);
  const onBlur = (): void => {
    if (isDay(day) && day !== saved) void store.getState().changePlan({ targetDay: day });
    onClose();
  };
  return <DayField label="Target date" value={day} autoFocus onChange={setDay} onBlur={onBlur} />;
}
