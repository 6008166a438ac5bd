import type { FindKind } from '../domain/find';

/** What a single match of a kind is called. */
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
