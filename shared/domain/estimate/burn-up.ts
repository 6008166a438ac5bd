import type { Day } from '../calendar/day';
import { type PlanFacts, type TaskFact, tasksOf, weeksOf } from './facts';

/** The plan as known at the end of a day; null if it was not known yet. */
export interface PastFacts {
  readonly day: Day;
  readonly facts: PlanFacts | null;
}

/** Planned weeks as of the end of a day. */
export interface BurnUpRow {
  readonly day: Day;
  /** The scope as known then, but never less than what was done; null before the plan was known. */
  readonly scope: number | null;
  readonly done: number;
}

export interface BurnUp {
  /** One a past day, then today. */
  readonly rows: readonly BurnUpRow[];
  /** Cumulative planned weeks done, in ascending order of day: from 0 on the start day to the present total. */
  readonly done: readonly { readonly day: Day; readonly weeks: number }[];
}

/**
 * Scope and done work in planned weeks. The scope is what was known on each day; done work counts tasks of today's
 * scope by the day they were finished, however late they were entered.
 *
 * @param past in ascending order of day, all before today
 */
export function burnUpOf(past: readonly PastFacts[], facts: PlanFacts, today: Day): BurnUp {
  const steps = doneSteps(facts, today);
  const first = today < facts.startDay ? today : facts.startDay;
  let passed = 0;
  const rows = [...past, { day: today, facts }].map(({ day, facts: known }) => {
    while ((steps[passed]?.day ?? AFTER_ALL) <= day) passed += 1;
    const done = steps[passed - 1]?.weeks ?? 0;
    return { day, done, scope: known && Math.max(done, weeksOf(tasksOf(known))) };
  });
  return {
    rows,
    done: [{ day: first, weeks: 0 }, ...steps, { day: today, weeks: steps.at(-1)?.weeks ?? 0 }],
  };
}

const AFTER_ALL = '9999-99-99';

interface DoneStep {
  readonly day: Day;
  /** Planned weeks done by the end of the day. */
  readonly weeks: number;
}

/** One for each day on which a task was finished, in ascending order. */
function doneSteps(facts: PlanFacts, today: Day): DoneStep[] {
  const byDay = Map.groupBy(finishedTasks(facts, today), ({ doneOn }) => doneOn);
  let weeks = 0;
  return [...byDay]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([day, tasks]) => ({ day, weeks: (weeks += weeksOf(tasks)) }));
}

type Finished = TaskFact & { readonly doneOn: Day };

/** A day before the start counts as the start, one after today as today. */
function finishedTasks(facts: PlanFacts, today: Day): Finished[] {
  const within = (day: Day): Day => {
    const notBefore = day < facts.startDay ? facts.startDay : day;
    return notBefore > today ? today : notBefore;
  };
  return tasksOf(facts).flatMap((task) =>
    task.doneOn === null ? [] : [{ ...task, doneOn: within(task.doneOn) }],
  );
}
