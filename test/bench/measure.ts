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

/** What is measured with one set of data, in words, and whether it is as good as it should be. */
export interface Measured {
  readonly what: string;
  /** Empty: none is set. */
  readonly goal: string;
  readonly said: string;
  readonly isMet: boolean;
}

/** At most so many times what the machine itself needs, or at most so many milliseconds. */
export interface TimeGoal {
  readonly words: string;
  readonly isMet: (ours: Spread, base: Spread) => boolean;
}

export const atMostTimes = (median: number, p95: number, of: string): TimeGoal => ({
  words: `≤ ${median} × ${of}, p95 ≤ ${p95} ×`,
  isMet: (ours, base) => ours.median <= median * base.median && ours.p95 <= p95 * base.p95,
});

export const atMostMs = (ms: number): TimeGoal => ({
  words: `≤ ${ms} ms`,
  isMet: ({ median }) => median <= ms,
});

const NO_GOAL: TimeGoal = { words: '', isMet: () => true };

const inMs = (ms: number): string => (ms < 10 ? ms.toFixed(1) : ms.toFixed(0));
const asRatio = (ours: number, base: number): string => (ours / base).toFixed(1);

/** Median and p95, in milliseconds and as ratios to the least that the same machine needs in the same run. */
export function timed(what: string, ours: Spread, base: Spread, goal = NO_GOAL): Measured {
  const ratios = `${asRatio(ours.median, base.median)} / ${asRatio(ours.p95, base.p95)} ×`;
  return {
    what,
    goal: goal.words,
    said: `${inMs(ours.median)} / ${inMs(ours.p95)} ms, ${ratios}`,
    isMet: goal.isMet(ours, base),
  };
}

/** An amount with its unit, and at most how much it should be. */
export const amount = (what: string, many: number, unit: string, most: number): Measured => ({
  what,
  goal: `≤ ${most} ${unit}`,
  said: `${many.toFixed(0)} ${unit}`,
  isMet: many <= most,
});
