import { isOpen, type Task, tasksInPhase } from '../../shared/domain/plan/task';
import { snapshotOf } from '../state/derived';
import type { AppState } from '../state/store';
import type { Command } from './command';
import { onTask } from './task-commands';

const isInPhase = ({ place }: Task): boolean => place.in === 'phase';

/** The tasks of its phase, in order. */
const siblingsOf = (state: AppState, { place }: Task): readonly Task[] =>
  place.in === 'phase' ? tasksInPhase(snapshotOf(state)?.tasks ?? [], place.phaseId) : [];

/** Moves a task up (-1) or down (1) within its phase. */
function shift(state: AppState, task: Task, by: 1 | -1): Promise<boolean> | undefined {
  if (task.place.in !== 'phase') return undefined;
  const siblings = siblingsOf(state, task);
  const index = siblings.findIndex(({ id }) => id === task.id);
  const behind = siblings[by === 1 ? index + 1 : index - 2];
  if (by === -1 ? index === 0 : behind === undefined) return undefined;
  const { phaseId } = task.place;
  return state.moveTasks({ taskIds: [task.id], phaseId, after: behind?.id ?? null });
}

/** Commands that change the plan, on the focused row. */
export const planCommands: readonly Command[] = [
  onTask({
    id: 'task.edit',
    group: 'Plan',
    keys: ['f2'],
    synonyms: ['rename', 'change', 'weeks', 'priority', 'due date'],
    name: () => 'Edit…',
    isEnabled: ({ place }) => place.in !== 'week',
    run: (state, task) => state.ask(task.id, 'edit'),
  }),
  onTask({
    id: 'task.split',
    group: 'Plan',
    keys: ['s'],
    synonyms: ['divide', 'parts', 'break up'],
    name: () => 'Split…',
    isEnabled: isOpen,
    run: (state, task) => state.ask(task.id, 'split'),
  }),
  onTask({
    id: 'task.move',
    group: 'Plan',
    keys: ['f'],
    synonyms: ['another phase'],
    name: () => 'Move to a phase…',
    isEnabled: isInPhase,
    run: (state, task) => state.ask(task.id, 'move'),
  }),
  onTask({
    id: 'task.up',
    group: 'Plan',
    keys: ['mod+arrowup'],
    synonyms: ['earlier', 'raise'],
    name: () => 'Move up on the roadmap',
    isEnabled: isInPhase,
    run: (state, task) => shift(state, task, -1),
  }),
  onTask({
    id: 'task.down',
    group: 'Plan',
    keys: ['mod+arrowdown'],
    synonyms: ['later', 'lower'],
    name: () => 'Move down on the roadmap',
    isEnabled: isInPhase,
    run: (state, task) => shift(state, task, 1),
  }),
  onTask({
    id: 'task.select',
    group: 'Plan',
    keys: ['v'],
    synonyms: ['mark', 'several'],
    name: () => 'Select or deselect',
    isEnabled: isInPhase,
    run: (state, task) => state.toggleSelected(task.id),
  }),
  onTask({
    id: 'task.delete',
    group: 'Plan',
    keys: ['delete'],
    synonyms: ['remove', 'trash'],
    name: () => 'Delete',
    isEnabled: isInPhase,
    run: (state, task) => state.deleteTasks({ taskIds: [task.id] }),
  }),
];
