import { addDays, type Day, daysBetween } from '../calendar/day';
import type { Id } from '../id';
import { DAYS_PER_WEEK, weekAround, type Weekday } from '../calendar/week';
import { type ArrivalRange, type Estimate, estimateArrival } from './estimate';
import type { PlanFacts } from './facts';
import type { KnownFacts } from './movement';

/** The range estimated for the whole plan at the end of a day. */
export interface TrackRow extends ArrivalRange {
  readonly day: Day;
}

/** How the ranges estimated for a phase compare with when it was finished. */
export interface PhaseTrack {
  readonly id: Id;
  readonly title: string;
  /** When it and all phases before it were done, which is what its ranges estimated. */
  readonly finishedOn: Day;
  /** How many of the ranges given before this day contained it between their 10 and 90% days. */
  readonly hits: number;
  readonly total: number;
  /** Half of the medians were at most this many days off, in either direction; null if there were none. */
  readonly medianMissDays: number | null;
}

export interface TrackRecord {
  readonly rows: readonly TrackRow[];
  /** The finished phases in order, up to the first that is still open. */
  readonly phases: readonly PhaseTrack[];
}

/** The share of outcomes that ranges from the 10 to the 90% day should contain. */
export const PROMISED_SHARE = 0.8;

/**
 * Compares past estimates with what happened. Each uses today's method, and what was known at the end of its day.
 *
 * @param points in ascending order of day, all before today
 */
export function trackRecordOf(
  points: readonly KnownFacts[],
  todayFacts: PlanFacts,
  today: Day,
): TrackRecord {
  const past = points.map(({ day, facts }) => ({ day, estimate: estimateArrival(facts, day) }));
  return {
    rows: past.map(({ day, estimate }) => ({ day, ...estimate.range })),
    phases: finishedPhases(todayFacts, today).map((phase) => recordOf(phase, past)),
  };
}

interface FinishedPhase {
  readonly id: Id;
  readonly title: string;
  readonly finishedOn: Day;
}

function finishedPhases(facts: PlanFacts, today: Day): FinishedPhase[] {
  const finished: FinishedPhase[] = [];
  let finishedOn = facts.startDay;
  for (const { id, title, tasks } of facts.phases) {
    for (const { doneOn } of tasks) {
      if (doneOn === null) return finished;
      if (doneOn > finishedOn) finishedOn = doneOn < today ? doneOn : today;
    }
    if (tasks.length > 0) finished.push({ id, title, finishedOn });
  }
  return finished;
}

interface PastEstimate {
  readonly day: Day;
  readonly estimate: Estimate;
}

function recordOf(phase: FinishedPhase, past: readonly PastEstimate[]): PhaseTrack {
  const { finishedOn } = phase;
  const given = past
    .filter(({ day }) => day < finishedOn)
    .flatMap(({ estimate }) => estimate.phases.find(({ id }) => id === phase.id) ?? [])
    .filter(({ isFinished }) => !isFinished)
    .map(({ range }) => range);
  return {
    ...phase,
    hits: given.filter(({ p10, p90 }) => p10 <= finishedOn && finishedOn <= p90).length,
    total: given.length,
    medianMissDays: lowerMedianOf(given.map(({ p50 }) => Math.abs(daysBetween(p50, finishedOn)))),
  };
}

/** The lower of the two middle values if their number is even. */
const lowerMedianOf = (values: readonly number[]): number | null =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length / 2) - 1] ?? null;

/** The last days of all past weeks since the start, in ascending order; empty before the first is over. */
export function weekEndsSince(startDay: Day, today: Day, firstWeekday: Weekday): Day[] {
  const days: Day[] = [];
  let day = weekAround(startDay, firstWeekday).last;
  while (day < today) {
    days.push(day);
    day = addDays(day, DAYS_PER_WEEK);
  }
  return days;
}

/** At most `most` (1 or more) of the days, evenly spread and always including the last. */
export function spreadDays(days: readonly Day[], most: number): Day[] {
  const every = Math.ceil(days.length / most);
  return days.filter((_, index) => (days.length - 1 - index) % every === 0);
}
