import { findWords } from '../../../../shared/domain/search';

/** A piece of a text, found or not. */
export interface TextPiece {
  readonly text: string;
  readonly isFound: boolean;
}

/** The text in pieces, with each of the folded words as a piece of its own. */
export function markWords(text: string, words: readonly string[]): TextPiece[] {
  const pieces: TextPiece[] = [];
  let end = 0;
  for (const { from, to } of findWords(text, words)) {
    pieces.push({ text: text.slice(end, from), isFound: false });
    pieces.push({ text: text.slice(from, to), isFound: true });
    end = to;
  }
  pieces.push({ text: text.slice(end), isFound: false });
  return pieces.filter((piece) => piece.text !== '');
}

const EXCERPT = 180;
/** Characters shown before the first word found, if the line is longer than an excerpt. */
const LEAD = 60;

/** Markers of headings, quotes and lists before the text of a line. */
const MARKS = /^\s*(?:(?:#{1,6}|[>*+-]|\d{1,9}[.)])\s+)*(?:\[[ x]\]\s+)?/i;
const EMPHASIS = /(\*\*|\*|`)(\S[^*`]*)\1/g;
/** Code fences, rules, the underlines of headings and the separators of tables. */
const IS_NO_TEXT = /^\s*(?:```.*|~~~.*|[^\p{L}\p{N}]*)$/u;

/** One line of a Markdown text without most of its markup: the first that has one of the words, or else the first. */
export function excerptOf(text: string, words: readonly string[]): string {
  const lines = text
    .split('\n')
    .filter((line) => !IS_NO_TEXT.test(line))
    .map((line) => line.replace(MARKS, '').replace(EMPHASIS, '$2').trim());
  const placeIn = (line: string): number => findWords(line, words)[0]?.from ?? -1;
  const line = lines.find((each) => placeIn(each) >= 0) ?? lines[0] ?? '';
  const from = line.length > EXCERPT ? Math.max(0, placeIn(line) - LEAD) : 0;
  const excerpt = line.slice(from, from + EXCERPT);
  return `${from > 0 ? '…' : ''}${excerpt}${from + EXCERPT < line.length ? '…' : ''}`;
}
