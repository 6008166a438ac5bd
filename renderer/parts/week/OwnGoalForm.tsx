import { Button, Switch } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import type { Day } from '../../../shared/domain/calendar/day';
import type { GoalMeasure } from '../../../shared/domain/weeks/goal';
import { isTitle } from '../../../shared/domain/title';
import { LIMITS } from '../../../shared/domain/limits';
import { useAppStore } from '../../state/context';
import { NumberField } from '../../ui/NumberField';
import layoutClasses from '../../ui/layout.module.css';
import { GOAL_HOURS, minutesInHours } from './goal-hours';
import { TextField } from '../../ui/TextField';
import classes from './OwnGoalForm.module.css';

/** Adds a personal goal. Enter adds it and clears the field for the next. */
export function OwnGoalForm({ week }: { readonly week: Day }) {
  const [title, setTitle] = useState('');
  const [hours, setHours] = useState<number | null>(null);
  const [wantsHours, setWantsHours] = useState(false);
  const titleField = useRef<HTMLInputElement>(null);
  const minutes = minutesInHours(hours ?? 0);
  const isReady = isTitle(title) && !Number.isNaN(minutes);
  const add = useAdd(week);
  const onSubmit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const measure = wantsHours && minutes > 0 ? 'hours' : 'done';
    if (!isReady || !(await add({ title: title.trim(), minutes, measure }))) return;
    setTitle('');
    setHours(null);
    setWantsHours(false);
    titleField.current?.focus();
  };
  return (
    <form className={layoutClasses['formRow']} onSubmit={(event) => void onSubmit(event)}>
      <TextField
        ref={titleField}
        className={classes['title']}
        label="Goal"
        limit={LIMITS.title}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <HoursField hours={hours} onChange={setHours} />
      <Button type="submit" variant="light" disabled={!isReady}>
        Add
      </Button>
      {minutes > 0 && <CountsHours isChecked={wantsHours} onChange={setWantsHours} />}
    </form>
  );
}

interface NewGoal {
  readonly title: string;
  readonly minutes: number;
  readonly measure: GoalMeasure;
}

function useAdd(week: Day): (goal: NewGoal) => Promise<boolean> {
  const store = useAppStore();
  return (goal) => store.getState().planWeek({ week, goals: [goal] });
}

interface HoursProps {
  readonly hours: number | null;
  readonly onChange: (hours: number | null) => void;
}

const HoursField = ({ hours, onChange }: HoursProps) => (
  <NumberField
    className={classes['hours'] ?? ''}
    label="Hours"
    placeholder="Optional"
    isOptional
    {...GOAL_HOURS}
    value={hours}
    onChange={onChange}
  />
);

interface CountsHoursProps {
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
}

const CountsHours = ({ isChecked, onChange }: CountsHoursProps) => (
  <Switch
    className={classes['switch']}
    label="Count hours: done once they are logged"
    checked={isChecked}
    onChange={(event) => onChange(event.currentTarget.checked)}
  />
);
