import { v7 as createId } from 'uuid';
import { Failure } from '../../../shared/contract/failure';
import type { Day } from '../../../shared/domain/calendar/day';
import type { Id } from '../../../shared/domain/id';
import type { TaskPlace } from '../../../shared/domain/plan/task';
import { hoursOn } from '../../../shared/domain/plan/hours';
import { REFUSALS } from '../../../shared/words/refusals';
import type { Store } from '../../store/store';

interface Copy {
  readonly title: string;
  readonly startDay: Day;
}

/** Ids of the copies by the ids of the originals. */
type Copies = Map<Id, Id>;

/** Copies a plan's phases, tasks, resources and skills, with no progress and nothing written. */
export function copyPlan(store: Store, planId: Id, { title, startDay }: Copy): Id {
  const plan = store.plans.find(planId);
  if (plan === null) throw new Failure('not-found', REFUSALS.planGone);
  const copyId = createId();
  const { hours, ...record } = plan;
  const plannedHours = hoursOn({ ...record, hours }, startDay);
  store.plans.add(
    { ...record, id: copyId, title, startDay, plannedHours, targetDay: null, archivedOn: null },
    store.plans.findGuide(planId),
  );
  const copies: Copies = new Map();
  copyPhases(store, planId, copyId, copies);
  copyTasks(store, planId, copyId, copies);
  copySkills(store, planId, copyId, copies);
  return copyId;
}

/** A new id, remembered under the original's. */
function copyOf(copies: Copies, id: Id): Id {
  const copy = createId();
  copies.set(id, copy);
  return copy;
}

function copyPhases({ phases }: Store, planId: Id, copyId: Id, copies: Copies): void {
  for (const phase of phases.list(planId))
    phases.add({ ...phase, id: copyOf(copies, phase.id), planId: copyId });
  for (const resource of phases.listResources(planId)) {
    const phaseId = copies.get(resource.phaseId) ?? '';
    const fresh = { progress: 'to-read', rating: null, note: '' } as const;
    const id = copyOf(copies, resource.id);
    phases.addResource({ ...resource, ...fresh, id, planId: copyId, phaseId });
  }
}

/** The roadmap's tasks, with their checklists and dependencies. */
function copyTasks(store: Store, planId: Id, copyId: Id, copies: Copies): void {
  const placeOf = (place: TaskPlace): TaskPlace =>
    place.in === 'phase' ? { ...place, phaseId: copies.get(place.phaseId) ?? '' } : place;
  for (const task of store.tasks.listRoadmap(planId)) {
    const fresh = { state: { status: 'to-do' }, dueOn: null } as const;
    const own = { id: copyOf(copies, task.id), planId: copyId, place: placeOf(task.place) };
    store.tasks.add({ ...task, ...fresh, ...own });
  }
  for (const item of store.checklists.list(planId)) {
    const taskId = copies.get(item.taskId);
    if (taskId === undefined) continue;
    store.checklists.add({ ...item, id: createId(), planId: copyId, taskId, isDone: false });
  }
  for (const { taskId, neededId } of store.needs.list(planId))
    store.needs.set(copyId, copies.get(taskId) ?? '', copies.get(neededId) ?? '', true);
}

function copySkills({ skills }: Store, planId: Id, copyId: Id, copies: Copies): void {
  for (const skill of skills.list(planId))
    skills.add({ ...skill, id: copyOf(copies, skill.id), planId: copyId, evidence: '' });
  for (const { skillId, taskId } of skills.listTasks(planId))
    skills.link(copyId, copies.get(skillId) ?? '', copies.get(taskId) ?? '', true);
  for (const { skillId, resourceId } of skills.listResources(planId))
    skills.linkResource(copyId, copies.get(skillId) ?? '', copies.get(resourceId) ?? '', true);
}
