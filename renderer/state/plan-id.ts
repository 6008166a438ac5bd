import type { PlanSnapshot } from '../../shared/domain/plan/plan';
import type { Id } from '../../shared/domain/plan/task';

/** The plan under way. Throws where there is none: nothing that changes one is shown then. */
export function expectPlanId({ snapshot }: { readonly snapshot: PlanSnapshot | null }): Id {
  if (snapshot === null) throw new Error('There is no plan to change');
  return snapshot.plan.id;
}
