import { Failure } from '../../../shared/contract/failure';
import { StoreError } from '../../store/store-error';

/** What the store refuses in there is said to the person, and not tried again by itself, as a write that the disk did not take is. */
export function asRefusal<Value>(work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    if (error instanceof StoreError) throw new Failure('refused', error.message);
    throw error;
  }
}
