/** Maximum nesting of quotes and lists: far more than anyone reads, and fast to render. */
const MOST_NESTED = 20;
/** Maximum indentation of a line, which also nests lists. */
const MOST_BLANKS = 60;
/** Maximum emphasis markers in one paragraph: matching them takes quadratic time. */
const MOST_EMPHASIS = 1_500;

const MARKERS = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/;
const MARKER = /[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))/g;

/**
 * Limits Markdown to what can be formatted quickly: flattens what is nested too deeply. Null if only showing the raw
 * text helps.
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
