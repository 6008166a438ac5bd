import { v7 as createId } from 'uuid';
import { Failure } from '../../../shared/contract/failure';
import type { Input } from '../../../shared/contract/calls';
import type { Handlers, Written } from '../../../shared/contract/handlers';
import type { Day } from '../../../shared/domain/calendar/day';
import type { ActivityEntry } from '../../../shared/domain/history/activity';
import { differences } from '../../../shared/domain/changes';
import { orderBetween } from '../../../shared/domain/order';
import { windowOf } from '../../../shared/domain/plan/pathway';
import type { Plan } from '../../../shared/domain/plan/plan';
import type { Id } from '../../../shared/domain/id';
import type { PlanRecord } from '../../../shared/domain/records';
import { REFUSALS } from '../../../shared/words/refusals';
import type { Store } from '../../store/store';
import { copyPlan } from '../rules/copy-plan';
import { divideHours } from '../rules/shared-hours';
import { removePlan } from '../rules/whole-plans';

type Handled = Pick<
  Handlers,
  'plan.create' | 'plan.copy' | 'plan.choose' | 'plan.archive' | 'plan.delete' | 'hours.share'
>;

export const createSeveralPlansHandlers = (store: Store): Handled => ({
  'plan.create': (input, { today }) =>
    withHours(createPlan(store, input), divideHours(store, today)),

  'plan.copy': ({ planId, title, startDay }, { today }) => {
    const copyId = copyPlan(store, planId, { title, startDay });
    store.settings.set({ currentPlanId: copyId });
    const entry = { kind: 'plan.started', planId: copyId, title, startDay } as const;
    return { value: { planId: copyId }, entries: [entry, ...divideHours(store, today)] };
  },

  'plan.choose': ({ planId }, { plan }) => {
    if (plan.archivedOn !== null) throw new Failure('refused', REFUSALS.planArchived);
    if (store.settings.get().currentPlanId === planId) return { value: null, entries: [] };
    store.settings.set({ currentPlanId: planId });
    return { value: null, entries: [{ kind: 'plan.chosen', planId, title: plan.title }] };
  },

  'plan.archive': ({ planId, isArchived }, { today }) =>
    withHours(archive(store, planId, isArchived ? today : null), divideHours(store, today)),

  'hours.share': ({ hoursPerWeek }, { today }) => shareHours(store, hoursPerWeek, today),

  'plan.delete': ({ planId }, { today }) => {
    const { title } = expectPlan(store, planId);
    leavePlan(store, planId);
    removePlan(store, planId);
    return {
      value: null,
      entries: [{ kind: 'plan.deleted', planId, title }, ...divideHours(store, today)],
    };
  },
});

const withHours = <Value>(
  { entries, ...written }: Written<Value>,
  divided: readonly ActivityEntry[],
): Written<Value> => ({ ...written, entries: [...entries, ...divided] });

function shareHours(store: Store, sharedHours: number | null, today: Day): Written<null> {
  const changes = differences(store.settings.get(), { sharedHours }, ['sharedHours']);
  if (changes === null) return { value: null, entries: [] };
  store.settings.set({ sharedHours });
  const divided = divideHours(store, today);
  const entry = { kind: 'settings.changed', changes } as const;
  return { value: null, entries: divided.length > 0 ? divided : [entry] };
}

/** An empty plan with one phase to fill. */
function createPlan(
  store: Store,
  { title, phaseTitle, weeks, startDay, hoursPerWeek }: Input<'plan.create'>,
): Written<{ planId: Id }> {
  const planId = createId();
  const plan: PlanRecord = {
    id: planId,
    title,
    startDay,
    plannedHours: hoursPerWeek,
    targetDay: null,
    guide: { fromRole: '', toRole: '', window: windowOf(weeks), weeks, skillWeeks: 0 },
    guideVersion: 0,
    archivedOn: null,
  };
  store.plans.add(plan, null);
  const order = orderBetween(null, null);
  store.phases.add({ id: createId(), planId, origin: '', order, title: phaseTitle, weeks });
  store.settings.set({ currentPlanId: planId });
  return { value: { planId }, entries: [{ kind: 'plan.started', planId, title, startDay }] };
}

/** @param day null restores it */
function archive(store: Store, planId: Id, day: Day | null): Written<null> {
  const { title, archivedOn } = expectPlan(store, planId);
  if ((day === null) === (archivedOn === null)) return { value: null, entries: [] };
  if (day !== null) leavePlan(store, planId);
  store.plans.setArchived(planId, day);
  const kind = day === null ? 'plan.unarchived' : 'plan.archived';
  return { value: null, entries: [{ kind, planId, title }] };
}

function expectPlan({ plans }: Store, planId: Id): Plan {
  const plan = plans.find(planId);
  if (plan === null) throw new Failure('not-found', REFUSALS.planGone);
  return plan;
}

/** If it is the current plan, makes the newest plan that is not archived current instead. */
function leavePlan({ settings, plans }: Store, planId: Id): void {
  if (settings.get().currentPlanId !== planId) return;
  const other = plans.list().findLast(({ id, archivedOn }) => id !== planId && archivedOn === null);
  settings.set({ currentPlanId: other?.id ?? null });
}
