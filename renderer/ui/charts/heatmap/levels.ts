/** 0 is nothing, 4 the most. */
export type HeatmapLevel = 0 | 1 | 2 | 3 | 4;

/**
 * The quarter, 1 to 4, of an amount among all those above 0; a greater amount never has a lower level. Equal amounts
 * share the middle of their ranks: with plain quartiles many days with one task would push the days with two into the
 * same level, or use up all levels. The greatest amount gets 4 or, if all amounts are equal, 2, because then none is
 * known to be large or small.
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
