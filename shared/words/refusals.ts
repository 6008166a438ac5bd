import type { Day } from '../domain/calendar/day';
import type { Headline } from '../domain/history/activity';
import type { TimerDoubt } from '../domain/weeks/time';
import { describeHeadline } from './activity';
import { formatWeeks } from './numbers';

/** Why something cannot be done, and what mends it. */
export const REFUSALS = {
  planGone: 'This plan is no longer there. Open the roadmap anew.',
  hoursShared:
    'Your plans share their hours. Change the hours of all of them, or give each plan its own, in the settings.',
  planArchived: 'This plan is put away. Take it back first.',
  noGuide: 'This plan was started from no guide.',
  guideMoved: 'The guide or your plan has changed since. Look at what is new once more.',
  planUndone:
    'The start of a plan was undone, and this would give it up. Bring it back with Redo, or start anew.',
  pathwayUnknown: 'This pathway is not among the bundled ones. Choose another.',
  phaseGone: 'This phase is no longer there. Open the roadmap anew.',
  checkItemGone: 'This step is no longer there. Open the task anew.',
  skillGone: 'This skill is no longer there. Open the skills anew.',
  resourceGone: 'This resource is no longer there. Open the roadmap anew.',
  oneToMerge: 'Choose at least two tasks to merge.',
  notesTooLong: 'Together their notes are too long. Shorten one of them first.',
  weightless: 'Only tasks of a phase have planned weeks.',
  taskGone: 'This task is no longer there. Its plan may have been undone.',
  goalGone: 'This goal is no longer there. Open the week anew.',
  weekOver: 'This week is over. Plan this week or a coming one.',
  weekNotBegun: 'Only weeks of the plan that have begun can be looked back on.',
  pauseEndsTooEarly: 'A pause ends on its first day or later. Choose a later last day.',
  goalNotOwn: 'Only goals of your own can be renamed here.',
  goalNeedsHours: 'A goal that counts hours needs some.',
  noBackups: 'Waymark keeps nothing here: a backup needs a data folder. Start it with one.',
  backupGone: 'This backup is no longer there. Open Settings anew and choose another.',
  ordersCrossed: 'The goals stand in another order by now. Open the week anew.',
} as const;

const DOUBTS: Readonly<Record<TimerDoubt, string>> = {
  night: 'ran through the night',
  long: 'ran for more than twelve hours',
  clock: 'was started later than it is now: the clock was set back',
};

export const refusals = {
  hoursLater: (today: Day, later: Day): string =>
    `The clock says ${today}, and you chose hours on ${later} already. Set the clock right, or say that it is.`,
  dayToCome: (day: Day): string => `${day} is still to come. Choose today or an earlier day.`,
  taskClosed: (title: string): string => `“${title}” is done or dropped. Open it again first.`,
  notInPhase: (title: string): string =>
    `“${title}” stands in no phase. Only tasks of the phases can be moved, merged or deleted.`,
  needsCircle: (title: string, needed: string): string =>
    `“${needed}” needs “${title}” itself, so that neither could begin. Take that need away first.`,
  phaseTooShort: (title: string, least: number): string =>
    `“${title}” takes at least ${formatWeeks(least)}: what its closed tasks had, and a little for each open one.`,
  goalClosed: (title: string): string => `“${title}” is not open in this week any more.`,
  timerDoubtful: (title: string, doubt: TimerDoubt): string =>
    `The timer on “${title}” ${DOUBTS[doubt]}. Say how long you worked, then go on.`,
  systemInTheWay: (reason: string): string =>
    `This system did not let Waymark change that (${reason}).`,
  nothingToTurn: (verb: 'undo' | 'redo'): string => `There is nothing to ${verb}.`,
  notTheNext: (verb: 'undo' | 'redo', next: Headline): string =>
    `Something changed since. To ${verb} “${describeHeadline(next)}” first, press ${verb} again.`,
};
