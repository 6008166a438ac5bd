import type { Day } from './calendar/day';
import type { TextPiece } from './found-words';
import type { Id } from './plan/task';

/** What the person's own words are found in. */
export const FIND_KINDS = [
  'task',
  'note',
  'checklist',
  'link',
  'resource',
  'skill',
  'review',
  'plan',
  'pause',
  'history',
] as const;
export type FindKind = (typeof FIND_KINDS)[number];

/** A place in the person's words. */
export interface Hit {
  readonly kind: FindKind;
  /** Names it among the hits. */
  readonly id: string;
  /** Null where it belongs to no plan. */
  readonly planId: Id | null;
  /** The task that it hangs on; null: none. */
  readonly taskId: Id | null;
  readonly taskTitle: string | null;
  readonly taskStatus: string | null;
  /** What it is about, where that is a day: of a review its week, of an entry of the history when it was made. */
  readonly day: Day | null;
  readonly excerpt: readonly TextPiece[];
}
