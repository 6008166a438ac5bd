import type { Id } from '../../../shared/domain/id';
import type { Store } from '../../store/store';

/** Removes a skill, its ratings and what teaches it. */
export function removeSkill({ skills }: Store, planId: Id, skill: Id): void {
  const isOfSkill = (row: { readonly skillId: Id }): boolean => row.skillId === skill;
  for (const { id } of skills.listLevels(planId).filter(isOfSkill)) skills.removeLevel(id);
  for (const { id } of skills.listTasks(planId).filter(isOfSkill)) skills.unlink(id);
  for (const { id } of skills.listResources(planId).filter(isOfSkill))
    skills.removeResourceLink(id);
  skills.remove(skill);
}
