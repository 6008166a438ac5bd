import type { Day, DaySpan } from '../calendar/day';
import { HOURS_PER_WEEK, hoursOn } from '../plan/hours';
import type { Id } from '../id';
import { estimateArrival } from './estimate';
import { openTasksOf, type PlanFacts, type TaskFact } from './facts';

/** A task that does not exist yet. */
export interface AddedTask {
  /** Ignored if there is no such phase. */
  readonly phaseId: Id;
  readonly title: string;
  readonly plannedWeeks: number;
}

/** Hypothetical changes to a plan; anything left out stays as it is. */
export interface WhatIf {
  readonly startDay?: Day;
  readonly hoursPerWeek?: number;
  readonly pause?: DaySpan;
  readonly dropped?: readonly Id[];
  readonly added?: readonly AddedTask[];
}

/** The facts as they would be from `today` on. Does not modify its input. */
export function imagine(facts: PlanFacts, today: Day, change: WhatIf): PlanFacts {
  const { startDay, hoursPerWeek, pause, dropped = [], added = [] } = change;
  return {
    ...facts,
    startDay: startDay ?? facts.startDay,
    hours:
      hoursPerWeek === undefined ? facts.hours : withHours(facts, { fromDay: today, hoursPerWeek }),
    pauses: pause === undefined ? facts.pauses : [...facts.pauses, pause],
    phases:
      dropped.length + added.length === 0 ? facts.phases : withTasks(facts.phases, dropped, added),
  };
}

function withTasks(
  phases: PlanFacts['phases'],
  dropped: readonly Id[],
  added: readonly AddedTask[],
): PlanFacts['phases'] {
  const gone = new Set(dropped);
  const byPhase = Map.groupBy(added, ({ phaseId }) => phaseId);
  return phases.map((phase) => ({
    ...phase,
    tasks: [
      ...phase.tasks.filter(({ id }) => !gone.has(id)),
      ...(byPhase.get(phase.id) ?? []).map(({ title, plannedWeeks }, index) => ({
        id: `added-${phase.id}-${index}`,
        title,
        plannedWeeks,
        doneOn: null,
      })),
    ],
  }));
}

/** Chosen hours hold until the next choice, so choices for later days are left out. */
const withHours = ({ hours }: PlanFacts, chosen: PlanFacts['hours'][number]) => [
  ...hours.filter(({ fromDay }) => fromDay < chosen.fromDay),
  chosen,
];

/** What it takes to arrive by a day. */
export interface Demand {
  /** Fewest hours a week, in half hours, that meet the day; null if even the maximum does not. */
  readonly hoursPerWeek: number | null;
  /**
   * The fewest open tasks to drop at today's hours, preferring the last in the plan. Null if dropping all is not
   * enough.
   */
  readonly drop: readonly TaskFact[] | null;
}

/** The quantile that has to be on or before the day. */
export type Confidence = 'p50' | 'p80';

/**
 * What it would take, from today on, to arrive by `target`: either more hours or fewer tasks. Today's hours and no
 * tasks if that is expected already.
 *
 * @param sure the quantile that has to be on or before the target
 */
export function demandFor(facts: PlanFacts, today: Day, target: Day, sure: Confidence): Demand {
  const meets = (change: WhatIf): boolean =>
    estimateArrival(imagine(facts, today, change), today).range[sure] <= target;
  return {
    hoursPerWeek: leastHours(hoursOn(facts, today), (hoursPerWeek) => meets({ hoursPerWeek })),
    drop: fewestToDrop(openTasksOf(facts), (dropped) => meets({ dropped })),
  };
}

const HALF_HOURS = 2;

function leastHours(now: number, meets: (hours: number) => boolean): number | null {
  if (meets(now)) return now;
  const most = HOURS_PER_WEEK.max * HALF_HOURS;
  if (!meets(most / HALF_HOURS)) return null;
  const first = Math.floor(now * HALF_HOURS) + 1;
  return leastThat(first, most, (half) => meets(half / HALF_HOURS)) / HALF_HOURS;
}

/** The least integer that passes. Requires that `most` passes, and everything above one that does. */
function leastThat(least: number, most: number, passes: (number: number) => boolean): number {
  if (least >= most) return most;
  const middle = Math.floor((least + most) / 2);
  return passes(middle) ? leastThat(least, middle, passes) : leastThat(middle + 1, most, passes);
}

/**
 * Drops the largest first: no other choice of as few tasks removes more work, and removing more never arrives later.
 */
function fewestToDrop(
  open: readonly TaskFact[],
  meets: (dropped: readonly Id[]) => boolean,
): TaskFact[] | null {
  const byWeight = open
    .map((task, index) => ({ task, index }))
    .toSorted((a, b) => b.task.plannedWeeks - a.task.plannedWeeks || b.index - a.index)
    .map(({ task }) => task);
  const meetsWith = (count: number): boolean => meets(byWeight.slice(0, count).map(({ id }) => id));
  if (!meetsWith(open.length)) return null;
  return byWeight.slice(0, leastThat(0, open.length, meetsWith));
}
