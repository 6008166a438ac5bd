import type { ActivityEntry } from './activity';
import type { WeekTally } from './consistency';
import type { Day } from '../calendar/day';
import type { Id } from '../id';

/** The totals of a day. Days on which nothing was done are left out. */
export interface DayTally {
  readonly day: Day;
  /** Roadmap tasks done. */
  readonly tasks: number;
  /** Goals done, of the roadmap or personal. */
  readonly goals: number;
  /** Minutes logged. */
  readonly minutes: number;
}

/** How the weeks went, over the whole plan and in the requested span. */
export interface HistoryOverview {
  /** In order, within the requested span. */
  readonly days: readonly DayTally[];
  /** In order, without gaps, within the requested span, up to the current week at most. */
  readonly weeks: readonly WeekTally[];
  /** Consecutive weeks in which something was done. */
  readonly streak: { readonly current: number; readonly longest: number };
  /** 0 to 1, at the end of each of the weeks. */
  readonly scores: readonly number[];
  /** 0 to 1, now. */
  readonly score: number;
  /** Weeks of the whole plan, how many of them were kept (something was done), and the minutes logged in them. */
  readonly total: { readonly weeks: number; readonly kept: number; readonly minutes: number };
}

/** Filters of the log. */
export const LOG_GROUPS = ['done', 'dropped', 'notes', 'weeks', 'time', 'plan'] as const;
export type LogGroup = (typeof LOG_GROUPS)[number];

/** The entry kinds of each group. Neither undone entries nor undos themselves are in any group. */
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
    'plan.chosen',
    'plan.archived',
    'plan.unarchived',
    'plan.deleted',
    'plan.replanned',
    'pause.added',
    'pause.removed',
    'task.added',
    'task.split',
    'task.edited',
    'tasks.moved',
    'tasks.merged',
    'tasks.deleted',
    'checklist.added',
    'checklist.ticked',
    'checklist.unticked',
    'checklist.renamed',
    'checklist.moved',
    'checklist.removed',
    'need.added',
    'need.removed',
    'phase.added',
    'phase.edited',
    'phase.moved',
    'phase.deleted',
    'resource.added',
    'resource.edited',
    'resource.moved',
    'resource.deleted',
    'skill.added',
    'skill.edited',
    'skill.rated',
    'skill.linked',
    'skill.unlinked',
    'skill.deleted',
    'settings.changed',
    'hours.divided',
  ],
};

/** Who made a write. */
export type By = 'hand' | 'import' | 'assistant';

/** A line of the log. */
export interface LogLine {
  /** Increases with every entry. */
  readonly number: number;
  readonly id: Id;
  readonly day: Day;
  readonly by: By;
  /** The name that the assistant had then; null: it was none, or one from before names were kept. */
  readonly assistant: string | null;
  readonly entry: ActivityEntry;
}

export interface LogPage {
  /** Newest first. */
  readonly lines: readonly LogLine[];
  /** Whether there are more, before the last line's number. */
  readonly hasMore: boolean;
}
