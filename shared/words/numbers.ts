const oneDigit = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

/** `1 week`, `2.7 weeks`. */
export const formatWeeks = (weeks: number): string =>
  `${oneDigit.format(weeks)} ${oneDigit.format(weeks) === '1' ? 'week' : 'weeks'}`;

export const formatNumber = (value: number): string => oneDigit.format(value);

/** 0 to 1 as a whole percentage. Never 100 while anything is left, never 0 once something is done. */
export function formatPercent(ratio: number): string {
  const percent = Math.round(ratio * 100);
  if (ratio > 0 && ratio < 1) return `${Math.min(99, Math.max(1, percent))}%`;
  return `${percent}%`;
}
