import type { Day } from '../domain/calendar/day';
import type { Headline } from '../domain/history/activity';
import type { TimerDoubt } from '../domain/weeks/time';
import { describeHeadline } from './activity';
import { formatWeeks } from './numbers';

/** Why something cannot be done, and what to do about it. */
export const REFUSALS = {
  planGone: 'This plan is no longer there. Reopen the roadmap.',
  hoursShared:
    'Your plans share their hours. Change the hours for all of them in Settings, or give each plan its own.',
  planArchived: 'This plan is archived. Bring it back first.',
  noGuide: 'This plan was not started from a guide.',
  guideMoved: 'The guide or your plan has changed in the meantime. Look through what is new again.',
  planUndone:
    'You undid the start of a plan, and this would discard it for good. Bring it back with Redo, or start over.',
  pathwayUnknown: 'This pathway is not among the bundled ones. Choose another.',
  phaseGone: 'This phase is no longer there. Reopen the roadmap.',
  checkItemGone: 'This step is no longer there. Reopen the task’s details.',
  skillGone: 'This skill is no longer there. Reopen Skills.',
  resourceGone: 'This resource is no longer there. Reopen the roadmap.',
  oneToMerge: 'Choose at least two tasks to merge.',
  notesTooLong: 'Their combined notes are too long. Shorten one of them first.',
  weightless: 'Only tasks in a phase have planned weeks.',
  taskGone: 'This task is no longer there. Its plan may have been undone.',
  goalGone: 'This goal is no longer there. Reopen the week.',
  weekOver: 'That week is over. Plan this week or a later one.',
  weekNotBegun: 'You can only review weeks of the plan that have started.',
  pauseEndsTooEarly: 'A pause cannot end before it starts. Choose a later last day.',
  goalNotOwn: 'Only goals of your own can be renamed here.',
  goalNeedsHours: 'A goal that counts hours needs a number of hours.',
  noBackups:
    'Waymark is running without a data folder, so there is nowhere to keep a backup. Start it with one.',
  backupGone: 'This backup is no longer there. Reopen Settings and choose another.',
  ordersCrossed: 'The order of the goals has changed in the meantime. Reopen the week.',
} as const;

const DOUBTS: Readonly<Record<TimerDoubt, string>> = {
  night: 'ran through the night',
  long: 'ran for more than twelve hours',
  clock: 'started at a time that is still to come, because the clock was set back',
};

export const refusals = {
  hoursLater: (today: Day, later: Day): string =>
    `The clock says ${today}, but you already chose hours on ${later}. Correct the clock, or confirm that it is right.`,
  dayToCome: (day: Day): string => `${day} is still to come. Choose today or an earlier day.`,
  taskClosed: (title: string): string => `“${title}” is done or dropped. Reopen it first.`,
  notInPhase: (title: string): string =>
    `“${title}” is not in a phase. Only tasks in phases can be moved, merged or deleted.`,
  needsCircle: (title: string, needed: string): string =>
    `“${needed}” already needs “${title}”, so neither could ever start. Remove that need first.`,
  phaseTooShort: (title: string, least: number): string =>
    `“${title}” needs at least ${formatWeeks(least)}: the weeks of its closed tasks, and a little for each open one.`,
  goalClosed: (title: string): string => `“${title}” is no longer open this week.`,
  timerDoubtful: (title: string, doubt: TimerDoubt): string =>
    `The timer on “${title}” ${DOUBTS[doubt]}. Enter how long you worked, then continue.`,
  systemInTheWay: (reason: string): string =>
    `Your system did not let Waymark change that (${reason}).`,
  nothingToTurn: (verb: 'undo' | 'redo'): string => `There is nothing to ${verb}.`,
  notTheNext: (verb: 'undo' | 'redo', next: Headline): string =>
    `Something has changed in the meantime. To ${verb} “${describeHeadline(next)}” first, press ${verb} again.`,
};
