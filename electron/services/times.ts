import { v7 as createId } from 'uuid';
import { Failure } from '../../shared/contract/failure';
import type { Handlers, Written } from '../../shared/contract/handlers';
import type { ActivityEntry } from '../../shared/domain/history/activity';
import { type Day, dayOf, type Moment } from '../../shared/domain/calendar/day';
import type { Logbook } from '../../shared/domain/weeks/logbook';
import type { Task } from '../../shared/domain/plan/task';
import { readTimer, type TimeEntry, type Timer } from '../../shared/domain/weeks/time';
import type { Store } from '../store/store';
import { expectTask } from './expect';
import { tickOnceHoursAreLogged } from './hours-goals';
import { expectLogbook } from './logbook';

type TimeHandlers = Pick<Handlers, 'time.log' | 'time.remove' | 'timer.start' | 'timer.stop'>;

export function createTimeHandlers(store: Store): TimeHandlers {
  const { times } = store;

  /** Keeps the minutes, and ticks a goal that has its hours with them. */
  const log = (task: Task, entry: Omit<TimeEntry, 'id' | 'taskId'>): ActivityEntry => {
    times.add({ id: createId(), taskId: task.id, ...entry });
    const { day, minutes } = entry;
    tickOnceHoursAreLogged(store, task.id, day);
    return { kind: 'time.logged', taskId: task.id, title: task.title, day, minutes };
  };

  /** Ends the timer that runs. A Failure when only the person can know how long they worked. */
  const stop = (timer: Timer, chosen: number | undefined, at: Moment): ActivityEntry => {
    const { day, minutes, isDoubtful } = readTimer(timer, at);
    const task = expectTask(store, timer.taskId);
    if (isDoubtful && chosen === undefined) {
      throw new Failure(
        'refused',
        `The timer on “${task.title}” ran through the night. Say how long you worked, then go on.`,
      );
    }
    times.removeTimer();
    const worked = chosen ?? minutes;
    if (worked > 0) return log(task, { day, minutes: worked, source: 'timer' });
    return { kind: 'timer.discarded', taskId: task.id, title: task.title };
  };

  const written = (at: Moment, entry: ActivityEntry | null): Written<Logbook> => ({
    value: expectLogbook(store, dayOf(at)),
    entry,
  });

  return {
    'time.log': ({ taskId, day, minutes }, at) => {
      expectLived(day, at);
      return written(at, log(expectTask(store, taskId), { day, minutes, source: 'hand' }));
    },

    'time.remove': ({ entryId }, at) => {
      const entry = times.find(entryId);
      if (entry === null) return written(at, null);
      times.remove(entryId);
      const { taskId, day, minutes } = entry;
      const { title } = expectTask(store, taskId);
      return written(at, { kind: 'time.removed', taskId, title, day, minutes });
    },

    'timer.start': ({ taskId }, at) => {
      const task = expectTask(store, taskId);
      const running = times.findTimer();
      if (running?.taskId === taskId) return written(at, null);
      const stopped = running === null ? null : stop(running, undefined, at);
      times.setTimer({ taskId, startedAt: at });
      return written(at, {
        kind: 'timer.started',
        taskId,
        title: task.title,
        logged: stopped?.kind === 'time.logged' ? stopped : null,
      });
    },

    'timer.stop': ({ minutes }, at) => {
      const running = times.findTimer();
      return written(at, running === null ? null : stop(running, minutes, at));
    },
  };
}

function expectLived(day: Day, at: Moment): void {
  if (day <= dayOf(at)) return;
  throw new Failure('refused', `${day} is still to come. Choose today or an earlier day.`);
}
