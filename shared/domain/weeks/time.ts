import { type Day, dayOf, type Moment } from '../calendar/day';
import type { Id } from '../id';
import type { Task } from '../plan/task';
import { oncePer } from '../once-per';

export const TIME_SOURCES = ['hand', 'timer'] as const;
export type TimeSource = (typeof TIME_SOURCES)[number];

/** Minutes spent on a task on a day. */
export interface TimeEntry {
  readonly id: Id;
  readonly taskId: Id;
  readonly day: Day;
  /** 1 to 1440. */
  readonly minutes: number;
  readonly source: TimeSource;
}

/** The running timer. It runs until it is stopped, through restarts, sleep and midnight. */
export interface Timer {
  readonly taskId: Id;
  readonly startedAt: Moment;
}

/** Total minutes spent on a task. */
export interface TimeSpent {
  readonly taskId: Id;
  readonly minutes: number;
}

export interface TimerReading {
  /** The day it was started, which all its minutes count for. */
  readonly day: Day;
  /** Whole minutes since the start; 0 if the clock was set back. */
  readonly minutes: number;
  /** Why only the person knows how long they worked; null if the minutes can be trusted. */
  readonly doubt: TimerDoubt | null;
}

/** night: it ran through one · long: longer than anyone works · clock: the clock was set back since it started. */
export type TimerDoubt = 'night' | 'long' | 'clock';

const MS_PER_MINUTE = 60_000;
const MINUTES_PER_DAY = 24 * 60;
/** Some people work past midnight, but hardly anybody at this hour. */
const NIGHT_HOUR = 4;
const LONGEST_SITTING = 12 * 60;
/** Minutes that someone may still plausibly work around that hour. */
const LONGEST_AT_NIGHT = 3 * 60;
/** Milliseconds by which clocks are routinely adjusted without anyone noticing. */
const CLOCK_TOLERANCE = 60_000;

/** How long the timer has run. Changing the time zone affects neither its minutes nor its day. */
export function readTimer({ startedAt }: Timer, now: Moment): TimerReading {
  const elapsed = now.utcMs - startedAt.utcMs;
  const minutes = Math.max(0, Math.round(elapsed / MS_PER_MINUTE));
  return { day: dayOf(startedAt), minutes, doubt: doubtOf(startedAt, elapsed, minutes) };
}

function doubtOf(startedAt: Moment, elapsed: number, minutes: number): TimerDoubt | null {
  if (elapsed < -CLOCK_TOLERANCE) return 'clock';
  const isThroughNight = minutesSinceNight(startedAt) + minutes >= MINUTES_PER_DAY;
  if (isThroughNight && minutes > LONGEST_AT_NIGHT) return 'night';
  return minutes > LONGEST_SITTING ? 'long' : null;
}

/** Minutes since it was last NIGHT_HOUR on the clock. */
function minutesSinceNight({ utcMs, offsetMinutes }: Moment): number {
  const local = Math.floor(utcMs / MS_PER_MINUTE) + offsetMinutes - NIGHT_HOUR * 60;
  return ((local % MINUTES_PER_DAY) + MINUTES_PER_DAY) % MINUTES_PER_DAY;
}

export const minutesOf = (entries: readonly { readonly minutes: number }[]): number =>
  entries.reduce((sum, { minutes }) => sum + minutes, 0);

const byTask = oncePer(
  (spent: readonly TimeSpent[]) => new Map(spent.map(({ taskId, minutes }) => [taskId, minutes])),
);

/** Total minutes spent on the task; 0 if none. */
export const minutesSpentOn = (taskId: Id, spent: readonly TimeSpent[]): number =>
  byTask(spent).get(taskId) ?? 0;

/** Minutes spent on the tasks together. */
export const minutesOn = (
  tasks: readonly Pick<Task, 'id'>[],
  spent: readonly TimeSpent[],
): number => tasks.reduce((sum, { id }) => sum + minutesSpentOn(id, spent), 0);
