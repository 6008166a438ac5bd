import type { Input } from '../../shared/contract/calls';
import type { Id } from '../../shared/domain/plan/task';
import { readTimer } from '../../shared/domain/weeks/time';
import type { SliceParts } from './store';

export interface TimeSlice {
  readonly logTime: (input: Input<'time.log'>) => Promise<boolean>;
  readonly removeTime: (entryId: Id) => Promise<boolean>;
  /** Starts the timer on the task; one that runs is stopped first. */
  readonly startTimer: (taskId: Id) => Promise<boolean>;
  /** Stops the timer with the minutes that it shows. Where those are doubtful, the timer itself asks for them. */
  readonly stopTimer: () => Promise<boolean>;
  /** Stops the timer with the minutes worked; 0 logs nothing. */
  readonly answerTimer: (minutes: number) => Promise<boolean>;
}

export function createTimeSlice({ get }: SliceParts): TimeSlice {
  const isDoubtful = (): boolean => {
    const timer = get().logbook?.timer ?? null;
    return timer !== null && readTimer(timer, get().now()).isDoubtful;
  };
  /** Says where the answer is waited for; false, as nothing was written. */
  const pointToQuestion = (): false => {
    const text = 'The timer ran through the night. Say how long you worked, beside the navigation.';
    get().showToast({ kind: 'info', text, stepId: null });
    return false;
  };

  return {
    logTime: (input) => get().writeLogbook('time.log', input),
    removeTime: (entryId) => get().writeLogbook('time.remove', { entryId }),
    startTimer: async (taskId) =>
      isDoubtful() ? pointToQuestion() : get().writeLogbook('timer.start', { taskId }),
    stopTimer: async () =>
      isDoubtful() ? pointToQuestion() : get().writeLogbook('timer.stop', {}),
    answerTimer: (minutes) => get().writeLogbook('timer.stop', { minutes }),
  };
}
