import { type Day, earlierOf, laterOf, toDayNumber } from '../calendar/day';
import { estimateArrival } from './estimate';
import { type PlanFacts, type TaskFact, tasksOf } from './facts';

/**
 * What can move an arrival. time: days that passed up to the last finished task · silence: the days since · pace: what
 * was done, and the weekly hours · scope: what there is to do, and from when · pauses: days off.
 */
export const CAUSES = ['time', 'silence', 'pace', 'scope', 'pauses'] as const;
export type Cause = (typeof CAUSES)[number];

/** Whole days by which the median moved, positive for later; the parts add up to the sum. */
export interface Movement {
  readonly days: number;
  readonly parts: Readonly<Record<Cause, number>>;
}

/** The facts as known on a day. */
export interface KnownFacts {
  readonly facts: PlanFacts;
  readonly day: Day;
}

/** Causes that could have come in any order; silence came after all of them. */
const MIXED_CAUSES = ['time', 'pace', 'scope', 'pauses'] as const satisfies readonly Cause[];
type MixedCause = (typeof MIXED_CAUSES)[number];

/**
 * Attributes the movement of the median to causes. Silence gets the effect of the days since the last finished task on
 * the plan as it is now. Each other cause gets its Shapley value (L. S. Shapley, “A value for n-person games”,
 * Contributions to the Theory of Games II, 1953): its effect averaged over all orders in which the causes could have
 * come, so that no order is favoured and the parts add up.
 *
 * @returns the movement from `before` to `after`; negated if `after` is the earlier day
 */
export function explainMovement(before: KnownFacts, after: KnownFacts): Movement {
  if (after.day < before.day) return reversed(explainMovement(after, before));
  const quiet = { facts: after.facts, day: quietSince(before.day, after) };
  const silence = medianOf(after) - medianOf(quiet);
  const medians = new Map<number, number>();
  const medianFor = (causes: number): number => {
    const known = medians.get(causes) ?? medianWith(before, quiet, causes);
    medians.set(causes, known);
    return known;
  };
  const exact = MIXED_CAUSES.map((_, index) => shapleyValue(index, medianFor));
  const days = medianFor(ALL) - medianFor(0);
  const [time = 0, pace = 0, scope = 0, pauses = 0] = roundToSum(exact, days);
  return { days: days + silence, parts: { time, silence, pace, scope, pauses } };
}

const reversed = ({ days, parts }: Movement): Movement => ({
  days: 0 - days,
  parts: {
    time: 0 - parts.time,
    silence: 0 - parts.silence,
    pace: 0 - parts.pace,
    scope: 0 - parts.scope,
    pauses: 0 - parts.pauses,
  },
});

/** The last day from `since` on which a task was finished, up to the day of the facts; `since` if there was none. */
export const quietSince = (since: Day, { facts, day }: KnownFacts): Day =>
  tasksOf(facts).reduce(
    (last, { doneOn }) => (doneOn === null ? last : laterOf(last, earlierOf(doneOn, day))),
    since,
  );

const medianOf = ({ facts, day }: KnownFacts): number =>
  toDayNumber(estimateArrival(facts, day).range.p50);

const bitOf = (index: number): number => 1 << index;
const ALL = bitOf(MIXED_CAUSES.length) - 1;

const countBits = (set: number): number =>
  MIXED_CAUSES.filter((_, index) => set & bitOf(index)).length;

const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));

function shapleyValue(index: number, valueOf: (set: number) => number): number {
  let value = 0;
  for (let set = 0; set <= ALL; set += 1) {
    if (set & bitOf(index)) continue;
    const size = countBits(set);
    const orders = factorial(size) * factorial(MIXED_CAUSES.length - size - 1);
    value += orders * (valueOf(set | bitOf(index)) - valueOf(set));
  }
  return value / factorial(MIXED_CAUSES.length);
}

/** The median's day number if only some causes had occurred; `causes` has a bit for each. */
function medianWith(before: KnownFacts, after: KnownFacts, causes: number): number {
  const pick = (cause: MixedCause): KnownFacts =>
    causes & bitOf(MIXED_CAUSES.indexOf(cause)) ? after : before;
  const { hours, phases: paced } = pick('pace').facts;
  const done = new Map(paced.flatMap(({ tasks }) => tasks.map((task) => [task.id, task.doneOn])));
  // A task dropped or added since exists on one side only, and keeps that side's state.
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
  return medianOf({ facts: mixed, day: pick('time').day });
}

/** Rounds to integers that still add up to the sum: the largest remainders are rounded up. */
function roundToSum(values: readonly number[], sum: number): number[] {
  const floors = values.map(Math.floor);
  const missing = sum - floors.reduce((total, floor) => total + floor, 0);
  const byRemainder = values
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .toSorted((a, b) => b.remainder - a.remainder || a.index - b.index);
  const raised = new Set(byRemainder.slice(0, missing).map(({ index }) => index));
  return floors.map((floor, index) => floor + (raised.has(index) ? 1 : 0) || 0);
}
