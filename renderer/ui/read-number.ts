/** The number that was typed, in any digits, with a point or a comma; null for what is none. */
export function readNumber(typed: string): number | null {
  const text = plain(typed);
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : null;
}

/** Whether going on typing may still make a number of it. */
export const isUnfinished = (typed: string): boolean => /^[+-]?\d*\.?$/.test(plain(typed));

/** In plain digits, with a point, without spaces. NFKC makes plain digits and signs of wide ones. */
const plain = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replaceAll(/\s/gu, '')
    .replaceAll(/[,٫]/gu, '.')
    .replaceAll(/\p{Nd}/gu, (digit) => String(digitValue(digit.codePointAt(0) ?? 0)));

const isDigit = (code: number): boolean => /^\p{Nd}$/u.test(String.fromCodePoint(code));

/** The ten digits of a script stand in a row, and nothing like a digit before them. */
function digitValue(code: number): number {
  let value = 0;
  while (value < 9 && isDigit(code - value - 1)) value += 1;
  return value;
}
