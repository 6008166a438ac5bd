/** The planned and logged time of a finished task, in minutes; 0 if none. */
export interface TimedTask {
  readonly plannedMinutes: number;
  readonly loggedMinutes: number;
}

/** A consistent error of planned time. */
export interface PlanningBias {
  /** Median of logged over planned time: above 1.2 if tasks take longer than planned, below 1 / 1.2 if shorter. */
  readonly factor: number;
  /** Number of tasks it is based on, at least 5. */
  readonly count: number;
}

/** With fewer tasks the sign test cannot decide, even if all are on one side. */
const LEAST_COUNT = 5;
/** The highest accepted probability of a result this one-sided by chance. */
const MOST_CHANCE = 0.1;
/** A median closer to 1 than this, in either direction, is good enough. */
const LEAST_FACTOR = 1.2;

/**
 * How far planned time is off, if consistently in one direction; null if nothing can be said. Only tasks with both
 * times count.
 *
 * A steady bias is harmless once it is known, because every plan can be multiplied by it; only scatter makes a plan
 * less useful (J. Spolsky, “Evidence Based Scheduling”, 2007, on FogBugz). So the hint names the factor, and waits
 * until it rests on enough tasks. The sign test asks whether the direction could be chance, and the median is robust
 * against a single outlier.
 */
export function biasOf(tasks: readonly TimedTask[]): PlanningBias | null {
  const ratios = tasks
    .filter(({ plannedMinutes, loggedMinutes }) => plannedMinutes > 0 && loggedMinutes > 0)
    .map(({ plannedMinutes, loggedMinutes }) => loggedMinutes / plannedMinutes);
  if (ratios.length < LEAST_COUNT || chanceOf(ratios) >= MOST_CHANCE) return null;
  const factor = medianOf(ratios);
  const isFarOff = factor > LEAST_FACTOR || factor < 1 / LEAST_FACTOR;
  return isFarOff ? { factor, count: ratios.length } : null;
}

/**
 * The two-sided sign test: the probability, 0 to 1, that ratios equally likely to be above and below 1 are at least as
 * one-sided as these. Exact, by the binomial distribution; a ratio of 1 is a tie and left out.
 */
function chanceOf(ratios: readonly number[]): number {
  const longer = ratios.filter((ratio) => ratio > 1).length;
  const shorter = ratios.filter((ratio) => ratio < 1).length;
  const total = longer + shorter;
  let chance = 0;
  // In logarithms, because 2 to the power of thousands of tasks overflows.
  let logWays = 0;
  for (let count = 0; count <= Math.min(longer, shorter); count += 1) {
    chance += 2 * Math.exp(logWays - total * Math.LN2);
    logWays += Math.log((total - count) / (count + 1));
  }
  return Math.min(1, chance);
}

/** The mean of the two middle values if their number is even. `values` must not be empty. */
function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1);
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}
