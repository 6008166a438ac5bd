import { Button, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { AddedTask } from '../../../shared/domain/estimate/what-if';
import { LIMITS, PLANNED_WEEKS } from '../../../shared/domain/limits';
import type { Phase } from '../../../shared/domain/plan/plan';
import classes from './AddTaskForm.module.css';

interface Props {
  /** Where it may stand; with one phase there is nothing to choose. */
  readonly phases: readonly Phase[];
  /** True once it is added: the fields are then emptied for the next one. */
  readonly onAdd: (task: AddedTask) => Promise<boolean>;
  readonly autoFocus?: boolean;
}

/** A task of one's own: what, how long, and in which phase. */
export function AddTaskForm({ phases, onAdd, autoFocus = false }: Props) {
  const [title, setTitle] = useState('');
  const [weeks, setWeeks] = useState<number | ''>(1);
  const [phaseId, setPhaseId] = useState(phases[0]?.id ?? '');
  const onSubmit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (weeks === '') return;
    if (await onAdd({ phaseId, title: title.trim(), plannedWeeks: weeks })) setTitle('');
  };
  return (
    <form className={classes['form']} onSubmit={(event) => void onSubmit(event)}>
      <TextInput
        className={classes['title']}
        label="Task"
        maxLength={LIMITS.title}
        autoFocus={autoFocus}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <NumberInput
        className={classes['weeks']}
        label="Weeks"
        min={PLANNED_WEEKS.min}
        max={PLANNED_WEEKS.max}
        step={0.5}
        value={weeks}
        onChange={(value) => setWeeks(typeof value === 'number' ? value : '')}
      />
      {phases.length > 1 && (
        <NativeSelect
          className={classes['phase']}
          label="Phase"
          value={phaseId}
          data={phases.map(({ id, title: name }) => ({ value: id, label: name }))}
          onChange={(event) => setPhaseId(event.currentTarget.value)}
        />
      )}
      <Button type="submit" variant="light" disabled={title.trim() === '' || weeks === ''}>
        Add
      </Button>
    </form>
  );
}
