import { v7 as createId } from 'uuid';
import type { Id, TaskPlace } from '../../../shared/domain/plan/task';
import type { TaskRecord } from '../../../shared/domain/records';

/** A task of the plan, to do. `origin` is the guide's item that it was copied from; empty for one that the person added. */
export const createTask = (
  planId: Id,
  task: Pick<TaskRecord, 'title' | 'plannedWeeks' | 'order'> & { readonly place: TaskPlace },
  origin = '',
): TaskRecord => ({
  id: createId(),
  planId,
  origin,
  ...task,
  state: { status: 'to-do' },
  priority: null,
  dueOn: null,
});
