import { v7 as createId } from 'uuid';
import type { Id } from '../../../shared/domain/id';
import type { TaskPlace } from '../../../shared/domain/plan/task';
import type { TaskRecord } from '../../../shared/domain/records';

/** A new open task. `origin` is the guide item it was copied from; empty if the person added it. */
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
