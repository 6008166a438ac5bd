import type { Pathway } from '../../../shared/domain/plan/pathway';
import type { Store } from '../../store/store';
import type { PlanCopy } from './copy-guide';

/** @param guide null if the plan is not a copy of one */
export function addCopy(store: Store, guide: Pathway | null, copy: PlanCopy): void {
  const { id: planId } = copy.plan;
  store.plans.add(copy.plan, guide);
  copy.phases.forEach((phase) => store.phases.add(phase));
  copy.resources.forEach((resource) => store.phases.addResource(resource));
  copy.tasks.forEach((task) => store.tasks.add(task));
  copy.skills.forEach((skill) => store.skills.add(skill));
  for (const { skillId, by } of copy.teaching) {
    if ('place' in by) store.skills.link(planId, skillId, by.id, true);
    else store.skills.linkResource(planId, skillId, by.id, true);
  }
}
