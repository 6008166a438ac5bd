import { v7 as createId } from 'uuid';
import type { Handlers } from '../../shared/contract/handlers';
import type { Store } from '../store/store';
import { findTask } from './tasks';

type EvidenceHandlers = Pick<Handlers, 'evidence.add' | 'evidence.remove'>;

export const createEvidenceHandlers = ({ tasks }: Store): EvidenceHandlers => ({
  'evidence.add': ({ taskId, url, title }) => {
    const task = findTask(tasks, taskId);
    tasks.addEvidence(taskId, { id: createId(), url, title });
    return {
      value: findTask(tasks, taskId),
      entry: { kind: 'evidence.added', taskId, title: task.title, url },
    };
  },

  'evidence.remove': ({ taskId, evidenceId }) => {
    const task = findTask(tasks, taskId);
    const evidence = task.evidence.find(({ id }) => id === evidenceId);
    if (evidence === undefined) return { value: task, entry: null };
    tasks.removeEvidence(evidenceId);
    return {
      value: findTask(tasks, taskId),
      entry: { kind: 'evidence.removed', taskId, title: task.title, url: evidence.url },
    };
  },
});
