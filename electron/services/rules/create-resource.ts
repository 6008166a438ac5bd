import { v7 as createId } from 'uuid';
import type { ResourceRecord } from '../../../shared/domain/records';

/** A resource added by the person, not read yet. */
export const createResource = (
  resource: Pick<ResourceRecord, 'planId' | 'phaseId' | 'order' | 'title' | 'kind' | 'by' | 'url'>,
): ResourceRecord => ({
  ...resource,
  id: createId(),
  origin: '',
  progress: 'to-read',
  rating: null,
  note: '',
});
