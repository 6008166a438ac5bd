import { Failure } from '../../shared/contract/failure';
import type { Plan } from '../../shared/domain/plan/plan';
import type { Id, Task } from '../../shared/domain/plan/task';
import type { Store } from '../store/store';

/** The plan, of that id if one is named; a Failure when it is gone. */
export function expectPlan(store: Store, planId?: Id): Plan {
  const plan = store.plans.find();
  if (plan !== null && (planId ?? plan.id) === plan.id) return plan;
  throw new Failure('not-found', 'This plan is no longer there. Open the roadmap anew.');
}

/** The task; a Failure when it is gone. */
export function expectTask({ tasks }: Store, id: Id): Task {
  const task = tasks.find(id);
  if (task !== null) return task;
  throw new Failure('not-found', 'This task is no longer there. Its plan may have been undone.');
}
