/** Quotes and lists within each other: far more than anyone reads, few enough to be drawn at once. */
const MOST_NESTED = 20;
/** Blanks before a line, by which lists are nested too. */
const MOST_BLANKS = 60;
/** Runs of emphasis signs in one paragraph: telling which belong together takes time with their square. */
const MOST_EMPHASIS = 1_500;

const MARKERS = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/;
const MARKER = /[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))/g;

/**
 * Markdown that is formatted in little time, whatever it holds: what is nested too deeply is nested less. Null where
 * nothing but showing the text as it was written helps.
 */
export function tameMarkdown(text: string): string | null {
  const isWild = text
    .split(/\n[ \t]*\n/)
    .some((paragraph) => (paragraph.match(/[*_~]+/g)?.length ?? 0) > MOST_EMPHASIS);
  return isWild ? null : text.split('\n').map(nestLess).join('\n');
}

function nestLess(line: string): string {
  const [markers = ''] = MARKERS.exec(line) ?? [];
  const each = markers.match(MARKER) ?? [];
  if (each.length > MOST_NESTED)
    return each.slice(0, MOST_NESTED).join('') + line.slice(markers.length);
  const blanks = line.length - line.trimStart().length;
  return blanks > MOST_BLANKS ? line.slice(blanks - MOST_BLANKS) : line;
}
