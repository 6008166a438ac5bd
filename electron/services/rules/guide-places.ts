import { v7 as createId } from 'uuid';
import type {
  GuideItem,
  GuideItems,
  ResourceItem,
  TaskItem,
} from '../../../shared/domain/plan/guide-items';
import { HORIZONS, type ItemId } from '../../../shared/domain/plan/pathway';
import type { Id } from '../../../shared/domain/id';
import type { TaskPlace } from '../../../shared/domain/plan/task';
import type { PhaseRecord } from '../../../shared/domain/records';
import { REFUSALS } from '../../../shared/words/refusals';
import type { Store } from '../../store/store';
import { ordersAfter } from './order-places';

/** A plan being updated to a newer guide. */
export interface GuideTarget {
  readonly store: Store;
  readonly planId: Id;
  readonly items: GuideItems;
}

/** The plan's phase for a guide item. If there is none yet, adds it after the phase that precedes it in the guide. */
export function phaseFor({ store, planId, items }: GuideTarget, origin: ItemId): PhaseRecord {
  const all = store.phases.list(planId);
  const known = all.find((phase) => phase.origin === origin);
  if (known !== undefined) return known;
  const item = items.get(origin);
  if (item?.item !== 'phase') throw new Error(`The guide has no phase “${origin}”`);
  const [order = ''] = ordersAfter(all, lastBefore(items, item, all), 1, REFUSALS.phaseGone);
  const weeks = [...items.values()]
    .filter((each) => each.item === 'task')
    .filter(({ fields }) => fields.place === origin)
    .reduce((sum, { fields }) => sum + fields.plannedWeeks, 0);
  const phase = { id: createId(), planId, origin, order, title: item.fields.title, weeks };
  store.phases.add(phase);
  return phase;
}

const placeOf = (item: GuideItem): string | null =>
  item.item === 'task' || item.item === 'resource' ? item.fields.place : null;

/** The row whose item comes last before the given item in the guide, among items of the same kind and parent. */
function lastBefore(
  items: GuideItems,
  item: GuideItem,
  rows: readonly { readonly id: Id; readonly origin: ItemId }[],
): Id | null {
  const siblings = [...items.values()].filter(
    (each) => each.item === item.item && placeOf(each) === placeOf(item),
  );
  const before = siblings.slice(0, siblings.indexOf(item));
  const there = before.flatMap(({ origin }) => rows.filter((row) => row.origin === origin));
  return there.at(-1)?.id ?? null;
}

/** Where a task belongs, with its order key there. */
export function taskPlaceFor(
  target: GuideTarget,
  item: TaskItem,
): { readonly place: TaskPlace; readonly order: string } {
  const { store, planId, items } = target;
  const horizon = HORIZONS.find((each) => each === item.fields.place);
  const place: TaskPlace =
    horizon === undefined
      ? { in: 'phase', phaseId: phaseFor(target, item.fields.place).id }
      : { in: 'action-plan', horizon };
  const others = store.tasks
    .listRoadmap(planId)
    .filter((task) => isSamePlace(task.place, place) && task.origin !== item.origin);
  const [order = ''] = ordersAfter(others, lastBefore(items, item, others), 1, REFUSALS.taskGone);
  return { place, order };
}

function isSamePlace(one: TaskPlace, other: TaskPlace): boolean {
  if (one.in === 'phase') return other.in === 'phase' && one.phaseId === other.phaseId;
  if (one.in === 'action-plan') return other.in === 'action-plan' && one.horizon === other.horizon;
  return other.in === one.in;
}

/** The phase a resource belongs to, with its order key there. */
export function resourcePlaceFor(
  target: GuideTarget,
  item: ResourceItem,
): { readonly phaseId: Id; readonly order: string } {
  const { store, planId, items } = target;
  const { id: phaseId } = phaseFor(target, item.fields.place);
  const others = store.phases
    .listResources(planId)
    .filter((each) => each.phaseId === phaseId && each.origin !== item.origin);
  const after = lastBefore(items, item, others);
  const [order = ''] = ordersAfter(others, after, 1, REFUSALS.resourceGone);
  return { phaseId, order };
}
