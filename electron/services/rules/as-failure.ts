import { Failure } from '../../../shared/contract/failure';
import { StoreError } from '../../store/store-error';

/** Turns a StoreError into a failure that is shown to the person and, unlike a failed disk write, not retried. */
export function asFailure<Value>(work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    if (error instanceof StoreError) throw new Failure('failed', error.message);
    throw error;
  }
}
