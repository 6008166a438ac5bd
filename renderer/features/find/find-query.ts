import type { FindKind } from '../../../shared/domain/find';
import type { Id } from '../../../shared/domain/id';

/** The words and filters of a search. */
export interface FindQuery {
  readonly text: string;
  /** Empty for all. */
  readonly kinds: readonly FindKind[];
  /** Whether all plans are searched, not only the current one. */
  readonly everyPlan: boolean;
  readonly state: 'any' | 'open' | 'done';
  /** A phase of the current plan; null for all of it. */
  readonly phaseId: Id | null;
  /** Only what was done or reviewed within so many days, including today; null for no limit. */
  readonly days: number | null;
}

export const NOTHING: FindQuery = {
  text: '',
  kinds: [],
  everyPlan: false,
  state: 'any',
  phaseId: null,
  days: null,
};

/** Time spans to choose from, in days. */
export const TIME_NAMES: readonly (readonly [days: number | null, name: string])[] = [
  [null, 'Any time'],
  [7, 'Done in the last 7 days'],
  [30, 'Done in the last 30 days'],
  [90, 'Done in the last 90 days'],
  [365, 'Done in the last year'],
];

/** Plural names for the chips. */
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
