/**
 * What a person's finished work says about their pace.
 *
 * Work is measured in shares of the plan that the window was made for (1 = the whole plan), time in windows (1 = the
 * middle of the guide's window), so a slowness of 1 is exactly the guide's pace and 2 takes twice as long. Active days
 * are days of planned effort as ../calendar/calendar.ts counts them: 0 in a pause, 1 at the planned hours.
 *
 * The model is a gamma process with a random rate: J. Lawless and M. Crowder, "Covariates and random effects in a gamma
 * process model with application to degradation and failure", Lifetime Data Analysis 10 (2004) 213-227. The guide and
 * the person's own work are weighted as in credibility theory: H. Bühlmann, "Experience rating and credibility", ASTIN
 * Bulletin 4 (1967) 199-207. The scatter is a gamma deviance shrunk to a prior: B. Jørgensen, "Exponential dispersion
 * models", Journal of the Royal Statistical Society B 49 (1987) 127-162.
 */

/** Weight of the guide's window: as much as this share of a plan, finished at the guide's own pace. */
export const GUIDE_WEIGHT = 0.8;
/** Prior steadiness: a whole plan's work varies like a gamma variable of this shape. */
const USUAL_STEADINESS = 5;
/** Weight of the prior steadiness, in blocks of own work. */
const STEADINESS_WEIGHT = 3;
/**
 * Scatter is measured on blocks of at least this share of a plan: the granularity that the constants were fitted at.
 */
const BLOCK_SHARE = 1 / 15;
/** Blocks finished on the same day count as taking at least this part of a day each. */
const SHORTEST_BLOCK_DAYS = 0.5;

/** One finished task. */
export interface Completion {
  /** Share of the plan, above 0. */
  readonly share: number;
  /** Active days from the start of the plan to the day it was done: 0 to the elapsed days. */
  readonly day: number;
  /** Index of its phase in plan order. */
  readonly phase: number;
}

/** What was done, and how long it took. */
export interface Walked {
  /** In ascending order of day. */
  readonly completions: readonly Completion[];
  /** Share of the plan done after the first 0, 1, … completions, so one longer than `completions`. */
  readonly done: readonly number[];
  /** Active days from the start to today, at least 0. */
  readonly elapsedDays: number;
  /** Middle of the guide's window in active days, above 0. */
  readonly windowDays: number;
  /** Gamma shape of one plan of work, above 0: higher is steadier. */
  readonly steadiness: number;
}

/**
 * Sums up what was done, including how steadily.
 *
 * @param completions in any order
 * @param elapsedDays active days from the start to today, at least 0
 * @param windowDays middle of the guide's window, in active days, above 0
 */
export function walkedOf(
  completions: readonly Completion[],
  elapsedDays: number,
  windowDays: number,
): Walked {
  const sorted = completions.toSorted((a, b) => a.day - b.day);
  const done = [0];
  for (const { share } of sorted) done.push((done.at(-1) ?? 0) + share);
  const walked = { completions: sorted, done, elapsedDays, windowDays };
  return { ...walked, steadiness: learnSteadiness(walked) };
}

type Past = Omit<Walked, 'steadiness'>;

/** Everything known about a person's pace today. */
export interface Pace {
  /** Windows of time per plan of work, above 0: 1 is the guide's pace, 2 takes twice as long. */
  readonly slowness: number;
  /** Evidence behind the slowness, in plans of work; at least the guide's weight. */
  readonly evidence: number;
  /** Gamma shape of one plan of work, above 0: higher is steadier. */
  readonly steadiness: number;
}

/** Amount of own work, in plans, below which the pace is little more than a guess. */
const LITTLE_WORK = 0.2;

/** Whether so little is done that each further task will narrow the range a lot. */
export const isBarelyKnown = ({ evidence }: Pace): boolean => evidence < GUIDE_WEIGHT + LITTLE_WORK;

/**
 * The pace today; the guide's if nothing is known.
 *
 * @param counted work that counts as done, including work in progress, as a share of the plan; at least 0
 */
export function learnPace(walked: Walked, counted: number): Pace {
  const evidence = GUIDE_WEIGHT + counted;
  return {
    slowness: (GUIDE_WEIGHT + walked.elapsedDays / walked.windowDays) / evidence,
    evidence,
    steadiness: walked.steadiness,
  };
}

/**
 * The slowness on the day of a completion, before any silence, in windows per plan of work; the guide's, 1, before the
 * first.
 *
 * @param count how many of the completions are known by then: 0 to all of them
 */
export function slownessAfter({ done, completions, windowDays }: Past, count: number): number {
  const day = count === 0 ? 0 : (completions[count - 1]?.day ?? 0);
  return (GUIDE_WEIGHT + day / windowDays) / (GUIDE_WEIGHT + (done[count] ?? 0));
}

interface Block {
  readonly share: number;
  readonly days: number;
}

/** Measures how evenly the person works, block by block. */
function learnSteadiness(walked: Past): number {
  const blocks = blocksOf(walked);
  const daysPerPlan = slownessAfter(walked, walked.completions.length) * walked.windowDays;
  const deviance = blocks.reduce((sum, block) => sum + gammaDeviance(block, daysPerPlan), 0);
  return (STEADINESS_WEIGHT + blocks.length) / (STEADINESS_WEIGHT / USUAL_STEADINESS + deviance);
}

/** How far a block is from what it would take at an even pace; its mean is about 1 over the steadiness. */
function gammaDeviance({ share, days }: Block, daysPerPlan: number): number {
  const ratio = days / (share * daysPerPlan);
  return 2 * share * (ratio - 1 - Math.log(ratio));
}

/**
 * Merges consecutive completions into blocks of at least BLOCK_SHARE, except for the last, so that many small tasks do
 * not look like steadiness.
 */
function blocksOf({ completions }: Past): Block[] {
  const blocks: Block[] = [];
  let share = 0;
  let begin = 0;
  completions.forEach((completion, index) => {
    share += completion.share;
    if (index < completions.length - 1 && share < BLOCK_SHARE - 1e-9) return;
    blocks.push({ share, days: Math.max(SHORTEST_BLOCK_DAYS, completion.day - begin) });
    share = 0;
    begin = completion.day;
  });
  return blocks;
}
