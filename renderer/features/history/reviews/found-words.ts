/** A piece of a text, found or not. */
export interface TextPiece {
  readonly text: string;
  readonly isFound: boolean;
}

export const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);

const patternOf = (words: readonly string[]): RegExp | null => {
  if (words.length === 0) return null;
  // Longest first, so that a word is marked as a whole even if it begins with a shorter one.
  const longestFirst = words.toSorted((one, other) => other.length - one.length);
  const escaped = longestFirst.map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
  return new RegExp(`(${escaped.join('|')})`, 'gi');
};

/** The text in pieces, with each of the words as a piece of its own, ignoring case. */
export function markWords(text: string, words: readonly string[]): TextPiece[] {
  const pattern = patternOf(words);
  if (pattern === null) return [{ text, isFound: false }];
  // Splitting by a group makes every second piece one that the group matched.
  return text
    .split(pattern)
    .map((piece, index) => ({ text: piece, isFound: index % 2 === 1 }))
    .filter((piece) => piece.text !== '');
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
  const pattern = patternOf(words);
  const placeIn = (line: string): number => (pattern === null ? -1 : line.search(pattern));
  const line = lines.find((each) => placeIn(each) >= 0) ?? lines[0] ?? '';
  const from = line.length > EXCERPT ? Math.max(0, placeIn(line) - LEAD) : 0;
  const excerpt = line.slice(from, from + EXCERPT);
  return `${from > 0 ? '…' : ''}${excerpt}${from + EXCERPT < line.length ? '…' : ''}`;
}
