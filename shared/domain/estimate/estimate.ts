import { type Day, fromDayNumber, toDayNumber } from '../calendar/day';
import type { Id } from '../plan/task';
import { type PlanFacts, type TaskFact, openTasksOf, tasksOf, weeksOf } from './facts';
import { arrivalFor, chanceBy, dayAt, type Outlook, outlookOf, Z } from './outlook';
import type { Pace } from './pace';

/** Days by whose end 10, 50, 80 and 90 % of the futures have arrived; never falling. */
export interface ArrivalRange {
  readonly p10: Day;
  readonly p50: Day;
  readonly p80: Day;
  readonly p90: Day;
}

/** guide: nothing done yet, the window itself · pace: the window and the own pace · finished: a fact. */
export type Basis = 'guide' | 'pace' | 'finished';

export interface PhaseEstimate {
  readonly id: Id;
  readonly isFinished: boolean;
  /** When this phase and all before it are done. */
  readonly range: ArrivalRange;
}

export interface Estimate {
  readonly basis: Basis;
  readonly range: ArrivalRange;
  readonly phases: readonly PhaseEstimate[];
  readonly pace: Pace;
}

/**
 * When the person arrives: a pure function of what is known and of today, the same to the byte for the same input.
 * Ranges are ordered and finite for any history. Method, sources and constants: pace.ts and arrival.ts; how they were
 * fitted and what they score: docs/estimate.md.
 */
export function estimateArrival(facts: PlanFacts, today: Day): Estimate {
  const outlook = outlookOf(facts, today);
  const isFinished = openTasksOf(facts).length === 0;
  const openWeeks = weeksOf(openTasksOf(facts));
  return {
    basis: isFinished ? 'finished' : outlook.guideSpread === null ? 'pace' : 'guide',
    range: isFinished
      ? fixedRange(lastDone(tasksOf(facts)) ?? facts.startDay)
      : rangeOf(outlook, openWeeks),
    phases: phaseEstimates(facts, outlook),
    pace: outlook.pace,
  };
}

function phaseEstimates(facts: PlanFacts, outlook: Outlook): PhaseEstimate[] {
  let openWeeks = 0;
  let latest: Day | null = null;
  return facts.phases.map(({ id, tasks }) => {
    const open = tasks.filter(({ doneOn }) => doneOn === null);
    const done = lastDone(tasks);
    openWeeks += weeksOf(open);
    if (done !== null && (latest === null || done > latest)) latest = done;
    const isFinished = open.length === 0 && (done !== null || openWeeks === 0);
    const range = isFinished
      ? fixedRange(done ?? latest ?? facts.startDay)
      : rangeOf(outlook, openWeeks);
    return { id, isFinished, range };
  });
}

/** Chance, 0 to 1, that everything in scope is done by the end of `day`: agrees with the range. */
export function chanceToArriveBy(facts: PlanFacts, today: Day, day: Day): number {
  const open = openTasksOf(facts);
  if (open.length === 0) return day >= (lastDone(tasksOf(facts)) ?? facts.startDay) ? 1 : 0;
  const outlook = outlookOf(facts, today);
  return chanceBy(outlook, arrivalFor(outlook, weeksOf(open)), toDayNumber(day));
}

function rangeOf(outlook: Outlook, openWeeks: number): ArrivalRange {
  const arrival = arrivalFor(outlook, openWeeks);
  const at = (z: number): Day => fromDayNumber(dayAt(outlook, arrival, z));
  return { p10: at(Z.p10), p50: at(Z.p50), p80: at(Z.p80), p90: at(Z.p90) };
}

const fixedRange = (day: Day): ArrivalRange => ({ p10: day, p50: day, p80: day, p90: day });

const lastDone = (tasks: readonly TaskFact[]): Day | null =>
  tasks.reduce<Day | null>(
    (last, { doneOn }) => (doneOn !== null && (last === null || doneOn > last) ? doneOn : last),
    null,
  );
