import { Failure } from '../../../shared/contract/failure';
import type { Day } from '../../../shared/domain/calendar/day';
import type { ActivityEntry } from '../../../shared/domain/history/activity';
import { HOURS_PER_WEEK, hoursOn, lastChoiceAfter } from '../../../shared/domain/plan/hours';
import type { Plan } from '../../../shared/domain/plan/plan';
import { REFUSALS, refusals } from '../../../shared/words/refusals';
import type { Store } from '../../store/store';

/** A tenth of an hour: six minutes. */
const GRAIN = 10;

/**
 * Splits the shared weekly hours evenly between the plans that are not archived, from today on. Each plan gets its own
 * hours, which its estimate uses.
 *
 * @returns the history entries; none if hours are not shared or nothing changes
 */
export function divideHours(store: Store, today: Day): ActivityEntry[] {
  const { sharedHours } = store.settings.get();
  const plans = runningPlans(store);
  if (sharedHours === null || plans.length === 0) return [];
  const part = Math.round((sharedHours / plans.length) * GRAIN) / GRAIN;
  const hoursPerWeek = Math.max(HOURS_PER_WEEK.min, part);
  const others = plans.filter((plan) => hoursOn(plan, today) !== hoursPerWeek);
  for (const plan of others) {
    const later = lastChoiceAfter(plan, today);
    if (later !== null) throw new Failure('refused', refusals.hoursLater(today, later));
    store.plans.setHours(plan.id, { fromDay: today, hoursPerWeek });
  }
  if (others.length === 0) return [];
  return [{ kind: 'hours.divided', sharedHours, plans: plans.length, hoursPerWeek }];
}

/** While hours are shared, no single plan can set its own. */
export function assertOwnHours({ settings }: Store): void {
  if (settings.get().sharedHours !== null) throw new Failure('refused', REFUSALS.hoursShared);
}

const runningPlans = ({ plans }: Store): Plan[] =>
  plans
    .list()
    .filter(({ archivedOn }) => archivedOn === null)
    .flatMap(({ id }) => plans.find(id) ?? []);
