import type { Id } from '../../../shared/domain/id';
import type { Store } from '../../store/store';

/** Removes a resource and everything attached to it. */
export function removeResource({ phases, skills }: Store, id: Id): void {
  skills.unlinkResource(id);
  phases.removeResource(id);
}
