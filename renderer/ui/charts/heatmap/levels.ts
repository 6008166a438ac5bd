/** 0 is nothing, 4 the most. */
export type HeatmapLevel = 0 | 1 | 2 | 3 | 4;

/**
 * The quarter, 1 to 4, in which an amount stands among those above 0; a greater amount never has a lesser level.
 * Equal amounts share the middle of their ranks: with plain quartiles many days of one task would push the days of
 * two into the same level, or take all levels for themselves. The greatest amount has 4 and, where all amounts are
 * equal, 2: nothing is known to be much or little then.
 */
export function createHeatmapLevels(values: readonly number[]): (value: number) => HeatmapLevel {
  const amounts = values.filter((value) => value > 0);
  const levels = new Map<number, HeatmapLevel>();
  const distinct = [...new Set(amounts)].toSorted((a, b) => a - b);
  let below = 0;
  for (const amount of distinct) {
    const equal = amounts.filter((value) => value === amount).length;
    levels.set(amount, quarterOf((below + equal / 2) / amounts.length));
    below += equal;
  }
  const most = distinct.at(-1);
  if (most !== undefined && distinct.length > 1) levels.set(most, 4);
  return (value) => levels.get(value) ?? 0;
}

const quarterOf = (share: number): HeatmapLevel =>
  Math.max(1, Math.ceil(share * 4)) as HeatmapLevel;
