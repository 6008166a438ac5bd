/** Middle and nearly-worst of a measured series, in the series' own unit. */
export interface Spread {
  readonly median: number;
  readonly p95: number;
}

export function spreadOf(series: readonly number[]): Spread {
  const sorted = series.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
  return { median: at(0.5), p95: at(0.95) };
}

const ratio = (one: number, other: number): string => (one / other).toFixed(2);

/** One line of the report: what, over what, as ratios, with the figures behind them in milliseconds. */
export function ratioLine(name: string, ours: Spread, base: Spread, goal: number): string {
  const verdict = ours.median / base.median <= goal ? 'met' : 'MISSED';
  return [
    name.padEnd(36),
    `median ${ratio(ours.median, base.median)}`,
    `p95 ${ratio(ours.p95, base.p95)}`,
    `goal ≤ ${goal}: ${verdict}`,
    `(${ours.median.toFixed(1)} / ${base.median.toFixed(1)} ms, p95 ${ours.p95.toFixed(1)} / ${base.p95.toFixed(1)} ms)`,
  ].join('  ');
}
