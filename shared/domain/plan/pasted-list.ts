/** More lines than this are not a list of tasks. */
const MOST_LINES = 200;

/** Bullets, numbers and boxes at the start of a line. */
const MARK = /^\s*(?:[-*+•–]|\d{1,3}[.)])?\s*(?:\[[ xX]?\]\s*)?/;

/**
 * Titles in a list copied from anywhere: one a line, without bullets, numbers and boxes. Lines without words are
 * skipped.
 *
 *  @returns empty for a single line, which is a title rather than a list
 */
export function titlesInList(text: string): string[] {
  const lines = text.split(/\r\n?|\n/).map((line) => line.replace(MARK, '').trim());
  const titles = lines.filter((line) => /[\p{L}\p{N}]/u.test(line));
  return titles.length < 2 ? [] : titles.slice(0, MOST_LINES);
}
