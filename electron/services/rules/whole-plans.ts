import type { Id } from '../../../shared/domain/id';
import type { Store } from '../../store/store';
import { removeResource } from './whole-resources';
import { removeTask } from './whole-tasks';

/** Removes a plan and everything that belongs to it. */
export function removePlan(store: Store, planId: Id): void {
  const { tasks, phases, pauses, reviews, skills, plans } = store;
  tasks.listAll(planId).forEach(({ id }) => removeTask(store, id));
  phases.listResources(planId).forEach(({ id }) => removeResource(store, id));
  skills.listLevels(planId).forEach(({ id }) => skills.removeLevel(id));
  skills.list(planId).forEach(({ id }) => skills.remove(id));
  phases.list(planId).forEach(({ id }) => phases.remove(id));
  pauses.list(planId).forEach(({ id }) => pauses.remove(id));
  [...reviews.newestFirst(planId)].forEach(({ id }) => reviews.remove(id));
  plans.remove(planId);
}
