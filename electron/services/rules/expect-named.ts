import type { Id } from '../../../shared/domain/id';
import { Failure } from '../../../shared/contract/failure';
import { REFUSALS } from '../../../shared/words/refusals';
import type { Store } from '../../store/store';
import { expectPhase, expectTask } from './expect';

/** Throws a Failure if the input names a plan, or a task or phase of it, that is gone. */
export function expectNamed(store: Store, input: object): void {
  const { planId } = input as { readonly planId?: Id };
  if (planId === undefined) return;
  if (store.plans.find(planId) === null) throw new Failure('not-found', REFUSALS.planGone);
  for (const [key, id] of idsIn(input)) {
    if (key === 'taskId') expectTask(store, planId, id);
    if (key === 'phaseId') expectPhase(store, planId, id);
  }
}

/** Every string in the input with its key, at any depth. */
function idsIn(value: object): [key: string, text: string][] {
  return Object.entries(value).flatMap(([key, each]: [string, unknown]) => {
    if (typeof each === 'string') return [[key, each] satisfies [string, string]];
    return typeof each === 'object' && each !== null ? idsIn(each) : [];
  });
}
