/**
 * What a person's finished work says about their pace.
 *
 * Work is measured in shares of the plan the window was made for (1 = the whole plan), time in
 * windows (1 = the middle of the guide's window, in active days), so a pace of 1 is exactly the
 * guide's and 2 takes twice as long.
 *
 * The model is a gamma process with a random rate: J. Lawless and M. Crowder, "Covariates and
 * random effects in a gamma process model with application to degradation and failure", Lifetime
 * Data Analysis 10 (2004) 213-227. Old work fades as in the discounted gamma model of R. L. Smith
 * and J. E. Miller, "A non-Gaussian state space model and application to prediction of records",
 * Journal of the Royal Statistical Society B 48 (1986) 79-88. The scatter is a gamma deviance
 * shrunk to a prior: B. Jørgensen, "Exponential dispersion models", JRSS B 49 (1987) 127-162.
 */

/**
 * How much evidence the guide's window is: as much as this share of a plan finished at the guide's
 * own pace.
 */
const GUIDE_WEIGHT = 0.8;
/**
 * Work counts half as much once it is this old, in windows (about 10 weeks of a 6 to 9 month plan).
 */
const HALF_LIFE = 0.3;
/**
 * Steadiness of an unknown person: a whole plan's work varies like a gamma variable of this shape.
 */
const USUAL_STEADINESS = 4.5;
/** How many blocks of own work the usual steadiness is worth. */
const STEADINESS_WEIGHT = 5;
/**
 * Scatter is judged on blocks of work of at least this share of a plan: the grain the constants
 * were fitted at.
 */
const BLOCK_SHARE = 1 / 15;
/** Several tasks on one day took at least this part of a day. */
const SHORTEST_BLOCK_DAYS = 0.5;

/** One finished task. */
export interface Completion {
  /** Share of the plan, above 0. */
  share: number;
  /**
   * Active days from the start of the plan to the day it was done, at least 0, at most the elapsed
   * days.
   */
  day: number;
}

interface Block {
  share: number;
  days: number;
}

/** All that is known about a person's pace today. */
export interface Pace {
  /** Windows of time per plan of work, above 0: 1 is the guide's pace, 2 takes twice as long. */
  slowness: number;
  /** Evidence behind the slowness, in plans of work, at least the guide's own weight. */
  evidence: number;
  /** Gamma shape of one plan of work, above 0: higher is steadier. */
  steadiness: number;
}

/** Work of the person's own, in plans, below which their pace is little more than a guess. */
const LITTLE_WORK = 0.2;

/** Whether so little is done that each further task will narrow what is foreseen by much. */
export const isBarelyKnown = ({ evidence }: Pace): boolean => evidence < GUIDE_WEIGHT + LITTLE_WORK;

/**
 * Learns the pace from completions in any order; none gives the guide's pace, slowed by the silence
 * so far.
 *
 * More work done never makes the slowness rise, and a day of silence never makes it fall: the time
 * that passed counts in full and only the credit for the work fades.
 *
 * @param elapsedDays active days from the start to today, at least 0
 * @param windowDays middle of the window in days, above 0
 */
export function learnPace(
  completions: readonly Completion[],
  elapsedDays: number,
  windowDays: number,
): Pace {
  const elapsed = elapsedDays / windowDays;
  const evidence = GUIDE_WEIGHT + recentWork(completions, elapsedDays, windowDays);
  const slowness = (GUIDE_WEIGHT + elapsed) / evidence;
  return {
    slowness,
    evidence,
    steadiness: learnSteadiness(completions, elapsedDays, windowDays, slowness),
  };
}

/** Work done, old work fading, scaled so that work done evenly counts in full. */
function recentWork(
  completions: readonly Completion[],
  elapsedDays: number,
  windowDays: number,
): number {
  const fading = Math.LN2 / (HALF_LIFE * windowDays);
  const faded = elapsedDays > 0 ? -Math.expm1(-fading * elapsedDays) / (fading * elapsedDays) : 1;
  let work = 0;
  for (const { share, day } of completions) work += share * Math.exp(-fading * (elapsedDays - day));
  return work / faded;
}

/**
 * Steady is who keeps to one pace, block by block, and to the guide's over all the work done:
 * someone far off the guide's pace is harder to foresee, however even their work.
 */
function learnSteadiness(
  completions: readonly Completion[],
  elapsedDays: number,
  windowDays: number,
  slowness: number,
): number {
  const blocks = blocksOf(completions);
  if (blocks.length === 0) return USUAL_STEADINESS;
  const all = {
    share: blocks.reduce((sum, { share }) => sum + share, 0),
    days: atLeastPartOfADay(elapsedDays),
  };
  const deviance = blocks.reduce(
    (sum, block) => sum + gammaDeviance(block, slowness * windowDays),
    0,
  );
  const total = STEADINESS_WEIGHT / USUAL_STEADINESS + deviance + gammaDeviance(all, windowDays);
  return (STEADINESS_WEIGHT + blocks.length + 1) / total;
}

/**
 * How far a block is from what it would take at an even pace; its mean is about 1 over the
 * steadiness.
 */
function gammaDeviance({ share, days }: Block, daysPerPlan: number): number {
  const ratio = days / (share * daysPerPlan);
  return 2 * share * (ratio - 1 - Math.log(ratio));
}

function atLeastPartOfADay(days: number): number {
  return Math.max(days, SHORTEST_BLOCK_DAYS);
}

/**
 * Consecutive completions joined to blocks: whole days, and at least BLOCK_SHARE of work in all but
 * the last.
 */
function blocksOf(completions: readonly Completion[]): Block[] {
  const sorted = [...completions].sort((a, b) => a.day - b.day);
  const blocks: Block[] = [];
  let share = 0;
  let begin = 0;
  sorted.forEach((completion, index) => {
    share += completion.share;
    const next = sorted[index + 1];
    if (next && (next.day === completion.day || share < BLOCK_SHARE - 1e-9)) return;
    blocks.push({ share, days: atLeastPartOfADay(completion.day - begin) });
    share = 0;
    begin = completion.day;
  });
  return blocks;
}
