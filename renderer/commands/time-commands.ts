import { isOpen } from '../../shared/domain/plan/task';
import type { Command, CommandContext } from './command';
import { findTask } from '../state/derived';

/** Whether the key stops the timer: it runs on the focused row, or no row has the focus to start it on. */
function isToStop({ state, taskId }: CommandContext): boolean {
  const timer = state.records.timer.get('timer') ?? null;
  return timer !== null && (taskId === null || timer.taskId === taskId);
}

function isToStart({ state, taskId }: CommandContext): boolean {
  const task = findTask(state, taskId);
  return task !== undefined && isOpen(task);
}

export const timeCommands: readonly Command[] = [
  {
    id: 'timer.toggle',
    group: 'Time',
    keys: ['t'],
    synonyms: ['clock', 'track', 'stopwatch', 'pomodoro'],
    name: (context) => (isToStop(context) ? 'Stop the timer' : 'Start the timer'),
    isEnabled: (context) => isToStop(context) || isToStart(context),
    run: (context) => {
      const { state, taskId } = context;
      if (isToStop(context)) return state.stopTimer();
      return taskId !== null && state.startTimer(taskId);
    },
  },
  {
    id: 'time.log',
    group: 'Time',
    keys: ['l'],
    synonyms: ['hours', 'record', 'worked'],
    name: () => 'Log time…',
    isEnabled: ({ state, taskId }) => findTask(state, taskId) !== undefined,
    run: ({ state, taskId }) => taskId !== null && state.ask(taskId, 'log-time'),
  },
];
