import { Failure } from '../../../shared/contract/failure';
import type { PastFacts } from '../../../shared/contract/calls/plans';
import type { Input } from '../../../shared/contract/calls';
import type { Handlers, PlanScope, Written } from '../../../shared/contract/handlers';
import type { Day } from '../../../shared/domain/calendar/day';
import type { PhaseFact, PlanFacts } from '../../../shared/domain/estimate/facts';
import { factsAsOfDays } from '../../../shared/domain/estimate/past';
import { differences } from '../../../shared/domain/changes';
import { hoursOn, lastChoiceAfter } from '../../../shared/domain/plan/hours';
import type { Pathway } from '../../../shared/domain/plan/pathway';
import type { Id } from '../../../shared/domain/id';
import { REFUSALS, refusals } from '../../../shared/words/refusals';
import type { Store } from '../../store/store';
import { assertOwnHours, divideHours } from '../rules/shared-hours';
import { addCopy } from '../rules/add-copy';
import { copyGuide } from '../rules/copy-guide';
import { planFirstGoals } from '../rules/first-goals';

type PlanHandlers = Pick<Handlers, 'plan.past' | 'plan.start' | 'plan.change'>;

export function createPlanHandlers(store: Store, catalog: readonly Pathway[]): PlanHandlers {
  return {
    'plan.past': ({ planId, days }) =>
      packFacts(factsAsOfDays(planId, store.past.changes(planId), days)),

    'plan.start': (input, { today }) => startPlan(store, catalog, input, today),
    'plan.change': (input, scope) => changePlan(store, input, scope),
  };
}

function startPlan(
  store: Store,
  catalog: readonly Pathway[],
  { pathwayId, startDay, hoursPerWeek, firstWeekday, ...input }: Input<'plan.start'>,
  today: Day,
): Written<{ planId: Id }> {
  const { firstGoals = [], discardsUndone = false } = input;
  const guide = catalog.find((pathway) => pathway.id === pathwayId);
  if (guide === undefined) throw new Failure('not-found', REFUSALS.pathwayUnknown);
  const copy = copyGuide(guide, startDay, hoursPerWeek);
  const { id: planId, title } = copy.plan;
  addCopy(store, guide, copy);
  store.settings.set({ firstWeekday, currentPlanId: planId });
  const planned = planFirstGoals(store, copy, firstGoals, { today, firstWeekday });
  const entry = { kind: 'plan.started', planId, title, startDay } as const;
  const entries = [entry, ...planned, ...divideHours(store, today)];
  return { value: { planId }, entries, discardsUndone };
}

function changePlan(
  store: Store,
  { planId, hoursPerWeek, forgetsLater = false, ...chosen }: Input<'plan.change'>,
  { plan, today }: PlanScope,
): Written<null> {
  const before = { ...plan, hoursPerWeek: hoursOn(plan, today) };
  const after = {
    title: chosen.title ?? plan.title,
    hoursPerWeek: hoursPerWeek ?? before.hoursPerWeek,
    startDay: chosen.startDay ?? plan.startDay,
    targetDay: chosen.targetDay === undefined ? plan.targetDay : chosen.targetDay,
  };
  const changes = differences(before, after, ['title', 'startDay', 'hoursPerWeek', 'targetDay']);
  if (changes === null) return { value: null, entries: [] };
  store.plans.update({ ...plan, ...after });
  if ('hoursPerWeek' in changes) {
    assertOwnHours(store);
    const later = lastChoiceAfter(plan, today);
    if (later !== null && !forgetsLater)
      throw new Failure('refused', refusals.hoursLater(today, later));
    store.plans.setHours(planId, { fromDay: today, hoursPerWeek: after.hoursPerWeek });
  }
  return { value: null, entries: [{ kind: 'plan.changed', planId, changes }] };
}

/** Phases that several days share are one object in all of them, so that each is sent only once. */
function packFacts(days: readonly (PlanFacts | null)[]): PastFacts {
  const numbers = new Map<PhaseFact, number>();
  const numberOf = (phase: PhaseFact): number => {
    const number = numbers.get(phase) ?? numbers.size;
    numbers.set(phase, number);
    return number;
  };
  const packed = days.map((facts) => facts && { ...facts, phases: facts.phases.map(numberOf) });
  return { phases: [...numbers.keys()], days: packed };
}
