import type { ResourceKind } from '../domain/plan/pathway';
import type { ResourceProgress } from '../domain/plan/plan';

export const RESOURCE_KIND_NAMES: Readonly<Record<ResourceKind, string>> = {
  course: 'Course',
  book: 'Book',
  documentation: 'Documentation',
  practice: 'Practice',
  community: 'Community',
};

export const PROGRESS_NAMES: Readonly<Record<ResourceProgress, string>> = {
  'to-read': 'To read',
  reading: 'Reading',
  done: 'Done',
};
