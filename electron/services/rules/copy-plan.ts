import { v7 as createId } from 'uuid';
import { Failure } from '../../../shared/contract/failure';
import type { Day } from '../../../shared/domain/calendar/day';
import type { Id } from '../../../shared/domain/plan/task';
import { hoursOn } from '../../../shared/domain/plan/hours';
import { REFUSALS } from '../../../shared/words/refusals';
import type { Store } from '../../store/store';

interface Copy {
  readonly title: string;
  readonly startDay: Day;
}

/** The plan anew: its phases, tasks and resources as they are, with nothing done and nothing written. */
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
  const idOf = new Map<Id, Id>();
  for (const phase of store.phases.list(planId)) {
    const id = createId();
    idOf.set(phase.id, id);
    store.phases.add({ ...phase, id, planId: copyId });
  }
  const copied = (phaseId: Id): Id => idOf.get(phaseId) ?? phaseId;
  for (const resource of store.phases.listResources(planId)) {
    const phaseId = copied(resource.phaseId);
    const fresh = { progress: 'to-read', rating: null, note: '' } as const;
    store.phases.addResource({ ...resource, ...fresh, id: createId(), planId: copyId, phaseId });
  }
  for (const task of store.tasks.listRoadmap(planId)) {
    const place =
      task.place.in === 'phase'
        ? { ...task.place, phaseId: copied(task.place.phaseId) }
        : task.place;
    const fresh = { state: { status: 'to-do' }, dueOn: null } as const;
    store.tasks.add({ ...task, ...fresh, id: createId(), planId: copyId, place });
  }
  for (const skill of store.skills.list(planId))
    store.skills.add({ ...skill, id: createId(), planId: copyId, evidence: '' });
  return copyId;
}
