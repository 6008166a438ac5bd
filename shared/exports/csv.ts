import Papa from 'papaparse';

/**
 * What a spreadsheet would take for a formula, as listed by OWASP:
 * https://owasp.org/www-community/attacks/CSV_Injection. Papa Parse's own pattern misses cells with a line break.
 */
const FORMULA = /^[=+\-@\t\r\n\0]/;

/** Makes Excel read the file as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

export type Cell = string | number | null;

/** A table with a header, per RFC 4180; a cell that looks like a formula is prefixed with an apostrophe. */
export function csvOf(
  header: readonly string[],
  rows: readonly (readonly Cell[])[],
  hasMark: boolean,
): string {
  const text = Papa.unparse([header, ...rows] as unknown[][], {
    escapeFormulae: FORMULA,
    newline: '\r\n',
  });
  return `${hasMark ? BYTE_ORDER_MARK : ''}${text}\r\n`;
}
