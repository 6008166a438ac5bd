import { v7 as createId } from 'uuid';
import type { Task, TaskPlace } from '../../shared/domain/plan/task';

/** A task to do, with nothing noted yet. */
export const createTask = (
  origin: string,
  title: string,
  place: TaskPlace,
  plannedWeeks: number,
): Task => ({
  id: createId(),
  origin,
  place,
  title,
  plannedWeeks,
  state: { status: 'to-do' },
  note: '',
  evidence: [],
});
