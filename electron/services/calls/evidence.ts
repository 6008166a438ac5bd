import { v7 as createId } from 'uuid';
import type { Handlers } from '../../../shared/contract/handlers';
import { orderBetween } from '../../../shared/domain/order';
import type { Store } from '../../store/store';
import { expectTask } from '../rules/expect';

type EvidenceHandlers = Pick<Handlers, 'evidence.add' | 'evidence.remove'>;

export const createEvidenceHandlers = (store: Store): EvidenceHandlers => ({
  'evidence.add': ({ planId, taskId, url, title }) => {
    const task = expectTask(store, planId, taskId);
    const last = store.evidence.listByTask(taskId).at(-1);
    const id = createId();
    const order = orderBetween(last?.order ?? null, null);
    store.evidence.add({ id, planId, taskId, order, url, title });
    return {
      value: { evidenceId: id },
      entries: [{ kind: 'evidence.added', taskId, title: task.title, url }],
    };
  },

  'evidence.remove': ({ planId, taskId, evidenceId }) => {
    const { title } = expectTask(store, planId, taskId);
    const evidence = store.evidence.listByTask(taskId).find(({ id }) => id === evidenceId);
    if (evidence === undefined) return { value: null, entries: [] };
    store.evidence.remove(evidenceId);
    return {
      value: null,
      entries: [{ kind: 'evidence.removed', taskId, title, url: evidence.url }],
    };
  },
});
