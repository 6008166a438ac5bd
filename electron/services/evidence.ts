import { v7 as createId } from 'uuid';
import type { Handlers } from '../../shared/contract/handlers';
import type { Store } from '../store/store';
import { expectTask } from './expect';

type EvidenceHandlers = Pick<Handlers, 'evidence.add' | 'evidence.remove'>;

export const createEvidenceHandlers = (store: Store): EvidenceHandlers => ({
  'evidence.add': ({ taskId, url, title }) => {
    const task = expectTask(store, taskId);
    store.evidence.add(taskId, { id: createId(), url, title });
    return {
      value: expectTask(store, taskId),
      entry: { kind: 'evidence.added', taskId, title: task.title, url },
    };
  },

  'evidence.remove': ({ taskId, evidenceId }) => {
    const task = expectTask(store, taskId);
    const evidence = task.evidence.find(({ id }) => id === evidenceId);
    if (evidence === undefined) return { value: task, entry: null };
    store.evidence.remove(evidenceId);
    return {
      value: expectTask(store, taskId),
      entry: { kind: 'evidence.removed', taskId, title: task.title, url: evidence.url },
    };
  },
});
