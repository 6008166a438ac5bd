import type { Opening } from '../../../shared/contract/calls/app';
import type { Handlers } from '../../../shared/contract/handlers';
import type { SomeRecords } from '../../../shared/contract/schemas/records';
import type { Day } from '../../../shared/domain/calendar/day';
import { addWeeks } from '../../../shared/domain/calendar/week';
import type { Store } from '../../store/store';
import { recordsOfPlan, recordsOfWeeks } from '../rules/opening';

type AppHandlers = Pick<Handlers, 'app.open'>;

/** Facts about this installation to show the person. */
export type About = Pick<Opening, 'version' | 'dataFile' | 'isSample'> & {
  readonly health: () => Opening['health'];
};

/** How many past weeks are loaded up front. */
const WEEKS_AT_HAND = 9;

export const createAppHandlers = (store: Store, { health, ...about }: About): AppHandlers => ({
  'app.open': ({ weeksFrom: wanted }, { week }) => {
    const atHand = addWeeks(week, -WEEKS_AT_HAND);
    const weeksFrom = wanted !== undefined && wanted < atHand ? wanted : atHand;
    return { ...about, health: health(), weeksFrom, records: openingRecords(store, weeksFrom) };
  },
});

/** Of all plans, including archived ones: whichever becomes current is available at once. */
function openingRecords(store: Store, weeksFrom: Day): SomeRecords {
  const plans = store.plans.list();
  const records: Record<string, unknown[]> = { setting: store.settings.list(), plan: plans };
  for (const { id } of plans) {
    for (const some of [recordsOfPlan(store, id), recordsOfWeeks(store, id, weeksFrom)]) {
      for (const [kind, rows] of Object.entries(some)) (records[kind] ??= []).push(...rows);
    }
  }
  return records;
}
