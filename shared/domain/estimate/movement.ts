import { type Day, toDayNumber } from '../calendar/day';
import { estimateArrival } from './estimate';
import type { PlanFacts, TaskFact } from './facts';

/**
 * What can move an arrival. time: days went by · pace: what was done, and the hours a week · scope: what there is to
 * do, and from when · pauses: days taken out.
 */
export const CAUSES = ['time', 'pace', 'scope', 'pauses'] as const;
export type Cause = (typeof CAUSES)[number];

/** Whole days by which the median moved, later above 0; the parts add up to the sum. */
export interface Movement {
  readonly days: number;
  readonly parts: Readonly<Record<Cause, number>>;
}

/** The facts as they were known on a day. */
export interface KnownFacts {
  readonly facts: PlanFacts;
  readonly day: Day;
}

/**
 * Splits the movement of the median by cause. Each part is the cause's Shapley value (L. S. Shapley, “A value for
 * n-person games”, Contributions to the Theory of Games II, 1953): its effect averaged over all orders in which the
 * causes could have come, so that none is favoured by being counted first, and nothing is left over.
 */
export function explainMovement(before: KnownFacts, after: KnownFacts): Movement {
  const medians = new Map<number, number>();
  const medianOf = (causes: number): number => {
    const known = medians.get(causes) ?? medianWith(before, after, causes);
    medians.set(causes, known);
    return known;
  };
  const exact = CAUSES.map((_, index) => shapleyValue(index, medianOf));
  const days = medianOf(ALL) - medianOf(0);
  const [time = 0, pace = 0, scope = 0, pauses = 0] = roundToSum(exact, days);
  return { days, parts: { time, pace, scope, pauses } };
}

const bitOf = (index: number): number => 1 << index;
const ALL = bitOf(CAUSES.length) - 1;

const countBits = (set: number): number => CAUSES.filter((_, index) => set & bitOf(index)).length;

const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));

function shapleyValue(index: number, valueOf: (set: number) => number): number {
  let value = 0;
  for (let set = 0; set <= ALL; set += 1) {
    if (set & bitOf(index)) continue;
    const size = countBits(set);
    const orders = factorial(size) * factorial(CAUSES.length - size - 1);
    value += orders * (valueOf(set | bitOf(index)) - valueOf(set));
  }
  return value / factorial(CAUSES.length);
}

/** The median's day number when only some of the causes had come about; `causes` holds a bit for each. */
function medianWith(before: KnownFacts, after: KnownFacts, causes: number): number {
  const pick = (cause: Cause): KnownFacts =>
    causes & bitOf(CAUSES.indexOf(cause)) ? after : before;
  const { hours, phases: paced } = pick('pace').facts;
  const done = new Map(paced.flatMap(({ tasks }) => tasks.map((task) => [task.id, task.doneOn])));
  // What was dropped or added since is on one side only: it keeps what that side knows.
  const withDone = (task: TaskFact): TaskFact => {
    const doneOn = done.get(task.id);
    return doneOn === undefined ? task : { ...task, doneOn };
  };
  const { facts } = pick('scope');
  const mixed: PlanFacts = {
    ...facts,
    hours,
    pauses: pick('pauses').facts.pauses,
    phases: facts.phases.map((phase) => ({ ...phase, tasks: phase.tasks.map(withDone) })),
  };
  return toDayNumber(estimateArrival(mixed, pick('time').day).range.p50);
}

/** Rounds to whole numbers that still add up to the sum: the largest remainders are rounded up. */
function roundToSum(values: readonly number[], sum: number): number[] {
  const floors = values.map(Math.floor);
  const missing = sum - floors.reduce((total, floor) => total + floor, 0);
  const byRemainder = values
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .toSorted((a, b) => b.remainder - a.remainder || a.index - b.index);
  const raised = new Set(byRemainder.slice(0, missing).map(({ index }) => index));
  return floors.map((floor, index) => floor + (raised.has(index) ? 1 : 0) || 0);
}
