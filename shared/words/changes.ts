import type { Change, Changes } from '../domain/changes';
import { isDay } from '../domain/calendar/day';
import type { DateWords } from './dates';
import { describeMinutes } from './minutes';
import type { Priority } from '../domain/plan/pathway';
import { formatNumber } from './numbers';
import { PRIORITY_NAMES } from './priority';
import { REMINDER_KINDS, REMINDER_SETTINGS } from '../domain/reminders';
import { REMINDER_NAMES } from './reminders';

type Value = Change['from'];

interface Field {
  readonly name: string;
  readonly value: (value: Value, dates: DateWords) => string;
}

const dayWords: Field['value'] = (value, dates) =>
  typeof value === 'string' && isDay(value) ? dates.day(value) : 'the end of the guide’s window';
const switchWords: Field['value'] = (value) => (value === true ? 'on' : 'off');
const timeOfDay: Field['value'] = (value, dates) => dates.timeOfDay(Number(value));
const weekdayWords: Field['value'] = (value, dates) => dates.weekday(Number(value));

const FIELDS: Readonly<Record<string, Field>> = {
  hoursPerWeek: { name: 'Hours a week', value: (value) => formatNumber(Number(value)) },
  startDay: { name: 'Start', value: dayWords },
  targetDay: { name: 'Target', value: dayWords },
  firstWeekday: { name: 'Weeks start on', value: weekdayWords },
  reviewWeekday: { name: 'Review day', value: weekdayWords },
  sharedHours: {
    name: 'Shared hours a week',
    value: (value) => (value === null ? 'none' : formatNumber(Number(value))),
  },
  showsStreak: { name: 'Streak', value: (value) => (value === true ? 'shown' : 'hidden') },
  ...Object.fromEntries(
    REMINDER_KINDS.map((kind) => [
      REMINDER_SETTINGS[kind],
      { name: `Notification “${REMINDER_NAMES[kind]}”`, value: switchWords },
    ]),
  ),
  quietFrom: { name: 'Quiet from', value: timeOfDay },
  quietUntil: { name: 'Quiet until', value: timeOfDay },
  minutes: { name: 'Time', value: (value) => describeMinutes(Number(value)) },
  plannedWeeks: { name: 'Weeks', value: (value) => formatNumber(Number(value)) },
  weeks: { name: 'Weeks', value: (value) => formatNumber(Number(value)) },
  priority: { name: 'Priority', value: (value) => PRIORITY_NAMES[value as Priority] ?? 'none' },
  dueOn: {
    name: 'Due',
    value: (value, dates) =>
      typeof value === 'string' && isDay(value) ? dates.day(value) : 'no date',
  },
  kind: { name: 'Kind', value: String },
  by: { name: 'By', value: (value) => `“${String(value ?? '')}”` },
  url: { name: 'Address', value: (value) => String(value ?? 'none') },
  progress: { name: 'Progress', value: (value) => String(value).replaceAll('-', ' ') },
  rating: {
    name: 'Rating',
    value: (value) => (value === null ? 'none' : `${String(value)} of 5`),
  },
  about: { name: 'About', value: (value) => `“${String(value)}”` },
  evidence: { name: 'Evidence', value: (value) => (value === '' ? 'none' : `“${String(value)}”`) },
  note: { name: 'Note', value: (value) => (value === '' ? 'none' : `“${String(value)}”`) },
  place: { name: 'Where', value: (value) => String(value) },
  taughtBy: { name: 'Taught by', value: (value) => (value === '' ? 'nothing' : String(value)) },
  title: { name: 'Title', value: (value) => `“${String(value)}”` },
};

/** `Hours a week: 8 → 10` for each field. */
export const changeWords = (changes: Changes, dates: DateWords): string[] =>
  Object.entries(changes).map(([name, { from, to }]) => {
    const field = FIELDS[name] ?? { name, value: String };
    return `${field.name}: ${field.value(from, dates)} → ${field.value(to, dates)}`;
  });
