import { v7 as createId } from 'uuid';
import { orderBetween } from '../../../shared/domain/order';
import {
  type GuideItem,
  itemsOfGuide,
  type SkillItem,
  type TaskItem,
} from '../../../shared/domain/plan/guide-items';
import type { GuideLine } from '../../../shared/domain/plan/guide-update';
import type { ItemId, Pathway } from '../../../shared/domain/plan/pathway';
import type { Id } from '../../../shared/domain/id';
import type { TaskRecord } from '../../../shared/domain/records';
import type { Store } from '../../store/store';
import { skillId } from '../../store/record/natural-id';
import { createTask } from './create-task';
import { type GuideTarget, phaseFor, resourcePlaceFor, taskPlaceFor } from './guide-places';
import { fitPhases } from './phase-weeks';
import { removeResource } from './whole-resources';
import { removeSkill } from './whole-skills';
import { removeTask } from './whole-tasks';

/** Applies the chosen changes of a newer guide to the plan. A phase is removed once it is empty. */
export function updateFromGuide(
  store: Store,
  planId: Id,
  newer: Pathway,
  lines: readonly GuideLine[],
): void {
  const target: GuideTarget = { store, planId, items: itemsOfGuide(newer) };
  for (const line of lines.toSorted((one, other) => rankOf(one) - rankOf(other))) {
    if (line.change === 'removed') remove(target, line);
    else takeOver(target, line);
  }
  const phaseIds = store.phases.list(planId).map(({ id }) => id);
  fitPhases(store, planId, phaseIds);
}

/** Phases, tasks and resources are added before the skills that they teach, and removed before their phase. */
const rankOf = ({ item, change }: GuideLine): number =>
  change === 'removed' ? (item === 'phase' ? 3 : 2) : item === 'skill' ? 1 : 0;

function takeOver(target: GuideTarget, { origin, change, changes }: GuideLine): void {
  const item = target.items.get(origin);
  if (item === undefined) return;
  if (change === 'added') add(target, item);
  else edit(target, item, new Set(Object.keys(changes)));
}

function add(target: GuideTarget, item: GuideItem): void {
  const { store, planId } = target;
  const { origin } = item;
  switch (item.item) {
    case 'phase':
      phaseFor(target, origin);
      break;
    case 'task': {
      const { title, plannedWeeks } = item.fields;
      const task = { title, plannedWeeks, ...taskPlaceFor(target, item) };
      store.tasks.add(createTask(planId, task, origin));
      break;
    }
    case 'resource': {
      const { place: _, ...fields } = item.fields;
      const own = { progress: 'to-read', rating: null, note: '' } as const;
      const row = { id: createId(), planId, origin, ...fields, ...own };
      store.phases.addResource({ ...row, ...resourcePlaceFor(target, item) });
      break;
    }
    case 'skill': {
      const { taughtBy: _, ...fields } = item.fields;
      const order = orderBetween(store.skills.list(planId).at(-1)?.order ?? null, null);
      const id = skillId(planId, origin);
      store.skills.add({ ...fields, id, planId, origin, order, evidence: '' });
      teach(target, item, id);
    }
  }
}

/** Changes only the given fields, so the person's other edits stay. */
function edit(target: GuideTarget, item: GuideItem, fields: ReadonlySet<string>): void {
  const { store, planId } = target;
  const isItem = ({ origin }: { readonly origin: ItemId }): boolean => origin === item.origin;
  switch (item.item) {
    case 'phase':
      for (const phase of store.phases.list(planId).filter(isItem))
        store.phases.edit(phase.id, { ...phase, ...pick(item.fields, fields) });
      break;
    case 'task':
      for (const task of store.tasks.listRoadmap(planId).filter(isItem))
        editTask(target, task, item, fields);
      break;
    case 'resource':
      for (const resource of store.phases.listResources(planId).filter(isItem)) {
        const { place, ...changed } = pick(item.fields, fields);
        const placed = place === undefined ? {} : resourcePlaceFor(target, item);
        store.phases.editResource({ ...resource, ...changed, ...placed });
      }
      break;
    case 'skill':
      for (const skill of store.skills.list(planId).filter(isItem)) {
        store.skills.edit({ ...skill, ...pick(item.fields, fields) });
        if (fields.has('taughtBy')) teach(target, item, skill.id);
      }
  }
}

function editTask(
  target: GuideTarget,
  task: TaskRecord,
  item: TaskItem,
  fields: ReadonlySet<string>,
): void {
  const { tasks } = target.store;
  tasks.edit(task.id, { ...task, ...pick({ ...item.fields, place: task.place }, fields) });
  if (!fields.has('place')) return;
  const { place, order } = taskPlaceFor(target, item);
  tasks.place(task.id, place, order);
}

const pick = <Fields extends object>(all: Fields, names: ReadonlySet<string>): Partial<Fields> =>
  Object.fromEntries(Object.entries(all).filter(([name]) => names.has(name))) as Partial<Fields>;

/**
 * The guide's own tasks and resources teach the skill as the newer guide says; those the person added keep their links.
 */
function teach({ store, planId }: GuideTarget, item: SkillItem, skill: Id): void {
  const teachers = new Set(item.fields.taughtBy.split(' '));
  for (const { id, origin } of store.tasks.listRoadmap(planId))
    if (origin !== '') store.skills.link(planId, skill, id, teachers.has(origin));
  for (const { id, origin } of store.phases.listResources(planId))
    if (origin !== '') store.skills.linkResource(planId, skill, id, teachers.has(origin));
}

function remove({ store, planId }: GuideTarget, { item, origin }: GuideLine): void {
  const isItem = (row: { readonly origin: ItemId }): boolean => row.origin === origin;
  switch (item) {
    case 'phase': {
      const phase = store.phases.list(planId).find(isItem);
      if (phase !== undefined && isEmpty(store, planId, phase.id)) store.phases.remove(phase.id);
      break;
    }
    case 'task':
      store.tasks
        .listRoadmap(planId)
        .filter(isItem)
        .forEach(({ id }) => removeTask(store, id));
      break;
    case 'resource':
      store.phases
        .listResources(planId)
        .filter(isItem)
        .forEach(({ id }) => removeResource(store, id));
      break;
    case 'skill':
      store.skills
        .list(planId)
        .filter(isItem)
        .forEach(({ id }) => removeSkill(store, planId, id));
  }
}

const isEmpty = ({ tasks, phases }: Store, planId: Id, phase: Id): boolean =>
  tasks.listInPhase(phase).length === 0 &&
  !phases.listResources(planId).some(({ phaseId }) => phaseId === phase);
