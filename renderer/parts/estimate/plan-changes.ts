import { type Day, type DaySpan, daysBetween } from '../../../shared/domain/calendar/day';
import {
  openTasksOf,
  type PlanFacts,
  type TaskFact,
  tasksOf,
} from '../../../shared/domain/estimate/facts';
import { type KnownFacts, quietSince } from '../../../shared/domain/estimate/movement';
import { hoursOn } from '../../../shared/domain/plan/hours';

interface Change<Value> {
  readonly from: Value;
  readonly to: Value;
}

/** What happened to a plan between two days. */
export interface PlanChanges {
  /** Days that passed up to the last finished task, and since. */
  readonly days: number;
  readonly quietDays: number;
  readonly finished: readonly TaskFact[];
  readonly reopened: readonly TaskFact[];
  readonly dropped: readonly TaskFact[];
  readonly added: readonly TaskFact[];
  readonly pausesAdded: readonly DaySpan[];
  readonly pausesRemoved: readonly DaySpan[];
  /** Null if they did not change. */
  readonly hours: Change<number> | null;
  readonly startDay: Change<Day> | null;
}

export function changesBetween(before: KnownFacts, after: KnownFacts): PlanChanges {
  const wasOpen = idsOf(openTasksOf(before.facts));
  const wasKnown = idsOf(tasksOf(before.facts));
  const isKnown = idsOf(tasksOf(after.facts));
  const now = tasksOf(after.facts);
  const quiet = quietSince(before.day, after);
  return {
    days: daysBetween(before.day, quiet),
    quietDays: daysBetween(quiet, after.day),
    finished: now.filter(
      ({ id, doneOn }) => doneOn !== null && (wasOpen.has(id) || !wasKnown.has(id)),
    ),
    reopened: now.filter(
      ({ id, doneOn }) => doneOn === null && wasKnown.has(id) && !wasOpen.has(id),
    ),
    dropped: tasksOf(before.facts).filter(({ id }) => !isKnown.has(id)),
    added: now.filter(({ id }) => !wasKnown.has(id)),
    pausesAdded: pausesOnlyIn(after.facts, before.facts),
    pausesRemoved: pausesOnlyIn(before.facts, after.facts),
    hours: changeOf(hoursOn(before.facts, before.day), hoursOn(after.facts, after.day)),
    startDay: changeOf(before.facts.startDay, after.facts.startDay),
  };
}

const idsOf = (tasks: readonly TaskFact[]): Set<string> => new Set(tasks.map(({ id }) => id));

const changeOf = <Value>(from: Value, to: Value): Change<Value> | null =>
  from === to ? null : { from, to };

const pausesOnlyIn = (one: PlanFacts, other: PlanFacts): DaySpan[] =>
  one.pauses.filter(
    ({ first, last }) =>
      !other.pauses.some((pause) => pause.first === first && pause.last === last),
  );
