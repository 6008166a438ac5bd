/** More than this is no list of tasks. */
const MOST_LINES = 200;

/** Bullets, numbers and boxes that stand before the words of a line. */
const MARK = /^\s*(?:[-*+•–]|\d{1,3}[.)])?\s*(?:\[[ xX]?\]\s*)?/;

/**
 * The titles in a list that was copied from anywhere: one a line, without bullets, numbers and boxes. Lines without
 * words are left out.
 *
 * @returns none where it is one line alone: then it is a title, not a list
 */
export function titlesInList(text: string): string[] {
  const lines = text.split(/\r\n?|\n/).map((line) => line.replace(MARK, '').trim());
  const titles = lines.filter((line) => /[\p{L}\p{N}]/u.test(line));
  return titles.length < 2 ? [] : titles.slice(0, MOST_LINES);
}
