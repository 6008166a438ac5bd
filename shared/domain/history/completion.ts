import { createCalendar } from '../calendar/calendar';
import { addDays, type Day, toDayNumber } from '../calendar/day';
import { type Stage, stagesOf } from '../plan/journey';
import { plannedWeeksOf } from '../plan/pathway';
import type { PlanSnapshot } from '../plan/plan';
import { closingDay, isOpen, type Task } from '../plan/task';
import { minutesOn, type TimeSpent } from '../weeks/time';
import { DAYS_PER_WEEK } from '../calendar/week';

/** A finished phase, or the finished pathway. */
export interface Completion {
  /** Null for the whole pathway. */
  readonly stage: Stage | null;
  /** The last day on which one of its tasks was done. */
  readonly finishedOn: Day;
  /** Weeks that it took, in sevenths, without paused days; 0 if everything was done before it began. */
  readonly weeks: number;
  /** Weeks planned by the guide. */
  readonly plannedWeeks: number;
  /** In plan order, like the dropped ones. */
  readonly done: readonly Task[];
  readonly dropped: readonly Task[];
  /** Minutes logged on its tasks. */
  readonly minutes: number;
}

/**
 * The finished phases by their last day, then the whole pathway if nothing in it is open. A phase is finished once some
 * of it is done and nothing is open. Its duration counts from the latest finish, up to then, of the phases before it in
 * the plan, or else from the plan's start, because phases may overlap and finish out of order.
 */
export function completionsOf(
  snapshot: PlanSnapshot,
  spent: readonly TimeSpent[],
): readonly Completion[] {
  const stages = stagesOf(snapshot);
  const beforeStart = addDays(snapshot.plan.startDay, -1);
  const phases = stages.flatMap((stage) => finish(stage, [stage])).toSorted(byFinish);
  const whole = finish(null, stages);
  return [
    ...phases.map((phase) => ({ ...phase, since: lastBefore(phase, phases) ?? beforeStart })),
    ...whole.map((all) => ({ ...all, since: beforeStart })),
  ].map(({ stages, since, ...finished }) => {
    const tasks = stages.flatMap((stage) => stage.tasks);
    return {
      ...finished,
      weeks: weeksBetween(since, finished.finishedOn, snapshot),
      plannedWeeks: plannedWeeksOf(stages.map(({ phase }) => phase)),
      done: tasks.filter(({ state }) => state.status === 'done'),
      dropped: tasks.filter(({ state }) => state.status === 'dropped'),
      minutes: minutesOn(tasks, spent),
    };
  });
}

interface Finished {
  readonly stage: Stage | null;
  /** The phases it consists of. */
  readonly stages: readonly Stage[];
  readonly finishedOn: Day;
}

/** Empty while anything is open or nothing is done. */
function finish(stage: Stage | null, stages: readonly Stage[]): Finished[] {
  if (stages.some(({ tasks }) => tasks.some(isOpen))) return [];
  const done = stages.flatMap(({ tasks }) => tasks.filter(({ state }) => state.status === 'done'));
  const finishedOn = latest(done.flatMap((task) => closingDay(task) ?? []));
  return finishedOn === null ? [] : [{ stage, stages, finishedOn }];
}

/** Null if there are none. */
const latest = (days: readonly Day[]): Day | null => days.toSorted().at(-1) ?? null;

const byFinish = (one: Finished, other: Finished): number =>
  toDayNumber(one.finishedOn) - toDayNumber(other.finishedOn);

/** The last day, up to its own finish, on which a phase before it in the plan was finished; null if none was. */
const lastBefore = ({ stage, finishedOn }: Finished, phases: readonly Finished[]): Day | null =>
  latest(
    phases
      .filter((other) => numberOf(other.stage) < numberOf(stage) && other.finishedOn <= finishedOn)
      .map((other) => other.finishedOn),
  );

const numberOf = (stage: Stage | null): number => stage?.number ?? Infinity;

/** After `from`, up to and including `to`. */
function weeksBetween(from: Day, to: Day, { pauses }: PlanSnapshot): number {
  const days = createCalendar(pauses, []).between(toDayNumber(from), toDayNumber(to));
  return days / DAYS_PER_WEEK;
}
