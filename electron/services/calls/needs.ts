import { Failure } from '../../../shared/contract/failure';
import type { Handlers } from '../../../shared/contract/handlers';
import { closesCircle } from '../../../shared/domain/plan/needs';
import { refusals } from '../../../shared/words/refusals';
import type { Store } from '../../store/store';
import { expectPhaseTasks } from '../rules/expect';

export const createNeedHandlers = (store: Store): Pick<Handlers, 'need.set'> => ({
  'need.set': ({ planId, taskId, neededId, isNeeded }) => {
    const [task] = expectPhaseTasks(store, planId, [taskId]);
    const [needed] = expectPhaseTasks(store, planId, [neededId]);
    const [title, other] = [task?.title ?? '', needed?.title ?? ''];
    if (isNeeded && closesCircle(store.needs.list(planId), { taskId, neededId }))
      throw new Failure('refused', refusals.needsCircle(title, other));
    if (!store.needs.set(planId, taskId, neededId, isNeeded)) return { value: null, entries: [] };
    const kind = isNeeded ? 'need.added' : 'need.removed';
    return { value: null, entries: [{ kind, taskId, title, needed: other }] };
  },
});
