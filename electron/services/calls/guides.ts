import { Failure } from '../../../shared/contract/failure';
import type { Input } from '../../../shared/contract/calls';
import type { Handlers, PlanScope, Written } from '../../../shared/contract/handlers';
import type { GuideNote } from '../../../shared/domain/history/detail-entry';
import {
  type GuideLine,
  type GuideUpdate,
  guideUpdate,
} from '../../../shared/domain/plan/guide-update';
import type { PlanParts } from '../../../shared/domain/plan/guide-items';
import type { Pathway } from '../../../shared/domain/plan/pathway';
import type { Id } from '../../../shared/domain/id';
import type { TaskRecord } from '../../../shared/domain/records';
import { REFUSALS } from '../../../shared/words/refusals';
import type { Store } from '../../store/store';
import { updateFromGuide } from '../rules/update-guide';

type GuideHandlers = Pick<Handlers, 'pathway.list' | 'guide.get' | 'guide.news' | 'guide.update'>;

export const createGuideHandlers = (store: Store, catalog: readonly Pathway[]): GuideHandlers => ({
  'pathway.list': () => [...catalog],

  'guide.get': ({ planId }) => {
    const guide = store.plans.findGuide(planId);
    if (guide === null) throw new Failure('not-found', REFUSALS.noGuide);
    return guide;
  },

  'guide.news': ({ planId }) => offerFor(store, catalog, planId)?.update ?? null,

  'guide.update': (input, scope) => update(store, catalog, input, scope),
});

const noteOf = ({ item, change, title, changes }: GuideLine): GuideNote => ({
  item,
  change,
  title,
  changes,
});

interface Offer {
  readonly newer: Pathway;
  readonly update: GuideUpdate;
}

/** How the bundled guide differs from the plan; null if it has nothing newer. */
function offerFor(store: Store, catalog: readonly Pathway[], planId: Id): Offer | null {
  const known = store.plans.findGuide(planId);
  const newer = catalog.find(({ id }) => id === known?.id);
  if (known === null || newer === undefined) return null;
  const update = guideUpdate(known, newer, partsOf(store, planId));
  return update === null ? null : { newer, update };
}

function partsOf(store: Store, planId: Id): PlanParts {
  const tasks = store.tasks.listRoadmap(planId);
  const levels = store.skills.listLevels(planId).map(({ skillId }) => skillId);
  const touched = tasks.filter((task) => task.origin !== '' && isTouched(store, task));
  return {
    phases: store.phases.list(planId),
    tasks,
    resources: store.phases.listResources(planId),
    skills: store.skills.list(planId),
    skillTasks: store.skills.listTasks(planId),
    skillResources: store.skills.listResources(planId),
    touched: new Set([...touched.map(({ id }) => id), ...levels]),
  };
}

/** Whether the person has done, written or planned anything on it. */
const isTouched = (
  { notes, evidence, goals, times, checklists, needs }: Store,
  { id, priority, dueOn }: TaskRecord,
): boolean =>
  priority !== null ||
  dueOn !== null ||
  notes.textOf(id) !== '' ||
  times.spentOn(id) > 0 ||
  times.findTimer()?.taskId === id ||
  [evidence, goals, checklists].some((rows) => rows.listByTask(id).length > 0) ||
  needs.listAround(id).length > 0;

function update(
  store: Store,
  catalog: readonly Pathway[],
  { planId, version, lines: picked }: Input<'guide.update'>,
  { plan }: PlanScope,
): Written<null> {
  const offer = offerFor(store, catalog, planId);
  if (offer === null || offer.update.version !== version)
    throw new Failure('refused', REFUSALS.guideMoved);
  const offered = new Map(offer.update.lines.map((line) => [line.origin, line]));
  const lines = picked.map((origin) => {
    const line = offered.get(origin);
    if (line === undefined) throw new Failure('refused', REFUSALS.guideMoved);
    return line;
  });
  updateFromGuide(store, planId, offer.newer, lines);
  store.plans.setGuide(planId, offer.newer);
  const { title } = plan;
  return {
    value: null,
    entries: [{ kind: 'guide.updated', planId, title, lines: lines.map(noteOf) }],
  };
}
