import { useState } from 'react';
import { isDay } from '../../../../shared/domain/calendar/day';
import type { Task } from '../../../../shared/domain/plan/task';
import { useAppStore } from '../../../state/context';
import { useToday } from '../../../state/journey';
import { DayField } from '../../../ui/DayField';
import { PromptForm } from './PromptForm';
import classes from './prompts.module.css';

interface Props {
  readonly task: Task;
  /** The proposed day for a task that is not done yet. */
  readonly proposed: string;
}

/** A forgotten tick counts on the day it belongs to, and so in that week. */
export function DoneOnPrompt({ task, proposed }: Props) {
  const store = useAppStore();
  const today = useToday();
  const [day, setDay] = useState(task.state.status === 'done' ? task.state.day : proposed);
  return (
    <PromptForm
      task={task}
      submit="Done"
      isReady={isDay(day) && day <= today}
      onSubmit={async () => isDay(day) && store.getState().completeTask(task.id, day)}
    >
      <div className={classes['wide']}>
        <DayField label="Done on" value={day} max={today} autoFocus onChange={setDay} />
      </div>
    </PromptForm>
  );
}
