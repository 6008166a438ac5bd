import type { Opening } from '../../../shared/contract/calls/app';
import type { Handlers } from '../../../shared/contract/handlers';
import type { SomeRecords } from '../../../shared/contract/schemas/records';
import type { Day } from '../../../shared/domain/calendar/day';
import { addWeeks } from '../../../shared/domain/calendar/week';
import type { Store } from '../../store/store';
import { recordsOfPlan, recordsOfWeeks } from '../rules/opening';

type AppHandlers = Pick<Handlers, 'app.open'>;

/** Facts about this installation, for the person to know. */
export type About = Pick<Opening, 'version' | 'dataFile'>;

/** Weeks behind the present one that are at hand without asking. */
const WEEKS_AT_HAND = 9;

export const createAppHandlers = (store: Store, about: About): AppHandlers => ({
  'app.open': ({ weeksFrom: wanted }, { week }) => {
    const atHand = addWeeks(week, -WEEKS_AT_HAND);
    const weeksFrom = wanted !== undefined && wanted < atHand ? wanted : atHand;
    return { ...about, weeksFrom, records: openingRecords(store, weeksFrom) };
  },
});

function openingRecords(store: Store, weeksFrom: Day): SomeRecords {
  const { currentPlanId: planId } = store.settings.get();
  const general = { setting: store.settings.list(), plan: store.plans.list() };
  if (planId === null) return general;
  const ofPlan = recordsOfPlan(store, planId);
  const ofWeeks = recordsOfWeeks(store, planId, weeksFrom);
  const task = [...(ofPlan.task ?? []), ...(ofWeeks.task ?? [])];
  return { ...general, ...ofPlan, ...ofWeeks, task };
}
