import { addDays } from '../../../shared/domain/calendar/day';
import type { Task } from '../../../shared/domain/plan/task';
import { startOfWeek } from '../../../shared/domain/calendar/week';
import { useAppState } from '../../state/context';
import { useToday } from '../../state/journey';
import type { Prompt } from '../../state/view';
import { DoneOnPrompt } from './prompts/DoneOnPrompt';
import { DropPrompt } from './prompts/DropPrompt';
import { EditPrompt } from './prompts/EditPrompt';
import { LogTimePrompt } from './prompts/LogTimePrompt';
import { MovePrompt } from './prompts/MovePrompt';
import { SplitPrompt } from './prompts/SplitPrompt';
import { settingsOf } from '../../state/derived';

interface Props {
  readonly task: Task;
  readonly kind: Prompt;
}

/** The question asked in the row. */
export function TaskPrompt({ task, kind }: Props) {
  const today = useToday();
  const { firstWeekday } = useAppState(settingsOf);
  switch (kind) {
    case 'drop':
      return <DropPrompt task={task} />;
    case 'done-on':
      return <DoneOnPrompt task={task} proposed={today} />;
    case 'done-last-week':
      return <DoneOnPrompt task={task} proposed={addDays(startOfWeek(today, firstWeekday), -1)} />;
    case 'log-time':
      return <LogTimePrompt task={task} />;
    case 'split':
      return <SplitPrompt task={task} />;
    case 'edit':
      return <EditPrompt task={task} />;
    case 'move':
      return <MovePrompt task={task} />;
  }
}
