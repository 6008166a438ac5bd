import type { Day } from './calendar/day';
import type { TextPiece } from './found-words';
import type { Id } from './id';

/** Kinds of places where the person's words can be found. */
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

/** A match in the person's words. */
export interface Hit {
  readonly kind: FindKind;
  /** Identifies it among the hits. */
  readonly id: string;
  /** Null if it belongs to no plan. */
  readonly planId: Id | null;
  /** The task it belongs to; null if none. */
  readonly taskId: Id | null;
  readonly taskTitle: string | null;
  readonly taskStatus: string | null;
  /** The day it is about, if any: the week of a review, the day of a history entry. */
  readonly day: Day | null;
  readonly excerpt: readonly TextPiece[];
}
