import type { Priority } from '../domain/plan/pathway';

export const PRIORITY_NAMES: Readonly<Record<Priority, string>> = {
  critical: 'Critical',
  important: 'Important',
  'nice-to-have': 'Nice to have',
};
