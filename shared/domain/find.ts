import type { Day } from './calendar/day';
import type { Id } from './plan/task';
import { findWords, fold } from './search';

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

/** A piece of an excerpt: one of the words looked for, or what stands around them. */
export interface ExcerptPiece {
  readonly text: string;
  readonly isFound: boolean;
}

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
  readonly excerpt: readonly ExcerptPiece[];
}

/** The words of what is looked for, each of which is found by its beginning. */
export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

/** Characters of an excerpt, and of those before the first word found. */
const EXCERPT = 180;
const LEAD = 60;

/** What stands around the first of the words in a text, in pieces; its beginning where none does. */
export function excerptOf(text: string, words: readonly string[]): ExcerptPiece[] {
  const found = findWords(text, words.map(fold));
  const first = found[0]?.from ?? 0;
  const from = text.length > EXCERPT ? Math.max(0, first - LEAD) : 0;
  const to = Math.min(text.length, from + EXCERPT);
  const pieces: ExcerptPiece[] = [];
  let end = from;
  for (const place of found.filter((each) => each.to <= to)) {
    pieces.push({ text: text.slice(end, place.from), isFound: false });
    pieces.push({ text: text.slice(place.from, place.to), isFound: true });
    end = place.to;
  }
  pieces.push({ text: text.slice(end, to), isFound: false });
  if (from > 0) pieces.unshift({ text: '…', isFound: false });
  if (to < text.length) pieces.push({ text: '…', isFound: false });
  return pieces.filter((piece) => piece.text !== '');
}
