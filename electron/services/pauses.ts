import { v7 as createId } from 'uuid';
import { Failure } from '../../shared/contract/failure';
import type { Handlers } from '../../shared/contract/handlers';
import type { Store } from '../store/store';
import { expectPlan } from './expect';

type PauseHandlers = Pick<Handlers, 'pause.add' | 'pause.remove'>;

export const createPauseHandlers = (store: Store): PauseHandlers => ({
  'pause.add': ({ planId, first, last, reason }) => {
    expectPlan(store, planId);
    if (last < first) {
      throw new Failure(
        'refused',
        'A pause ends on its first day or later. Choose a later last day.',
      );
    }
    const pause = { id: createId(), first, last, reason };
    store.pauses.add(planId, pause);
    return {
      value: store.pauses.listByPlan(planId),
      entry: { kind: 'pause.added', planId, ...pause },
    };
  },

  'pause.remove': ({ planId, pauseId }) => {
    const pause = store.pauses.listByPlan(planId).find(({ id }) => id === pauseId);
    if (pause !== undefined) store.pauses.remove(pauseId);
    return {
      value: store.pauses.listByPlan(planId),
      entry: pause === undefined ? null : { kind: 'pause.removed', planId, ...pause },
    };
  },
});
