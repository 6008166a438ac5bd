/**
 * The distribution of the time that work still takes, in closed form: no simulation, so no noise.
 *
 * Both the work and the pace are modelled as gamma. A cube root makes a gamma variable nearly normal (E. B. Wilson and
 * M. M. Hilferty, "The distribution of chi-square", Proceedings of the National Academy of Sciences 17 (1931) 684-688),
 * and the ratio of two such variables then has closed-form quantiles (E. Paulson, "An approximate normalization of the
 * analysis of variance distribution", Annals of Mathematical Statistics 13 (1942) 233-235).
 */
import type { Pace } from './pace';

/** As the remaining work shrinks, its relative uncertainty grows faster than in a gamma process, whose power is 1. */
const WORK_POWER = 1.2;
/** Below this shape the cube root is no longer nearly normal. */
const LEAST_WORK_SHAPE = 0.25;
const LEAST_PACE_SHAPE = 1;
/** A hundred years: keeps every result a valid day. */
const LONGEST_DAYS = 36_525;

/** The time that work still takes, in active days from today. */
export interface Arrival {
  /** The median, in days; at least 0. */
  readonly medianDays: number;
  /** Gamma shape of the work, at least LEAST_WORK_SHAPE. */
  readonly workShape: number;
  /** Gamma shape of the pace, at least LEAST_PACE_SHAPE. */
  readonly paceShape: number;
}

/**
 * How long work still takes at a pace, capped at a hundred years.
 *
 * @param left remaining work as a share of the plan, above 0
 * @param windowDays middle of the guide's window, in active days, above 0
 */
export function arrivalOf(left: number, pace: Pace, windowDays: number): Arrival {
  return {
    medianDays: Math.min(LONGEST_DAYS, left * pace.slowness * windowDays),
    workShape: Math.max(LEAST_WORK_SHAPE, left ** WORK_POWER * pace.steadiness),
    paceShape: Math.max(LEAST_PACE_SHAPE, pace.evidence * pace.steadiness),
  };
}

/**
 * A quantile of the time left, in active days: at least 0, at most a hundred years, increasing with `z`, and the median
 * at 0.
 *
 * @param z the same quantile of the standard normal distribution, e.g. 1.2816 for 90%; between -2.5 and 2.5
 */
export function daysAt(arrival: Arrival, z: number): number {
  const pace = 1 - (z * z) / (9 * arrival.paceShape);
  const work = 1 - (z * z) / (9 * arrival.workShape);
  const root = (1 + Math.sign(z) * Math.sqrt(Math.max(0, 1 - pace * work))) / pace;
  return Math.min(LONGEST_DAYS, arrival.medianDays * Math.max(0, root) ** 3);
}

/** Probability, 0 to 1, that the work takes no longer than `days` active days: the inverse of `daysAt`. */
export function chanceWithin(arrival: Arrival, days: number): number {
  if (days < 0) return 0;
  const root = Math.cbrt(days / arrival.medianDays);
  const spread = Math.sqrt((root * root) / arrival.paceShape + 1 / arrival.workShape) / 3;
  return normalShareBelow((root - 1) / spread);
}

/**
 * Standard normal distribution function, 0 to 1, with an error below 1e-7 (M. Abramowitz and I. A. Stegun, "Handbook of
 * Mathematical Functions", 1964, formula 26.2.17).
 */
export function normalShareBelow(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const poly =
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const tail = (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * poly;
  return z < 0 ? tail : 1 - tail;
}
