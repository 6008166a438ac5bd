import { useState } from 'react';
import { isDay } from '../../../../shared/domain/calendar/day';
import { LIMITS, PLANNED_WEEKS } from '../../../../shared/domain/limits';
import type { Task } from '../../../../shared/domain/plan/task';
import { isTitle } from '../../../../shared/domain/title';
import { useAppStore } from '../../../state/context';
import { PriorityField } from '../../fields/PriorityField';
import { DayField } from '../../../ui/DayField';
import { NumberField } from '../../../ui/NumberField';
import { TextField } from '../../../ui/TextField';
import { PromptForm } from './PromptForm';
import classes from './prompts.module.css';

const GRAIN = 100;

/** Edits the task's title, duration, priority and due day. */
export function EditPrompt({ task }: { readonly task: Task }) {
  const store = useAppStore();
  const [title, setTitle] = useState(task.title);
  const shown = Math.round(task.plannedWeeks * GRAIN) / GRAIN;
  const [weeks, setWeeks] = useState(shown);
  const [priority, setPriority] = useState(task.priority);
  const [due, setDue] = useState<string>(task.dueOn ?? '');
  const isWeighed = task.place.in === 'phase';
  const isReady = isTitle(title) && !Number.isNaN(weeks) && (due === '' || isDay(due));
  const onSubmit = (): Promise<boolean> =>
    store.getState().editTask({
      taskId: task.id,
      title: title.trim(),
      priority,
      dueOn: isDay(due) ? due : null,
      // The field shows a rounded value: if it is not edited, the exact one stays.
      ...(isWeighed && weeks !== shown && { plannedWeeks: weeks }),
    });
  return (
    <PromptForm task={task} submit="Save" isReady={isReady} onSubmit={onSubmit}>
      <TextField
        className={classes['wide']}
        label="Title"
        limit={LIMITS.title}
        autoFocus
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      {isWeighed && <WeeksField weeks={weeks} onChange={setWeeks} />}
      <PriorityField priority={priority} onChange={setPriority} />
      <DayField label="Due" value={due} onChange={setDue} />
    </PromptForm>
  );
}

interface WeeksProps {
  readonly weeks: number;
  readonly onChange: (weeks: number) => void;
}

const WeeksField = ({ weeks, onChange }: WeeksProps) => (
  <NumberField
    className={classes['weeks'] ?? ''}
    label="Weeks"
    {...PLANNED_WEEKS}
    value={weeks}
    onChange={(value) => onChange(value ?? NaN)}
  />
);
