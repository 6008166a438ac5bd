import { Button, NativeSelect } from '@mantine/core';
import { type ClipboardEvent, type FormEvent, type Ref, useRef, useState } from 'react';
import type { AddedTask } from '../../../shared/domain/estimate/what-if';
import { LIMITS, PLANNED_WEEKS } from '../../../shared/domain/limits';
import { isTitle } from '../../../shared/domain/title';
import { titlesInList } from '../../../shared/domain/plan/pasted-list';
import type { Phase } from '../../../shared/domain/plan/plan';
import type { Id } from '../../../shared/domain/id';
import { NumberField } from '../../ui/NumberField';
import { TextField } from '../../ui/TextField';
import { useEntry } from '../../ui/use-entry';
import classes from './AddTaskForm.module.css';

interface Props {
  /** The phases to choose from; with a single one there is no choice. */
  readonly phases: readonly Phase[];
  /** Resolves to true once it is added, and the fields are cleared for the next. */
  readonly onAdd: (task: AddedTask) => Promise<boolean>;
  readonly autoFocus?: boolean;
  /** Called when a list is pasted instead of one title, with its titles and the planned weeks of the form. */
  readonly onPasteList?: (titles: readonly string[], plannedWeeks: number) => void;
}

const NO_TASK = { title: '' };

/** Adds a task: title, duration and phase. */
export function AddTaskForm({ phases, onAdd, autoFocus = false, onPasteList }: Props) {
  const { fields, change, send } = useEntry(NO_TASK);
  const { title } = fields;
  const [weeks, setWeeks] = useState(1);
  const [phaseId, setPhaseId] = useState(phases[0]?.id ?? '');
  const titleField = useRef<HTMLInputElement>(null);
  const isReady = isTitle(title) && !Number.isNaN(weeks);
  const onSubmit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!isReady) return;
    titleField.current?.focus();
    await send(() => onAdd({ phaseId, title: title.trim(), plannedWeeks: weeks }));
  };
  const onPaste = (event: ClipboardEvent): void => {
    const titles = titlesInList(event.clipboardData.getData('text'));
    if (titles.length === 0 || onPasteList === undefined) return;
    event.preventDefault();
    onPasteList(titles, Number.isNaN(weeks) ? 1 : weeks);
  };
  return (
    <form className={classes['form']} onSubmit={(event) => void onSubmit(event)}>
      <TitleField
        ref={titleField}
        {...{ title, autoFocus, onPaste }}
        onChange={(typed) => change({ title: typed })}
      />
      <NumberField
        className={classes['weeks'] ?? ''}
        label="Weeks"
        {...PLANNED_WEEKS}
        value={weeks}
        onChange={(value) => setWeeks(value ?? NaN)}
      />
      {phases.length > 1 && <PhaseField phases={phases} phaseId={phaseId} onChange={setPhaseId} />}
      <Button type="submit" variant="light" disabled={!isReady}>
        Add
      </Button>
    </form>
  );
}

interface TitleProps {
  readonly ref: Ref<HTMLInputElement>;
  readonly title: string;
  readonly autoFocus: boolean;
  readonly onChange: (title: string) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
}

const TitleField = ({ ref, title, autoFocus, onChange, onPaste }: TitleProps) => (
  <TextField
    ref={ref}
    className={classes['title']}
    label="Task"
    limit={LIMITS.title}
    autoFocus={autoFocus}
    value={title}
    onPaste={onPaste}
    onChange={(event) => onChange(event.currentTarget.value)}
  />
);

interface PhaseProps extends Pick<Props, 'phases'> {
  readonly phaseId: Id;
  readonly onChange: (phaseId: Id) => void;
}

const PhaseField = ({ phases, phaseId, onChange }: PhaseProps) => (
  <NativeSelect
    className={classes['phase']}
    label="Phase"
    value={phaseId}
    data={phases.map(({ id, title }) => ({ value: id, label: title }))}
    onChange={(event) => onChange(event.currentTarget.value)}
  />
);
