import { v7 as createId } from 'uuid';
import { Failure } from '../../../shared/contract/failure';
import type { Handlers } from '../../../shared/contract/handlers';
import { refusals } from '../../../shared/words/refusals';
import type { Store } from '../../store/store';
import { expectTask } from '../rules/expect';
import { logTime, stopTimer } from '../rules/timer';

type TimeHandlers = Pick<Handlers, 'time.log' | 'time.remove' | 'timer.start' | 'timer.stop'>;

export const createTimeHandlers = (store: Store): TimeHandlers => ({
  'time.log': ({ planId, taskId, day, minutes }, { today }) => {
    if (day > today) throw new Failure('refused', refusals.dayToCome(day));
    const id = createId();
    const task = expectTask(store, planId, taskId);
    const entries = logTime(store, task, { id, day, minutes, source: 'hand' });
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
    const [stopped, ...effects] =
      running === null ? [] : stopTimer(store, running, undefined, scope);
    store.times.startTimer(planId, { taskId, startedAt: scope.at });
    const logged = stopped?.kind === 'time.logged' ? stopped : null;
    return { value: null, entries: [{ kind: 'timer.started', taskId, title, logged }, ...effects] };
  },

  'timer.stop': ({ planId, minutes }, scope) => {
    const running = store.times.findTimer();
    const isOfPlan = running !== null && running.planId === planId;
    return { value: null, entries: isOfPlan ? stopTimer(store, running, minutes, scope) : [] };
  },
});
