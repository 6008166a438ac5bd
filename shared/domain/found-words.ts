import { findWords, type Found } from './search';

/** A piece of a text, matched or not. */
export interface TextPiece {
  readonly text: string;
  readonly isFound: boolean;
}

const IS_IN_WORD = /[\p{L}\p{N}\p{M}]/u;

/** Matches where a word of the text starts with one of the folded words, which is how search matches. */
const findBeginnings = (text: string, words: readonly string[]): Found[] =>
  findWords(text, words).filter(
    ({ from }) => !IS_IN_WORD.test(text.charAt(from)) || !IS_IN_WORD.test(text.charAt(from - 1)),
  );

/** Splits the text into pieces, with each match of the folded words as a separate piece. */
export function markWords(text: string, words: readonly string[]): TextPiece[] {
  const pieces: TextPiece[] = [];
  let end = 0;
  for (const { from, to } of findBeginnings(text, words)) {
    pieces.push({ text: text.slice(end, from), isFound: false });
    pieces.push({ text: text.slice(from, to), isFound: true });
    end = to;
  }
  pieces.push({ text: text.slice(end), isFound: false });
  return pieces.filter((piece) => piece.text !== '');
}

const EXCERPT = 180;
/** Characters shown before the first match, if the text is longer than an excerpt. */
const LEAD = 60;

/** Markers of headings, quotes and lists at the start of a line. */
const MARKS = /^\s*(?:(?:#{1,6}|[>*+-]|\d{1,9}[.)])\s+)*(?:\[[ x]\]\s+)?/i;
const EMPHASIS = /(\*\*|\*|`)(\S[^*`]*)\1/g;
/** Code fences, rules, heading underlines and table separators. */
const IS_NO_TEXT = /^\s*(?:```.*|~~~.*|[^\p{L}\p{N}]*)$/u;

/** The lines of a Markdown text that have content, without most of its markup. */
const plainLines = (text: string): string[] =>
  text
    .split('\n')
    .filter((line) => !IS_NO_TEXT.test(line))
    .map((line) => line.replace(MARKS, '').replace(EMPHASIS, '$2').trim());

const placeIn = (text: string, words: readonly string[]): number =>
  findBeginnings(text, words)[0]?.from ?? -1;

/** The text around the first match; its beginning if there is none. */
function around(text: string, words: readonly string[]): string {
  const from = text.length > EXCERPT ? Math.max(0, placeIn(text, words) - LEAD) : 0;
  const excerpt = text.slice(from, from + EXCERPT);
  return `${from > 0 ? '…' : ''}${excerpt}${from + EXCERPT < text.length ? '…' : ''}`;
}

/** One line of a Markdown text: the first with a match, or else the first. */
export function lineWith(text: string, words: readonly string[]): string {
  const lines = plainLines(text);
  return around(lines.find((line) => placeIn(line, words) >= 0) ?? lines[0] ?? '', words);
}

/** A Markdown text as one line around the first match, in pieces. */
export const excerptOf = (text: string, words: readonly string[]): TextPiece[] =>
  markWords(around(plainLines(text).join(' · '), words), words);
