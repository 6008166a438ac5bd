import { v7 as createId } from 'uuid';
import { Failure } from '../../../shared/contract/failure';
import type { Handlers, PlanScope } from '../../../shared/contract/handlers';
import type { ActivityEntry } from '../../../shared/domain/history/activity';
import type { TaskRecord, TimerRecord } from '../../../shared/domain/records';
import { readTimer, type TimeEntry } from '../../../shared/domain/weeks/time';
import { refusals } from '../../../shared/words/refusals';
import type { Store } from '../../store/store';
import { expectTask } from '../rules/expect';
import { completeOnceHoursAreLogged } from '../rules/hours-goals';

type TimeHandlers = Pick<Handlers, 'time.log' | 'time.remove' | 'timer.start' | 'timer.stop'>;

export const createTimeHandlers = (store: Store): TimeHandlers => ({
  'time.log': ({ planId, taskId, day, minutes }, { today }) => {
    if (day > today) throw new Failure('refused', refusals.dayToCome(day));
    const id = createId();
    const task = expectTask(store, planId, taskId);
    const entries = log(store, task, { id, day, minutes, source: 'hand' });
    return { value: { entryId: id }, entries };
  },

  'time.remove': ({ planId, entryId }) => {
    const entry = store.times.find(planId, entryId);
    if (entry === null) return { value: null, entries: [] };
    store.times.remove(entryId);
    const { taskId, day, minutes } = entry;
    const { title } = expectTask(store, planId, taskId);
    return { value: null, entries: [{ kind: 'time.removed', taskId, title, day, minutes }] };
  },

  'timer.start': ({ planId, taskId }, scope) => {
    const { title } = expectTask(store, planId, taskId);
    const running = store.times.findTimer();
    if (running?.taskId === taskId) return { value: null, entries: [] };
    const [stopped, ...effects] = running === null ? [] : stop(store, running, undefined, scope);
    store.times.startTimer(planId, { taskId, startedAt: scope.at });
    const logged = stopped?.kind === 'time.logged' ? stopped : null;
    return { value: null, entries: [{ kind: 'timer.started', taskId, title, logged }, ...effects] };
  },

  'timer.stop': ({ planId, minutes }, scope) => {
    const running = store.times.findTimer();
    const isOfPlan = running !== null && running.planId === planId;
    return { value: null, entries: isOfPlan ? stop(store, running, minutes, scope) : [] };
  },
});

/** Keeps the minutes, and ticks a goal that has its hours with them. */
function log(store: Store, task: TaskRecord, entry: Omit<TimeEntry, 'taskId'>): ActivityEntry[] {
  const { id: taskId, planId, title } = task;
  store.times.add({ ...entry, planId, taskId });
  const { day, minutes } = entry;
  return [
    { kind: 'time.logged', taskId, title, day, minutes },
    ...completeOnceHoursAreLogged(store, planId, taskId, day),
  ];
}

/** Ends the timer that runs. A Failure when only the person can know how long they worked. */
function stop(
  store: Store,
  timer: TimerRecord,
  chosen: number | undefined,
  { at }: PlanScope,
): ActivityEntry[] {
  const { day, minutes, isDoubtful } = readTimer(timer, at);
  const task = expectTask(store, timer.planId, timer.taskId);
  if (isDoubtful && chosen === undefined)
    throw new Failure('refused', refusals.timerDoubtful(task.title));
  store.times.removeTimer();
  const worked = chosen ?? minutes;
  if (worked > 0)
    return log(store, task, { id: createId(), day, minutes: worked, source: 'timer' });
  return [{ kind: 'timer.discarded', taskId: task.id, title: task.title }];
}
