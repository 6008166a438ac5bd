import { useState } from 'react';
import { isDay } from '../../../../shared/domain/calendar/day';
import type { Task } from '../../../../shared/domain/plan/task';
import { useAppStore } from '../../../state/context';
import { useToday } from '../../../state/journey';
import { DayField } from '../../../ui/DayField';
import { readMinutes } from '../../../../shared/words/read-minutes';
import { MinutesField } from '../../time/MinutesField';
import { PromptForm } from './PromptForm';

/** Logs time by hand: how long, and on which day. */
export function LogTimePrompt({ task }: { readonly task: Task }) {
  const store = useAppStore();
  const today = useToday();
  const [typed, setTyped] = useState('');
  const [day, setDay] = useState<string>(today);
  const minutes = readMinutes(typed);
  return (
    <PromptForm
      task={task}
      submit="Log time"
      isReady={minutes !== null && isDay(day) && day <= today}
      onSubmit={async () =>
        minutes !== null &&
        isDay(day) &&
        store.getState().logTime({ taskId: task.id, day, minutes })
      }
    >
      <MinutesField label="Time worked" value={typed} autoFocus onChange={setTyped} />
      <DayField label="On" value={day} max={today} onChange={setDay} />
    </PromptForm>
  );
}
