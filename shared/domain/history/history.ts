import type { ActivityEntry } from './activity';
import type { WeekTally } from './consistency';
import type { Day } from '../calendar/day';
import type { Id } from '../plan/task';

/** What a day came to. Days on which nothing was done are not told. */
export interface DayTally {
  readonly day: Day;
  /** Tasks of the roadmap that were done. */
  readonly tasks: number;
  /** Goals that were done, whatever they stood for. */
  readonly goals: number;
  /** Minutes logged. */
  readonly minutes: number;
}

/** How the weeks went, over the whole way and in the part of it that was asked for. */
export interface HistoryOverview {
  /** By rising day, in the part that was asked for. */
  readonly days: readonly DayTally[];
  /** By rising week, without gaps, in the part that was asked for; the present week is the last at most. */
  readonly weeks: readonly WeekTally[];
  /** Weeks in a row in which something was done. */
  readonly streak: { readonly current: number; readonly longest: number };
  /** 0 to 1, at the end of each of the weeks. */
  readonly scores: readonly number[];
  /** 0 to 1, now. */
  readonly score: number;
  /** Weeks of the whole way, those of them in which something was done, and the minutes logged in them. */
  readonly total: { readonly weeks: number; readonly kept: number; readonly minutes: number };
}

/** What the log can be narrowed to. */
export const LOG_GROUPS = ['done', 'dropped', 'notes', 'weeks', 'time', 'plan'] as const;
export type LogGroup = (typeof LOG_GROUPS)[number];

/** The groups by the kinds of entries that belong to them. What was undone, and that it was, is in none. */
export const LOG_KINDS: Readonly<Record<LogGroup, readonly ActivityEntry['kind'][]>> = {
  done: ['task.completed', 'task.reopened', 'task.started'],
  dropped: ['task.dropped'],
  notes: ['task.noted', 'evidence.added', 'evidence.removed'],
  weeks: [
    'week.planned',
    'weeks.replanned',
    'goal.changed',
    'goal.moved',
    'goal.removed',
    'review.written',
    'review.finished',
  ],
  time: ['time.logged', 'time.removed', 'timer.started', 'timer.discarded'],
  plan: [
    'plan.started',
    'plan.changed',
    'plan.replanned',
    'pause.added',
    'pause.removed',
    'task.added',
    'task.split',
    'settings.changed',
  ],
};

/** A line of the log. */
export interface LogLine {
  /** Grows with every entry. */
  readonly number: number;
  readonly id: Id;
  readonly day: Day;
  readonly entry: ActivityEntry;
}

export interface LogPage {
  /** Newest first. */
  readonly lines: readonly LogLine[];
  /** Whether there are more, before the last line's number. */
  readonly hasMore: boolean;
}
