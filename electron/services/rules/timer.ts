import { v7 as createId } from 'uuid';
import { Failure } from '../../../shared/contract/failure';
import type { PlanScope } from '../../../shared/contract/handlers';
import type { ActivityEntry } from '../../../shared/domain/history/activity';
import type { Id } from '../../../shared/domain/id';
import type { TaskRecord, TimerRecord } from '../../../shared/domain/records';
import { readTimer, type TimeEntry } from '../../../shared/domain/weeks/time';
import { refusals } from '../../../shared/words/refusals';
import type { Store } from '../../store/store';
import { expectTask } from './expect';
import { completeOnceHoursAreLogged } from './hours-goals';

/** Logs the minutes, and completes a goal that reaches its hours with them. */
export function logTime(
  store: Store,
  task: TaskRecord,
  entry: Omit<TimeEntry, 'taskId'>,
): ActivityEntry[] {
  const { id: taskId, planId, title } = task;
  store.times.add({ ...entry, planId, taskId });
  const { day, minutes } = entry;
  return [
    { kind: 'time.logged', taskId, title, day, minutes },
    ...completeOnceHoursAreLogged(store, planId, taskId, day),
  ];
}

/** Stops the running timer. Throws a Failure if only the person can know how long they worked. */
export function stopTimer(
  store: Store,
  timer: TimerRecord,
  chosen: number | undefined,
  { at }: PlanScope,
): ActivityEntry[] {
  const { day, minutes, doubt } = readTimer(timer, at);
  const task = expectTask(store, timer.planId, timer.taskId);
  if (doubt !== null && chosen === undefined)
    throw new Failure('refused', refusals.timerDoubtful(task.title, doubt));
  store.times.removeTimer();
  const worked = chosen ?? minutes;
  if (worked > 0)
    return logTime(store, task, { id: createId(), day, minutes: worked, source: 'timer' });
  return [{ kind: 'timer.discarded', taskId: task.id, title: task.title }];
}

/** Stops a timer running on a task that is being closed, unless only the person can know how long they worked. */
export function stopTimerOn(store: Store, scope: PlanScope, taskId: Id): ActivityEntry[] {
  const timer = store.times.findTimer();
  const isMeant = timer !== null && timer.taskId === taskId;
  if (!isMeant || readTimer(timer, scope.at).doubt !== null) return [];
  return stopTimer(store, timer, undefined, scope);
}
