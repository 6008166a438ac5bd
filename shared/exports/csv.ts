import Papa from 'papaparse';

/**
 * What a spreadsheet would take for a formula, as OWASP lists it: https://owasp.org/www-community/attacks/CSV_Injection.
 * Papa's own pattern lets those go that have a line break.
 */
const FORMULA = /^[=+\-@\t\r\n\0]/;

/** Excel takes a file for UTF-8 by it. */
const BYTE_ORDER_MARK = '\uFEFF';

export type Cell = string | number | null;

/** A table as RFC 4180 has it, with a header; a cell that looks like a formula gets an apostrophe before it. */
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
