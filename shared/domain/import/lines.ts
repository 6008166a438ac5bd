/** A line of a text that is brought in. */
export interface Line {
  /** Counted from 1. */
  readonly number: number;
  /** Without the space around it. */
  readonly text: string;
  /** Columns before the text; a tab counts as four. */
  readonly indent: number;
}

const BYTE_ORDER_MARK = /^\uFEFF/;

/** The lines of a text that have something on them, however they end. */
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

/** What stands behind the bullet, number or box of a list; null: it is no item of one. */
export function itemOf(text: string): { readonly text: string; readonly isTicked: boolean } | null {
  const rest = text.replace(BULLET, '');
  const box = BOX.exec(rest);
  if (rest === text && box === null) return null;
  const isTicked = box !== null && !['[ ]', '☐'].includes(box[0].trim());
  return { text: rest.replace(BOX, '').trim(), isTicked };
}
