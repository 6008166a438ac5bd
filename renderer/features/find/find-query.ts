import type { FindKind } from '../../../shared/domain/find';
import type { Id } from '../../../shared/domain/plan/task';

/** What is looked for, and what it is narrowed to. */
export interface FindQuery {
  readonly text: string;
  /** None: all. */
  readonly kinds: readonly FindKind[];
  /** Whether other plans than the one that is shown are searched too. */
  readonly everyPlan: boolean;
  readonly state: 'any' | 'open' | 'done';
  /** Of the plan that is shown; null: all of it. */
  readonly phaseId: Id | null;
  /** What was done or reviewed within so many days, today among them; null: whatever it is. */
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

/** Spans of time to choose from, in days. */
export const TIME_NAMES: readonly (readonly [days: number | null, name: string])[] = [
  [null, 'Any time'],
  [7, 'Done in the last 7 days'],
  [30, 'Done in the last 30 days'],
  [90, 'Done in the last 90 days'],
  [365, 'Done in the last year'],
];

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
