import { parseDay } from '../../../shared/domain/calendar/day';
import type { Task, TaskState } from '../../../shared/domain/plan/task';

const day = parseDay('2026-01-05');

export const STATES = {
  toDo: { status: 'to-do' },
  inProgress: { status: 'in-progress' },
  done: { status: 'done', day },
  dropped: { status: 'dropped', day, reason: 'not needed' },
} as const satisfies Record<string, TaskState>;

/** A task of the phase `phase-1`, with what the test cares about. */
export const taskOf = (own: Partial<Task> = {}): Task => ({
  id: 'task-1',
  origin: 'item-1',
  place: { in: 'phase', phaseId: 'phase-1' },
  title: 'A task',
  plannedWeeks: 1,
  state: STATES.toDo,
  priority: null,
  dueOn: null,
  evidence: [],
  needs: [],
  ...own,
});
