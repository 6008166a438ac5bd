import { capitalize } from '../../../shared/words/capitalize';
import { type Day, daysBetween } from '../../../shared/domain/calendar/day';
import { type TaskFact, weeksOf } from '../../../shared/domain/estimate/facts';
import { type Cause, CAUSES, type Movement } from '../../../shared/domain/estimate/movement';
import { formatDay, formatShortDay, formatNearDay } from '../../ui/dates';
import { formatNumber, formatWeeks } from '../../../shared/words/numbers';
import type { PlanChanges } from './plan-changes';

/** `6 days earlier`, `1 day later`, `no change`. */
export function shiftWords(days: number): string {
  if (days === 0) return 'no change';
  return `${count(Math.abs(days), 'day')} ${days < 0 ? 'earlier' : 'later'}`;
}

/** The cause that contributed most in the direction of the sum; null when the sum is zero. */
export function mainCause({ days, parts }: Movement): Cause | null {
  if (days === 0) return null;
  return CAUSES.reduce((main, cause) =>
    Math.sign(days) * (parts[cause] - parts[main]) > 0 ? cause : main,
  );
}

/** One line for a movement over a week: how far, and mainly why, with details if the changes are known. */
export function movementLine(movement: Movement, changes: PlanChanges | null = null): string {
  const { days, parts } = movement;
  const main = mainCause(movement);
  if (main === null) {
    return CAUSES.every((cause) => parts[cause] === 0)
      ? 'No change since last week.'
      : 'The same date as a week ago: the changes cancel out.';
  }
  const mostly = parts[main] === days ? '' : 'mostly ';
  return `${capitalize(shiftWords(days))} than a week ago, ${mostly}${because(main, days, changes)}.`;
}

const REASONS: Readonly<Record<Cause, string>> = {
  time: 'as time went by',
  silence: 'because no task was finished',
  pace: 'because of your pace',
  scope: 'because of a change of scope',
  pauses: 'because of your pauses',
};

function because(cause: Cause, days: number, changes: PlanChanges | null): string {
  const isWork = cause === 'pace' && days < 0 && changes !== null && changes.hours === null;
  if (!isWork || changes.finished.length === 0) return REASONS[cause];
  return `because ${finishedWords(changes.finished)}`;
}

/** The median's days before and after. */
export interface MedianMove {
  readonly since: Day;
  readonly from: Day;
  readonly to: Day;
}

/** `Your most likely date has moved 6 days earlier since 15 Nov: from 3 Jun to 28 May 2027.` */
export function movementSentence({ days }: Movement, { since, from, to }: MedianMove): string {
  if (days === 0) {
    return `Your most likely date is the same as on ${formatShortDay(since)}: ${formatDay(to)}.`;
  }
  return `Your most likely date has moved ${shiftWords(days)} since ${formatShortDay(since)}: ${fromTo(from, to)}.`;
}

/** For one week: `Your likely arrival moved 6 days earlier, from 3 Jun to 28 May 2027, mostly because of your pace.` */
export function weekMovementSentence(
  movement: Movement,
  { from, to }: Omit<MedianMove, 'since'>,
  changes: PlanChanges | null = null,
): string {
  const { days, parts } = movement;
  const main = mainCause(movement);
  if (main === null) {
    const isQuiet = CAUSES.every((cause) => parts[cause] === 0);
    const why = isQuiet ? '' : ': the changes cancel out';
    return `Your likely arrival is still ${formatDay(to)}${why}.`;
  }
  const mostly = parts[main] === days ? '' : 'mostly ';
  return `Your likely arrival moved ${shiftWords(days)}, ${fromTo(from, to)}, ${mostly}${because(main, days, changes)}.`;
}

/** `from 3 Jun to 28 May 2027`: a shared year is written once. */
function fromTo(from: Day, to: Day): string {
  const start = formatNearDay(from, to);
  return `from ${start} to ${formatDay(to)}`;
}

/** What happened under a cause, as the start of a sentence; null if nothing did. */
export function causeWords(cause: Cause, changes: PlanChanges): string | null {
  const words = wordsOf(cause, changes);
  return words.length === 0 ? null : capitalize(words.join('; '));
}

function wordsOf(cause: Cause, changes: PlanChanges): string[] {
  switch (cause) {
    case 'time':
      return [`${count(changes.days, 'day')} passed`];
    case 'silence':
      return changes.quietDays === 0
        ? []
        : [`${count(changes.quietDays, 'day')} without a finished task`];
    case 'pace':
      return paceWords(changes);
    case 'scope':
      return scopeWords(changes);
    case 'pauses':
      return [
        ...pauseWords(changes.pausesAdded, 'added'),
        ...pauseWords(changes.pausesRemoved, 'removed'),
      ];
  }
}

function paceWords({ finished, reopened, hours }: PlanChanges): string[] {
  const words = finished.length === 0 ? [] : [finishedWords(finished)];
  if (reopened.length > 0) words.push(`reopened ${tasksWords(reopened)}`);
  if (hours)
    words.push(`from ${formatNumber(hours.from)} to ${formatNumber(hours.to)} hours a week`);
  return words;
}

function scopeWords({ dropped, added, startDay }: PlanChanges): string[] {
  const words: string[] = [];
  if (dropped.length > 0) words.push(`dropped ${tasksWords(dropped)}`);
  if (added.length > 0) words.push(`added ${tasksWords(added)}`);
  if (startDay) {
    words.push(`start date moved from ${formatDay(startDay.from)} to ${formatDay(startDay.to)}`);
  }
  return words;
}

function pauseWords(pauses: PlanChanges['pausesAdded'], done: string): string[] {
  const days = pauses.reduce((sum, pause) => sum + daysBetween(pause.first, pause.last) + 1, 0);
  if (pauses.length === 0) return [];
  if (pauses.length === 1) return [`a pause of ${count(days, 'day')} was ${done}`];
  return [`${pauses.length} pauses of ${count(days, 'day')} in total were ${done}`];
}

/** `you finished 2.7 planned weeks` */
const finishedWords = (finished: readonly TaskFact[]): string =>
  `you finished ${formatWeeks(weeksOf(finished)).replace(' ', ' planned ')}`;

/** `2 tasks, 3.5 weeks` */
const tasksWords = (tasks: readonly TaskFact[]): string =>
  `${count(tasks.length, 'task')}, ${formatWeeks(weeksOf(tasks))}`;

const count = (number: number, noun: string): string =>
  `${number} ${number === 1 ? noun : `${noun}s`}`;

/** `a, b and c` */
export const andList = (words: readonly string[]): string =>
  [words.slice(0, -1).join(', '), ...words.slice(-1)].filter((part) => part !== '').join(' and ');
