import { Button, NumberInput, Switch, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import type { Day } from '../../../shared/domain/calendar/day';
import { LIMITS } from '../../../shared/domain/limits';
import { useAppStore } from '../../state/context';
import layoutClasses from '../../ui/layout.module.css';
import { MOST_HOURS, readHours } from './read-hours';
import classes from './OwnGoalForm.module.css';

/** A goal outside the roadmap. Enter adds it, and the next one can be typed right away. */
export function OwnGoalForm({ week }: { readonly week: Day }) {
  const store = useAppStore();
  const [title, setTitle] = useState('');
  const [hours, setHours] = useState<number | string>('');
  const [wantsHours, setWantsHours] = useState(false);
  const titleField = useRef<HTMLInputElement>(null);
  const minutes = readHours(hours) ?? 0;
  const onSubmit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (title.trim() === '') return;
    const measure = wantsHours && minutes > 0 ? 'hours' : 'done';
    const goals = [{ title: title.trim(), minutes, measure } as const];
    if (!(await store.getState().planWeek({ week, goals }))) return;
    setTitle('');
    setHours('');
    setWantsHours(false);
    titleField.current?.focus();
  };
  return (
    <form className={layoutClasses['formRow']} onSubmit={(event) => void onSubmit(event)}>
      <TextInput
        ref={titleField}
        className={classes['title']}
        label="Goal"
        maxLength={LIMITS.title}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <NumberInput
        className={classes['hours']}
        label="Hours"
        placeholder="Optional"
        min={0}
        max={MOST_HOURS}
        step={0.5}
        value={hours}
        onChange={setHours}
      />
      <Button type="submit" variant="light" disabled={title.trim() === ''}>
        Add
      </Button>
      {minutes > 0 && (
        <Switch
          className={classes['switch']}
          label="Counts hours: done once they are logged"
          checked={wantsHours}
          onChange={(event) => setWantsHours(event.currentTarget.checked)}
        />
      )}
    </form>
  );
}
