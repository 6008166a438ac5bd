import type { Id } from '../../../shared/domain/plan/task';
import type { Store } from '../../store/store';

/** A resource with all that hangs on it. */
export function removeResource({ phases, skills }: Store, id: Id): void {
  skills.unlinkResource(id);
  phases.removeResource(id);
}
