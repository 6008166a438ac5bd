/** A line of an imported text. */
export interface Line {
  /** 1-based. */
  readonly number: number;
  /** Trimmed. */
  readonly text: string;
  /** Columns before the text; a tab counts as four. */
  readonly indent: number;
}

const BYTE_ORDER_MARK = /^\uFEFF/;

/** The non-empty lines of a text, with any line endings. */
export const linesOf = (text: string): Line[] =>
  text
    .replace(BYTE_ORDER_MARK, '')
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({
      number: index + 1,
      text: line.replaceAll(/\s+/g, ' ').trim(),
      indent: /^\s*/.exec(line)?.[0].replaceAll('\t', '    ').length ?? 0,
    }))
    .filter((line) => line.text !== '');

const BULLET = /^(?:[•◦▪▫●○■□‣∙·*+–—-]|\d{1,3}[.)]|[a-z][.)])\s+(?=\S)|^[•◦▪●○‣∙]\s*/i;
const BOX = /^\[( |x|✓|✔)\]\s+|^([☐☑☒✅✓✔])\s*/i;

/** The text after the bullet, number or box of a list item; null if it is not one. */
export function itemOf(text: string): { readonly text: string; readonly isTicked: boolean } | null {
  const rest = text.replace(BULLET, '');
  const box = BOX.exec(rest);
  if (rest === text && box === null) return null;
  const isTicked = box !== null && !['[ ]', '☐'].includes(box[0].trim());
  return { text: rest.replace(BOX, '').trim(), isTicked };
}
