import { Failure } from '../../shared/contract/failure';
import type { Handlers, Written } from '../../shared/contract/handlers';
import type { ActivityEntry } from '../../shared/domain/history/activity';
import { dayOf, type Moment } from '../../shared/domain/calendar/day';
import { type Id, isSameState, type Task, type TaskState } from '../../shared/domain/plan/task';
import type { Store } from '../store/store';
import { createTask } from './create-task';
import { expectTask } from './expect';
import { settleGoalsOf } from './goal-weeks';

type TaskHandlers = Pick<
  Handlers,
  'task.add' | 'task.start' | 'task.complete' | 'task.reopen' | 'task.drop' | 'task.note'
>;

export function createTaskHandlers(store: Store): TaskHandlers {
  const { tasks, plans } = store;

  const setState = (
    taskId: Id,
    state: TaskState,
    entryOf: (task: Task) => ActivityEntry,
  ): Written<Task> => {
    const task = expectTask(store, taskId);
    if (isSameState(task.state, state)) return { value: task, entry: null };
    tasks.setState(taskId, state);
    return { value: expectTask(store, taskId), entry: entryOf(task) };
  };

  /** To a state in which it is to be done. */
  const open = (
    taskId: Id,
    status: 'to-do' | 'in-progress',
    kind: 'task.reopened' | 'task.started',
    at: Moment,
  ): Written<Task> => {
    settleGoalsOf(store, expectTask(store, taskId), dayOf(at));
    return setState(taskId, { status }, ({ title }) => ({ kind, taskId, title }));
  };

  return {
    'task.add': ({ phaseId, title, plannedWeeks }) => {
      const plan = plans.find();
      if (plan === null || plans.listPhases(plan.id).every(({ id }) => id !== phaseId)) {
        throw new Failure('not-found', 'This phase is no longer there. Open the roadmap anew.');
      }
      const task = createTask('', title, { in: 'phase', phaseId }, plannedWeeks);
      tasks.add(plan.id, task);
      return {
        value: task,
        entry: { kind: 'task.added', taskId: task.id, title, phaseId, plannedWeeks },
      };
    },

    'task.start': ({ taskId }, at) => open(taskId, 'in-progress', 'task.started', at),

    'task.complete': ({ taskId, day: chosen }, at) => {
      const today = dayOf(at);
      const day = chosen ?? today;
      if (day > today) {
        throw new Failure('refused', `${day} is still to come. Choose today or an earlier day.`);
      }
      return setState(taskId, { status: 'done', day }, ({ title }) => ({
        kind: 'task.completed',
        taskId,
        title,
        day,
      }));
    },

    'task.reopen': ({ taskId }, at) => open(taskId, 'to-do', 'task.reopened', at),

    'task.drop': ({ taskId, reason }, at) => {
      const day = dayOf(at);
      return setState(taskId, { status: 'dropped', day, reason }, ({ title }) => ({
        kind: 'task.dropped',
        taskId,
        title,
        day,
        reason,
      }));
    },

    'task.note': ({ taskId, note }) => {
      const task = expectTask(store, taskId);
      if (task.note === note) return { value: task, entry: null };
      tasks.setNote(taskId, note);
      return {
        value: expectTask(store, taskId),
        entry: { kind: 'task.noted', taskId, title: task.title },
      };
    },
  };
}
