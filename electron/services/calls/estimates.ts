import { NO_RECORDS, withRecords } from '../../../shared/contract/records-at-hand';
import { Failure } from '../../../shared/contract/failure';
import type { Handlers } from '../../../shared/contract/handlers';
import { daysOfArrival } from '../../../shared/domain/estimate/days-of-arrival';
import { snapshotFrom } from '../../../shared/domain/from-records';
import { REFUSALS } from '../../../shared/words/refusals';
import type { Store } from '../../store/store';
import { recordsOfPlan } from '../rules/opening';

/** For clients that do not compute the estimate themselves, unlike windows. */
export const createEstimateHandlers = (store: Store): Pick<Handlers, 'plan.estimate'> => ({
  'plan.estimate': ({ planId }, { today }) => {
    const some = { plan: store.plans.list(), ...recordsOfPlan(store, planId) };
    const snapshot = snapshotFrom(withRecords(NO_RECORDS, some), planId);
    if (snapshot === null) throw new Failure('not-found', REFUSALS.planGone);
    const { arrival, planned, target, window } = daysOfArrival(snapshot, today);
    const { basis, range, silence } = arrival;
    const phases = arrival.phases.map((phase, index) => ({
      ...phase,
      title: snapshot.phases[index]?.title ?? '',
    }));
    return { basis, range, silence, planned, target, guide: window, phases };
  },
});
