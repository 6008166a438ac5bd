import type { WeekTally } from './consistency';
import { type Day, type DaySpan, fromDayNumber, toDayNumber } from '../calendar/day';
import { type Goal, type GoalWeeks, weeksOfGoal } from '../weeks/goal';
import type { DayTally } from './history';
import type { Id } from '../id';
import type { TaskState } from '../plan/task';
import { DAYS_PER_WEEK, startOfWeek, type Weekday } from '../calendar/week';

/** Everything that daily and weekly tallies are counted from. */
export interface TallySources {
  readonly startDay: Day;
  readonly firstWeekday: Weekday;
  readonly today: Day;
  readonly pauses: readonly DaySpan[];
  /** All goals, past and present. */
  readonly goals: readonly GoalFact[];
  /** Every finished task. */
  readonly done: readonly DoneTask[];
  readonly times: readonly DayMinutes[];
}

/** A goal with the state of its task. */
export interface GoalFact {
  readonly goal: Pick<Goal, 'taskId' | 'week' | 'end'>;
  readonly state: TaskState;
}

export interface DoneTask {
  readonly taskId: Id;
  readonly day: Day;
  /** False for a personal goal. */
  readonly isOfRoadmap: boolean;
}

/** Minutes logged on a day. */
export interface DayMinutes {
  readonly day: Day;
  readonly minutes: number;
}

export interface Tallies {
  /** Days of the requested span on which anything was done, in order. */
  readonly days: readonly DayTally[];
  /**
   * From the plan's first week to the current one, without gaps; empty before the plan begins. Each has the figures of
   * its week sheet. Anything done before the plan's first week is not included.
   */
  readonly weeks: readonly WeekTally[];
}

/** Counts each goal, task and entry once, however many weeks there are. */
export function talliesOf(sources: TallySources, span: DaySpan): Tallies {
  const goals = goalSpansOf(sources);
  const ofGoals = goals.flatMap(({ taskId, doneOn }) =>
    doneOn === null ? [] : [{ taskId, day: doneOn }],
  );
  return { days: tallyDays(sources, ofGoals, span), weeks: tallyWeeks(sources, goals, ofGoals) };
}

/** The weeks a goal belonged to. */
interface GoalSpan {
  readonly taskId: Id;
  readonly weeks: GoalWeeks;
  /** The day it was done as this goal; null if it was not. */
  readonly doneOn: Day | null;
}

type DoneGoal = Pick<DoneTask, 'taskId' | 'day'>;

function goalSpansOf({ goals, firstWeekday, today }: TallySources): GoalSpan[] {
  const thisWeek = startOfWeek(today, firstWeekday);
  return goals.flatMap(({ goal, state }) => {
    const weeks = weeksOfGoal(goal, { state }, thisWeek, firstWeekday);
    if (weeks === null) return [];
    const doneOn = weeks.outcome === 'done' && state.status === 'done' ? state.day : null;
    return [{ taskId: goal.taskId, weeks, doneOn }];
  });
}

type Writable<Fields> = { -readonly [Field in keyof Fields]: Fields[Field] };

function tallyDays(
  { done, times }: TallySources,
  ofGoals: readonly DoneGoal[],
  { first, last }: DaySpan,
): DayTally[] {
  const days = new Map<Day, Writable<DayTally>>();
  const count = (day: Day, field: 'tasks' | 'goals' | 'minutes', amount: number): void => {
    if (day < first || day > last) return;
    const known = days.get(day) ?? { day, tasks: 0, goals: 0, minutes: 0 };
    known[field] += amount;
    days.set(day, known);
  };
  for (const { day, isOfRoadmap } of done) if (isOfRoadmap) count(day, 'tasks', 1);
  for (const { day } of ofGoals) count(day, 'goals', 1);
  for (const { day, minutes } of times) count(day, 'minutes', minutes);
  return [...days.values()].toSorted((one, other) => (one.day < other.day ? -1 : 1));
}

function tallyWeeks(
  sources: TallySources,
  goals: readonly GoalSpan[],
  ofGoals: readonly DoneGoal[],
): WeekTally[] {
  const { weeks, indexOf } = emptyWeeks(sources);
  countPlanned(weeks, goals, indexOf);
  const count = (day: Day, field: 'done' | 'extra' | 'minutes', amount: number): void => {
    const week = weeks[indexOf(day)];
    if (week !== undefined) week[field] += amount;
  };
  const asGoals = new Set(ofGoals.map(({ taskId }) => taskId));
  for (const { day } of ofGoals) count(day, 'done', 1);
  for (const { taskId, day } of sources.done) if (!asGoals.has(taskId)) count(day, 'extra', 1);
  for (const { day, minutes } of sources.times) count(day, 'minutes', minutes);
  return weeks;
}

interface Weeks {
  readonly weeks: Writable<WeekTally>[];
  /** The index of the week that contains a day; negative or past the end for days outside. */
  readonly indexOf: (day: Day) => number;
}

/** The weeks with no counts yet, apart from their paused days. */
function emptyWeeks({ startDay, firstWeekday, today, pauses }: TallySources): Weeks {
  const first = toDayNumber(startOfWeek(startDay, firstWeekday));
  const last = toDayNumber(startOfWeek(today, firstWeekday)) + DAYS_PER_WEEK - 1;
  const indexOf = (day: number): number => Math.floor((day - first) / DAYS_PER_WEEK);
  const weeks = Array.from({ length: Math.max(0, indexOf(last) + 1) }, (_, index) => ({
    week: fromDayNumber(first + index * DAYS_PER_WEEK),
    planned: 0,
    done: 0,
    extra: 0,
    minutes: 0,
    pausedDays: 0,
  }));
  for (const day of pausedDaysBetween(first, last, pauses)) {
    const week = weeks[indexOf(day)];
    if (week !== undefined) week.pausedDays += 1;
  }
  return { weeks, indexOf: (day) => indexOf(toDayNumber(day)) };
}

/** Distinct day numbers, because pauses may overlap and extend beyond either end. */
function pausedDaysBetween(
  first: number,
  last: number,
  pauses: readonly DaySpan[],
): ReadonlySet<number> {
  const days = new Set<number>();
  for (const pause of pauses) {
    const end = Math.min(toDayNumber(pause.last), last);
    for (let day = Math.max(toDayNumber(pause.first), first); day <= end; day += 1) days.add(day);
  }
  return days;
}

/**
 * A goal counts in each of its weeks except the one in which it was dropped. Adds it in its first week and subtracts it
 * in the week after its last.
 */
function countPlanned(
  weeks: readonly Writable<WeekTally>[],
  goals: readonly GoalSpan[],
  indexOf: (day: Day) => number,
): void {
  const changes = Array.from({ length: weeks.length + 1 }, () => 0);
  const change = (index: number, by: number): void => {
    const place = Math.min(Math.max(index, 0), weeks.length);
    changes[place] = (changes[place] ?? 0) + by;
  };
  for (const { weeks: span } of goals) {
    change(indexOf(span.first), 1);
    change(indexOf(span.last) + (span.outcome === 'dropped' ? 0 : 1), -1);
  }
  let planned = 0;
  for (const [index, week] of weeks.entries()) {
    planned += changes[index] ?? 0;
    week.planned = planned;
  }
}
