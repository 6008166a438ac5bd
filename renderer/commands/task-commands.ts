import { isOpen, type Task } from '../../shared/domain/plan/task';
import type { AppState } from '../state/store';
import type { Command, CommandContext } from './command';
import { focusNeighbour, focusRow } from './row-focus';
import { findTask } from '../state/derived';

interface TaskCommand {
  readonly id: string;
  /** Defaults to the group of tasks. */
  readonly group?: Command['group'];
  readonly keys: readonly string[];
  readonly synonyms?: readonly string[];
  readonly name: (task: Task | null) => string;
  readonly isEnabled?: (task: Task) => boolean;
  readonly run: (state: AppState, task: Task) => unknown;
}

const taskOf = ({ state, taskId }: CommandContext): Task | null => findTask(state, taskId) ?? null;

/** A command on the focused row; disabled without one. */
export const onTask = ({
  id,
  group = 'Task',
  keys,
  synonyms = [],
  name,
  isEnabled = () => true,
  run,
}: TaskCommand): Command => ({
  id,
  group,
  keys,
  synonyms,
  name: (context) => name(taskOf(context)),
  isEnabled: (context) => {
    const task = taskOf(context);
    return task !== null && isEnabled(task);
  },
  run: (context) => {
    const task = taskOf(context);
    return task === null ? undefined : run(context.state, task);
  },
});

const isDone = (task: Task | null): boolean => task?.state.status === 'done';
const isInProgress = (task: Task | null): boolean => task?.state.status === 'in-progress';

export const toggleDone = (state: AppState, task: Task): Promise<boolean> =>
  isDone(task) ? state.reopenTask(task.id) : state.completeTask(task.id);

export const taskCommands: readonly Command[] = [
  onTask({
    id: 'task.toggle-done',
    keys: ['x'],
    synonyms: ['complete', 'tick', 'finish', 'check off', 'reopen'],
    name: (task) => (isDone(task) ? 'Not done' : 'Done'),
    run: toggleDone,
  }),
  onTask({
    id: 'task.done-on',
    keys: ['e'],
    synonyms: ['completed yesterday', 'backdate'],
    name: () => 'Done on an earlier day…',
    run: (state, task) => state.ask(task.id, 'done-on'),
  }),
  onTask({
    id: 'task.toggle-progress',
    keys: ['p'],
    synonyms: ['start', 'begin', 'doing', 'stop'],
    name: (task) => (isInProgress(task) ? 'Not in progress' : 'In progress'),
    run: (state, task) =>
      isInProgress(task) ? state.reopenTask(task.id) : state.startTask(task.id),
  }),
  onTask({
    id: 'task.note',
    keys: ['n'],
    synonyms: ['comment', 'write down'],
    name: () => 'Write a note',
    run: (state, task) => state.openTask(task.id, { note: true }),
  }),
  onTask({
    id: 'task.open',
    keys: ['o'],
    synonyms: ['show', 'expand', 'checklist', 'evidence', 'link'],
    name: () => 'Open or close details',
    run: (state, task) =>
      state.openTaskId === task.id ? state.closeTask() : state.openTask(task.id),
  }),
  onTask({
    id: 'task.drop',
    keys: ['d'],
    synonyms: ['cancel', 'skip', 'not needed', 'abandon'],
    name: () => 'Drop…',
    isEnabled: isOpen,
    run: (state, task) => state.ask(task.id, 'drop'),
  }),
  onTask({
    id: 'task.restore',
    keys: ['d'],
    synonyms: ['undrop', 'reopen'],
    name: () => 'Put back in the plan',
    isEnabled: (task) => task.state.status === 'dropped',
    run: (state, task) => state.reopenTask(task.id),
  }),
];

export const rowCommands: readonly Command[] = [
  {
    id: 'row.next',
    group: 'Task',
    name: () => 'Next task',
    keys: ['j', 'arrowdown'],
    repeats: true,
    isEnabled: () => true,
    run: ({ taskId }) => focusNeighbour(taskId, 1),
  },
  {
    id: 'row.previous',
    group: 'Task',
    name: () => 'Previous task',
    keys: ['k', 'arrowup'],
    repeats: true,
    isEnabled: ({ taskId }) => taskId !== null,
    run: ({ taskId }) => focusNeighbour(taskId, -1),
  },
  {
    id: 'row.close',
    group: 'Task',
    name: () => 'Close the row’s details',
    keys: ['escape'],
    isEnabled: ({ state, taskId }) =>
      taskId !== null && (state.openTaskId === taskId || state.prompt?.taskId === taskId),
    run: ({ state, taskId }) => {
      // Focus first: a note is saved when it loses the focus.
      if (taskId !== null) focusRow(taskId);
      if (state.prompt === null) state.closeTask();
      else state.closePrompt();
    },
  },
];
