import { type Day, daysBetween, laterOf, toDayNumber } from '../calendar/day';
import type { Id } from '../id';
import { openTasksOf, type PlanFacts, type TaskFact, tasksOf, weeksOf } from './facts';
import {
  allOpen,
  arrivalFor,
  type ArrivalRange,
  chanceBy,
  type Outlook,
  outlookOf,
  rangeOf,
  reachOf,
} from './outlook';
import { learnPace, type Pace } from './pace';

export type { ArrivalRange } from './outlook';

/** Version of the estimation method, for present and past days alike; docs/estimate.md lists what changed. */
export const METHOD = 2;

/**
 * empty: no task in scope, so there is nothing to arrive at · prior: nothing is done yet, so it rests on the guide's
 * pace and how much people vary · pace: also on the person's own pace · finished: a fact.
 */
export type Basis = 'empty' | 'prior' | 'pace' | 'finished';

/** Whether there is work left whose end can be estimated. */
export const hasWorkAhead = ({ basis }: Pick<Estimate, 'basis'>): boolean =>
  basis === 'prior' || basis === 'pace';

export interface PhaseEstimate {
  readonly id: Id;
  readonly isFinished: boolean;
  /** When this phase and all before it are done. */
  readonly range: ArrivalRange;
}

/** Days without a finished task. */
export interface Silence {
  /** Calendar days since the last one, or since the start; at least 0. */
  readonly days: number;
  /** Whether the silence affects the estimate: a task should have been finished by now. */
  readonly isLate: boolean;
}

/** When the person will arrive, and what that is based on. */
export interface Estimate {
  readonly basis: Basis;
  /** The same day four times if it is a fact or there is nothing to arrive at: the last task's, or the start. */
  readonly range: ArrivalRange;
  /** In plan order. */
  readonly phases: readonly PhaseEstimate[];
  readonly pace: Pace;
  readonly silence: Silence;
}

/**
 * Estimates when the person will arrive: a pure function of the facts and of today, deterministic to the byte. Ranges
 * are ordered and finite for any history. Method, sources and constants are in pace.ts and arrival.ts; docs/estimate.md
 * says how they were fitted and how they score.
 */
export function estimateArrival(facts: PlanFacts, today: Day): Estimate {
  const outlook = outlookOf(facts, today);
  const open = allOpen(facts);
  const finishedOn = lastDone(tasksOf(facts));
  const since = laterOf(finishedOn ?? facts.startDay, facts.startDay);
  const days = Math.max(0, daysBetween(since, today));
  const phases = phaseEstimates(facts, outlook);
  if (open.count === 0) {
    return {
      basis: finishedOn === null ? 'empty' : 'finished',
      range: fixedRange(finishedOn ?? facts.startDay),
      phases,
      pace: learnPace(outlook.walked, 0),
      silence: { days, isLate: false },
    };
  }
  const reach = reachOf(outlook, open);
  return {
    basis: finishedOn === null ? 'prior' : 'pace',
    range: rangeOf(outlook, arrivalFor(outlook, reach)),
    phases,
    pace: reach.pace,
    silence: { days, isLate: reach.standing.isLate },
  };
}

function phaseEstimates(facts: PlanFacts, outlook: Outlook): PhaseEstimate[] {
  let [weeks, count] = [0, 0];
  let latest: Day | null = null;
  return facts.phases.map(({ id, tasks }, lastPhase) => {
    const open = tasks.filter(({ doneOn }) => doneOn === null);
    const done = lastDone(tasks);
    weeks += weeksOf(open);
    count += open.length;
    if (done !== null && (latest === null || done > latest)) latest = done;
    const isFinished = open.length === 0 && (done !== null || count === 0);
    const range = isFinished
      ? fixedRange(done ?? latest ?? facts.startDay)
      : rangeOf(outlook, arrivalFor(outlook, reachOf(outlook, { weeks, count, lastPhase })));
    return { id, isFinished, range };
  });
}

/**
 * Probability, 0 to 1, that everything in scope is done by the end of `day`: consistent with the range. If nothing is
 * open it is a fact: 1 from the day of the last task on, or from the start if there is none, and 0 before.
 */
export function chanceToArriveBy(facts: PlanFacts, today: Day, day: Day): number {
  if (openTasksOf(facts).length === 0)
    return day >= (lastDone(tasksOf(facts)) ?? facts.startDay) ? 1 : 0;
  const outlook = outlookOf(facts, today);
  const arrival = arrivalFor(outlook, reachOf(outlook, allOpen(facts)));
  return chanceBy(outlook, arrival, toDayNumber(day));
}

const fixedRange = (day: Day): ArrivalRange => ({ p10: day, p50: day, p80: day, p90: day });

const lastDone = (tasks: readonly TaskFact[]): Day | null =>
  tasks.reduce<Day | null>(
    (last, { doneOn }) => (doneOn !== null && (last === null || doneOn > last) ? doneOn : last),
    null,
  );
