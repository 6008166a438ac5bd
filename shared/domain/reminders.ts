import { type Day, dayOf, daysBetween, type Moment } from './calendar/day';
import { isPaused } from './calendar/pause';
import { startOfWeek } from './calendar/week';
import {
  type AtHand,
  currentPlanIn,
  logbookFrom,
  settingsFrom,
  snapshotFrom,
} from './from-records';
import type { PlanSnapshot } from './plan/plan';
import type { Records } from './records';
import { reviewDay, reviewOf, weekToReview } from './review/review';
import type { Settings } from './settings';
import type { Logbook } from './weeks/logbook';
import { readTimer } from './weeks/time';
import { linesToAskAbout, weekSheet } from './weeks/week-sheet';

/** Something worth a notification. */
export type Reminder =
  /** The review of a week is due. */
  | (Once & { readonly kind: 'review'; readonly week: Day; readonly isThisWeek: boolean })
  /** A pause is over. */
  | (Once & { readonly kind: 'pause-end' })
  /** Goals were carried over so often that it is time to decide; their titles. */
  | (Once & { readonly kind: 'carried'; readonly titles: readonly string[] })
  /** The timer may have been forgotten. */
  | (Once & { readonly kind: 'timer'; readonly title: string; readonly minutes: number });

/** Each subject is notified of once: none of its keys is ever shown again. */
interface Once {
  readonly keys: readonly string[];
}

export type ReminderKind = Reminder['kind'];

/** The setting that turns each kind on. */
export const REMINDER_SETTINGS = {
  review: 'remindsOfReview',
  'pause-end': 'remindsOfPauseEnd',
  carried: 'remindsOfCarried',
  timer: 'remindsOfTimer',
} as const satisfies Readonly<Record<ReminderKind, keyof Settings>>;

export const REMINDER_KINDS = Object.keys(REMINDER_SETTINGS) as readonly ReminderKind[];

/** Minutes after which a running timer may have been forgotten. */
export const LONG_TIMER = 4 * 60;

/** Days after its own on which a reminder is still shown: the laptop may have been closed on the day itself. */
const LATEST_DAYS = 1;

const MINUTES_PER_DAY = 24 * 60;
const MS_PER_MINUTE = 60_000;

/** Whether any kind of reminder is on. */
export function isRemindedOfAnything(records: Records): boolean {
  const settings = settingsFrom(records);
  return REMINDER_KINDS.some((kind) => settings[REMINDER_SETTINGS[kind]]);
}

/**
 * The reminders due at this moment; empty during quiet hours.
 *
 * @param notified keys of reminders shown before
 */
export function dueReminders(
  { records, weeksFrom }: AtHand,
  now: Moment,
  notified: ReadonlySet<string>,
): readonly Reminder[] {
  const settings = settingsFrom(records);
  if (isQuiet(settings, now)) return [];
  const planId = currentPlanIn(records);
  const snapshot = planId === null ? null : snapshotFrom(records, planId);
  const ofPlan =
    snapshot === null
      ? []
      : remindersOfPlan({
          snapshot,
          logbook: logbookFrom(records, snapshot.plan.id, weeksFrom),
          settings,
          today: dayOf(now),
          notified,
        });
  return [...ofPlan, ...remindersOfTimer(records, now)].filter(
    ({ kind, keys }) => settings[REMINDER_SETTINGS[kind]] && keys.some((key) => !notified.has(key)),
  );
}

/** Quiet hours that end before they start span midnight; equal times mean none. */
function isQuiet(
  { quietFrom, quietUntil }: Pick<Settings, 'quietFrom' | 'quietUntil'>,
  { utcMs, offsetMinutes }: Moment,
): boolean {
  const local = Math.floor(utcMs / MS_PER_MINUTE) + offsetMinutes;
  const minute = ((local % MINUTES_PER_DAY) + MINUTES_PER_DAY) % MINUTES_PER_DAY;
  return quietFrom <= quietUntil
    ? quietFrom <= minute && minute < quietUntil
    : quietFrom <= minute || minute < quietUntil;
}

interface Sources {
  readonly snapshot: PlanSnapshot;
  readonly logbook: Logbook;
  readonly settings: Settings;
  readonly today: Day;
  readonly notified: ReadonlySet<string>;
}

function remindersOfPlan(sources: Sources): Reminder[] {
  const { snapshot, today } = sources;
  const isResting = today < snapshot.plan.startDay || isPaused(snapshot.pauses, today);
  if (isResting) return [];
  return [
    ...remindersOfPauses(sources),
    ...remindersOfReview(sources),
    ...remindersOfGoals(sources),
  ];
}

const isLately = (day: Day, today: Day): boolean =>
  day <= today && daysBetween(day, today) <= LATEST_DAYS;

function remindersOfPauses({ snapshot, today }: Sources): Reminder[] {
  const keys = snapshot.pauses
    .filter(({ last }) => last < today && daysBetween(last, today) <= LATEST_DAYS + 1)
    .map(({ id, last }) => `pause-end:${id}:${last}`);
  return keys.length === 0 ? [] : [{ kind: 'pause-end', keys }];
}

function remindersOfReview({ snapshot, logbook, settings, today }: Sources): Reminder[] {
  const { plan } = snapshot;
  const { firstWeekday, reviewWeekday } = settings;
  const week = weekToReview(today, plan.startDay, settings);
  if (week === null || !isLately(reviewDay(week, reviewWeekday), today)) return [];
  if (reviewOf(logbook.reviews, week, firstWeekday)?.finishedOn) return [];
  const isThisWeek = week === startOfWeek(today, firstWeekday);
  return [{ kind: 'review', keys: [`review:${plan.id}:${week}`], week, isThisWeek }];
}

/** One reminder for all goals, since a week can bring several of them to their third carry. */
function remindersOfGoals({ settings, notified, ...sources }: Sources): Reminder[] {
  const week = { ...sources, firstWeekday: settings.firstWeekday };
  const keyed = linesToAskAbout(weekSheet(week, week.today))
    .map(({ goal, task }) => ({ key: `carried:${goal.id}:${goal.week}`, title: task.title }))
    .filter(({ key }) => !notified.has(key));
  if (keyed.length === 0) return [];
  const keys = keyed.map(({ key }) => key);
  return [{ kind: 'carried', keys, titles: keyed.map(({ title }) => title) }];
}

/** The timer runs whichever plan is shown, and through pauses. */
function remindersOfTimer(records: Records, now: Moment): Reminder[] {
  const timer = records.timer.get('timer');
  const task = timer && records.task.get(timer.taskId);
  if (timer === undefined || task === undefined) return [];
  const { minutes } = readTimer(timer, now);
  if (minutes < LONG_TIMER) return [];
  return [{ kind: 'timer', keys: [`timer:${timer.startedAt.utcMs}`], title: task.title, minutes }];
}
