import { Failure } from '../../shared/contract/failure';
import type { Handlers, Written } from '../../shared/contract/handlers';
import type { ActivityEntry } from '../../shared/domain/activity';
import { dayOf } from '../../shared/domain/day';
import { type Id, isSameState, type Task, type TaskState } from '../../shared/domain/task';
import type { Store } from '../store/store';
import { createTask } from './plans';
import type { TaskStore } from '../store/tasks';

type TaskHandlers = Pick<
  Handlers,
  'task.add' | 'task.start' | 'task.complete' | 'task.reopen' | 'task.drop' | 'task.note'
>;

/** The task; a Failure when it is gone. */
export function findTask(tasks: TaskStore, id: Id): Task {
  const task = tasks.find(id);
  if (task !== null) return task;
  throw new Failure('not-found', 'This task is no longer there. Its plan may have been undone.');
}

export function createTaskHandlers({ tasks, plans }: Store): TaskHandlers {
  const setState = (
    taskId: Id,
    state: TaskState,
    entryOf: (task: Task) => ActivityEntry,
  ): Written<Task> => {
    const task = findTask(tasks, taskId);
    if (isSameState(task.state, state)) return { value: task, entry: null };
    tasks.setState(taskId, state);
    return { value: findTask(tasks, taskId), entry: entryOf(task) };
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

    'task.start': ({ taskId }) =>
      setState(taskId, { status: 'in-progress' }, ({ title }) => ({
        kind: 'task.started',
        taskId,
        title,
      })),

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

    'task.reopen': ({ taskId }) =>
      setState(taskId, { status: 'to-do' }, ({ title }) => ({
        kind: 'task.reopened',
        taskId,
        title,
      })),

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
      const task = findTask(tasks, taskId);
      if (task.note === note) return { value: task, entry: null };
      tasks.setNote(taskId, note);
      return {
        value: findTask(tasks, taskId),
        entry: { kind: 'task.noted', taskId, title: task.title },
      };
    },
  };
}
