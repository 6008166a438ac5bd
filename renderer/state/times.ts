import type { Input } from '../../shared/contract/calls';
import type { Id } from '../../shared/domain/id';
import { readTimer } from '../../shared/domain/weeks/time';
import { expectPlanId } from './derived';
import type { SessionSlice } from './session';
import type { Slice } from './slice';
import type { SyncSlice } from './sync';
import type { ToastSlice } from './toast';

/** Writes resolve to true once the change is on disk, or to false after a toast said why not. */
export interface TimeSlice {
  readonly logTime: (input: Omit<Input<'time.log'>, 'planId'>) => Promise<boolean>;
  readonly removeTime: (entryId: Id) => Promise<boolean>;
  /** Starts the timer on the task, after stopping a running one. */
  readonly startTimer: (taskId: Id) => Promise<boolean>;
  /** Stops the timer with the minutes it shows. If those are doubtful, the timer asks for them. */
  readonly stopTimer: () => Promise<boolean>;
  /** Stops the timer with the minutes worked; 0 logs nothing. */
  readonly answerTimer: (minutes: number) => Promise<boolean>;
}

type Needs = Pick<SyncSlice, 'records' | 'write'> &
  Pick<SessionSlice, 'now'> &
  Pick<ToastSlice, 'showToast'>;

export function createTimeSlice({ get }: Slice<TimeSlice, Needs>): TimeSlice {
  const write = async (...request: Parameters<SyncSlice['write']>): Promise<boolean> =>
    (await get().write(...request)) !== null;
  const planId = (): Id => expectPlanId(get());

  const isDoubtful = (): boolean => {
    const timer = get().records.timer.get('timer');
    return timer !== undefined && readTimer(timer, get().now()).doubt !== null;
  };
  /** Points to the pending question; false, because nothing was written. */
  const pointToQuestion = (): false => {
    const text =
      'The timer ran through the night. Enter how long you worked, below the navigation.';
    get().showToast({ kind: 'info', text, stepId: null });
    return false;
  };

  return {
    logTime: (input) => write('time.log', { ...input, planId: planId() }),
    removeTime: (entryId) => write('time.remove', { planId: planId(), entryId }),
    startTimer: async (taskId) =>
      isDoubtful() ? pointToQuestion() : write('timer.start', { planId: planId(), taskId }),
    stopTimer: async () =>
      isDoubtful() ? pointToQuestion() : write('timer.stop', { planId: planId() }),
    answerTimer: (minutes) => write('timer.stop', { planId: planId(), minutes }),
  };
}
