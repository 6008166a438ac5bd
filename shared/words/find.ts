import type { FindKind } from '../domain/find';

/** Of a kind, as a single find names it. */
export const KIND_NAME: Readonly<Record<FindKind, string>> = {
  task: 'Task',
  note: 'Note',
  checklist: 'Checklist',
  link: 'Link',
  resource: 'Resource',
  skill: 'Skill',
  review: 'Review',
  plan: 'Plan or phase',
  pause: 'Pause',
  history: 'History',
};
