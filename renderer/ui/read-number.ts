/** Parses a typed number, in any script's digits, with a point or a comma; null if it is not one. */
export function readNumber(typed: string): number | null {
  const text = plain(typed);
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : null;
}

/** Whether further typing can still make it a number. */
export const isUnfinished = (typed: string): boolean => /^[+-]?\d*\.?$/.test(plain(typed));

/** In ASCII digits, with a point, without spaces. NFKC converts full-width digits and signs. */
const plain = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replaceAll(/\s/gu, '')
    .replaceAll(/[,٫]/gu, '.')
    .replaceAll(/\p{Nd}/gu, (digit) => String(digitValue(digit.codePointAt(0) ?? 0)));

const isDigit = (code: number): boolean => /^\p{Nd}$/u.test(String.fromCodePoint(code));

/** The ten digits of a script are consecutive, with no other digit right before them. */
function digitValue(code: number): number {
  let value = 0;
  while (value < 9 && isDigit(code - value - 1)) value += 1;
  return value;
}
