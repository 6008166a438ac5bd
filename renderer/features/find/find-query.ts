import type { FindKind } from '../../../shared/domain/find';

/** What is looked for, and what it is narrowed to. */
export interface FindQuery {
  readonly text: string;
  /** None: all. */
  readonly kinds: readonly FindKind[];
  /** Whether other plans than the one that is shown are searched too. */
  readonly everyPlan: boolean;
  readonly state: 'any' | 'open' | 'done';
}

export const NOTHING: FindQuery = { text: '', kinds: [], everyPlan: false, state: 'any' };

/** Of a kind, in the plural, as a chip names it. */
export const KIND_NAMES: Readonly<Record<FindKind, string>> = {
  task: 'Tasks',
  note: 'Notes',
  checklist: 'Checklists',
  link: 'Links',
  resource: 'Resources',
  skill: 'Skills',
  review: 'Reviews',
  plan: 'Plans and phases',
  pause: 'Pauses',
  history: 'History',
};
