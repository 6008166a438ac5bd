import type { Day } from '../domain/calendar/day';
import { DAYS_PER_WEEK } from '../domain/calendar/week';
import type { Outcome } from '../domain/weeks/goal';
import type { OwnPace } from '../domain/weeks/own-pace';
import type { WeekSheet } from '../domain/weeks/week-sheet';
import { count } from './count';
import type { DateWords } from './dates';
import { describeMinutes } from './minutes';
import { formatNumber } from './numbers';

/** Hours a week, chosen or estimated: `8 h`, `6.5 h`. */
export const hoursWords = (minutes: number): string => `${formatNumber(minutes / 60)} h`;

/** `8 of 21 h`, `45 min of 2 h`, or `8 h` if that is all of it. */
export const shareWords = (part: number, whole: number): string =>
  part === whole ? describeMinutes(whole) : partWords(part, whole);

function partWords(part: number, whole: number): string {
  const unit = Math.max(part, whole) < 60 ? 1 : 60;
  const hasOneUnit = part === 0 || (part % unit === 0 && whole % unit === 0);
  return `${hasOneUnit ? part / unit : describeMinutes(part)} of ${describeMinutes(whole)}`;
}

/** The badge of a carried-over goal; `carried` counts its earlier weeks. */
export const carriedWords = (carried: number): string =>
  carried === 1 ? 'From last week' : `Carried over ${carried}×`;

const ENDINGS: Readonly<Record<string, string>> = { 1: 'st', 2: 'nd', 3: 'rd' };

/** `1st`, `4th`, `12th`, `21st`. */
export function ordinalOf(number: number): string {
  const isTeen = Math.floor((number % 100) / 10) === 1;
  return `${number}${(isTeen ? null : ENDINGS[number % 10]) ?? 'th'}`;
}

/** The name of a week relative to the current one. */
export function weekName(weeksFromNow: number): string {
  switch (weeksFromNow) {
    case -1:
      return 'Last week';
    case 0:
      return 'This week';
    case 1:
      return 'Next week';
    default:
      return weeksFromNow < 0 ? `${-weeksFromNow} weeks ago` : `In ${weeksFromNow} weeks`;
  }
}

/** How a goal left a past week; null if its task's state says so already. */
export function outcomeWords(outcome: Outcome): string | null {
  switch (outcome) {
    case 'carried':
      return 'Carried to the next week';
    case 'taken-out':
      return 'Taken out';
    case 'planned-anew':
      return 'Replanned';
    case 'open':
    case 'done':
    case 'dropped':
      return null;
  }
}

type Figures = Pick<WeekSheet, 'planned' | 'done' | 'unplanned' | 'pausedDays'>;

/** `3 of 5 goals done, plus 1 unplanned`. */
export function figureWords({ planned, done, unplanned }: Figures): string {
  const ofGoals = planned === 0 ? 'no goals' : `${done} of ${count(planned, 'goal')} done`;
  return unplanned.length === 0 ? ofGoals : `${ofGoals}, plus ${unplanned.length} unplanned`;
}

/** A week of the strip as one sentence. */
export function weekSentence(
  sheet: Figures & Pick<WeekSheet, 'week' | 'when'>,
  dates: Pick<DateWords, 'shortDay'>,
): string {
  const name = `${sheet.when === 'current' ? 'This week, starting' : 'Week of'} ${dates.shortDay(sheet.week.first)}`;
  const pause = pauseWords(sheet.pausedDays);
  return `${name}: ${figureWords(sheet)}${pause === null ? '' : `, ${pause}`}`;
}

function pauseWords(pausedDays: number): string | null {
  if (pausedDays === 0) return null;
  if (pausedDays === DAYS_PER_WEEK) return 'paused all week';
  return pausedDays === 1 ? 'paused for 1 day' : `paused for ${pausedDays} days`;
}

type Load = Pick<WeekSheet, 'load' | 'capacity' | 'pausedDays'>;

/** How full the week is. An overfull week is stated without judgement. */
export function loadWords({ load, capacity, pausedDays }: Load): string {
  if (capacity === 0) {
    const none =
      pausedDays === DAYS_PER_WEEK
        ? 'You have paused this week, so nothing is due.'
        : 'This week has no time for the plan.';
    return load === 0 ? none : `${none} ${describeMinutes(load)} is planned all the same.`;
  }
  if (load === capacity) return `All ${describeMinutes(capacity)} planned.`;
  const planned = `${partWords(load, capacity)} planned`;
  if (load < capacity) return `${planned}.`;
  const more = `${describeMinutes(load - capacity)} more than this week holds`;
  return `${planned}, ${more}. That’s fine if you mean it.`;
}

/** More notes on the week's time, one sentence each. */
export function timeNotes({ pausedDays, logged }: Pick<WeekSheet, 'pausedDays' | 'logged'>) {
  const isPart = pausedDays > 0 && pausedDays < DAYS_PER_WEEK;
  const days = pausedDays === 1 ? '1 day' : `${pausedDays} days`;
  return [
    ...(isPart ? [`Paused for ${days}.`] : []),
    ...(logged > 0 ? [`${describeMinutes(logged)} logged.`] : []),
  ];
}

/** Why the first week has fewer hours than chosen; empty if it has all its days. */
export const startNotes = (
  { first, last }: WeekSheet['week'],
  startDay: Day,
  dates: Pick<DateWords, 'shortDay'>,
): string[] =>
  first < startDay && startDay <= last
    ? [`Counted from your start on ${dates.shortDay(startDay)}.`]
    : [];

const PACE_NEEDS: Readonly<Record<Extract<OwnPace, { needs: string }>['needs'], string>> = {
  'first-task': 'Your own pace shows once you finish a first task.',
  'first-week': 'Your own pace shows after your first full week.',
};

/** The person's own pace, for comparison with the chosen hours; what it still needs while little is known. */
export const paceWords = (pace: OwnPace): string =>
  'needs' in pace
    ? PACE_NEEDS[pace.needs]
    : `Your pace so far: about ${hoursWords(pace.minutes)} a week.`;
