import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Day } from '../../../shared/domain/day';
import { LIMITS } from '../../../shared/domain/limits';
import type { Task } from '../../../shared/domain/task';
import { focusRow } from '../../commands/row-focus';
import { useAppState, useAppStore } from '../../state/context';
import type { Prompt } from '../../state/view';
import { DayField } from '../../ui/DayField';
import classes from './TaskPrompt.module.css';

interface Props {
  readonly task: Task;
  readonly kind: Prompt;
}

/** One question, asked within the row: no dialog takes the page away. Esc goes back to the row. */
export function TaskPrompt({ task, kind }: Props) {
  const store = useAppStore();
  const [answer, setAnswer] = useState(() => firstAnswer(task, kind, store.getState().today));
  const close = (): void => {
    store.getState().closePrompt();
    focusRow(task.id);
  };
  const onSubmit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const { completeTask, dropTask } = store.getState();
    const isWritten = await (kind === 'drop'
      ? dropTask(task.id, answer)
      : completeTask(task.id, answer as Day));
    if (isWritten) close();
  };
  const Field = kind === 'drop' ? ReasonField : DoneDayField;
  return (
    <form className={classes['prompt']} onSubmit={(event) => void onSubmit(event)}>
      <Field value={answer} onChange={setAnswer} />
      <Button type="submit" disabled={answer.trim() === ''}>
        {kind === 'drop' ? 'Drop' : 'Done'}
      </Button>
      <Button variant="subtle" color="gray" onClick={close}>
        Cancel
      </Button>
    </form>
  );
}

const firstAnswer = ({ state }: Task, kind: Prompt, today: string | null): string =>
  kind === 'drop' ? '' : state.status === 'done' ? state.day : (today ?? '');

interface FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const ReasonField = ({ value, onChange }: FieldProps) => (
  <TextInput
    className={classes['field']}
    label="Why is this dropped?"
    placeholder="Not needed for the role I want"
    maxLength={LIMITS.reason}
    autoFocus
    value={value}
    onChange={(event) => onChange(event.currentTarget.value)}
  />
);

function DoneDayField({ value, onChange }: FieldProps) {
  const today = useAppState((state) => state.today) ?? undefined;
  return <DayField label="Done on" value={value} max={today} autoFocus onChange={onChange} />;
}
