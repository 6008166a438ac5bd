import { Button, Switch } from '@mantine/core';
import { type FormEvent, useRef } from 'react';
import type { Day } from '../../../shared/domain/calendar/day';
import type { GoalMeasure } from '../../../shared/domain/weeks/goal';
import { isTitle } from '../../../shared/domain/title';
import { LIMITS } from '../../../shared/domain/limits';
import { useAppStore } from '../../state/context';
import { NumberField } from '../../ui/NumberField';
import layoutClasses from '../../ui/layout.module.css';
import { GOAL_HOURS, minutesInHours } from './goal-hours';
import { TextField } from '../../ui/TextField';
import { useEntry } from '../../ui/use-entry';
import classes from './OwnGoalForm.module.css';

const NO_GOAL: {
  readonly title: string;
  readonly hours: number | null;
  readonly wantsHours: boolean;
} = { title: '', hours: null, wantsHours: false };

/** Adds a personal goal. Enter adds it and clears the field for the next. */
export function OwnGoalForm({ week }: { readonly week: Day }) {
  const { fields, change, send } = useEntry(NO_GOAL);
  const { title, hours, wantsHours } = fields;
  const titleField = useRef<HTMLInputElement>(null);
  const minutes = minutesInHours(hours ?? 0);
  const isReady = isTitle(title) && !Number.isNaN(minutes);
  const add = useAdd(week);
  const onSubmit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const measure = wantsHours && minutes > 0 ? 'hours' : 'done';
    if (!isReady) return;
    titleField.current?.focus();
    await send(() => add({ title: title.trim(), minutes, measure }));
  };
  return (
    <form className={layoutClasses['formRow']} onSubmit={(event) => void onSubmit(event)}>
      <TextField
        ref={titleField}
        className={classes['title']}
        label="Goal"
        limit={LIMITS.title}
        value={title}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <HoursField hours={hours} onChange={(typed) => change({ hours: typed })} />
      <Button type="submit" variant="light" disabled={!isReady}>
        Add
      </Button>
      {minutes > 0 && (
        <CountsHours isChecked={wantsHours} onChange={(chosen) => change({ wantsHours: chosen })} />
      )}
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
