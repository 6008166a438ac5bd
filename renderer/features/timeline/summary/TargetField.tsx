import { Button } from '@mantine/core';
import { useCallback, useState } from 'react';
import { type Day, isDay } from '../../../../shared/domain/calendar/day';
import { targetOf } from '../../../../shared/domain/plan/plan';
import { useAppStore } from '../../../state/context';
import { useSnapshot } from '../../../state/journey';
import { DayField } from '../../../ui/DayField';
import { EscapableForm } from '../../../ui/EscapableForm';
import classes from './TargetField.module.css';

/** The day the person wants to arrive by; defaults to the end of the guide's window. */
export function TargetField() {
  const store = useAppStore();
  const { plan } = useSnapshot();
  const [isOpen, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  const { changePlan } = store.getState();
  if (isOpen) return <TargetDay saved={targetOf(plan)} onClose={close} />;
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

/** Saved by Enter and on blur; Esc leaves the target as it was. */
function TargetDay({ saved, onClose }: TargetProps) {
  const store = useAppStore();
  const [day, setDay] = useState<string>(saved);
  const save = (): void => {
    if (isDay(day) && day !== saved) void store.getState().changePlan({ targetDay: day });
    onClose();
  };
  const onSubmit = (): Promise<boolean> => {
    save();
    return Promise.resolve(false);
  };
  return (
    <EscapableForm onSubmit={onSubmit} onClose={onClose}>
      <DayField label="Target date" value={day} autoFocus onChange={setDay} onBlur={save} />
    </EscapableForm>
  );
}
