import { v7 as createId } from 'uuid';
import { Failure } from '../../../shared/contract/failure';
import type { Handlers } from '../../../shared/contract/handlers';
import { REFUSALS } from '../../../shared/words/refusals';
import type { Store } from '../../store/store';

type PauseHandlers = Pick<Handlers, 'pause.add' | 'pause.remove'>;

export const createPauseHandlers = (store: Store): PauseHandlers => ({
  'pause.add': ({ planId, first, last, reason }) => {
    if (last < first) throw new Failure('refused', REFUSALS.pauseEndsTooEarly);
    const pause = { id: createId(), planId, first, last, reason };
    store.pauses.add(pause);
    return { value: { pauseId: pause.id }, entries: [{ kind: 'pause.added', ...pause }] };
  },

  'pause.remove': ({ planId, pauseId }) => {
    const pause = store.pauses.find(planId, pauseId);
    if (pause === null) return { value: null, entries: [] };
    store.pauses.remove(pauseId);
    return { value: null, entries: [{ kind: 'pause.removed', ...pause }] };
  },
});
