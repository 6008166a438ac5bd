import type { Change, Changes } from '../../../../shared/domain/history/activity';
import { isDay } from '../../../../shared/domain/calendar/day';
import { describeMinutes } from '../../../../shared/words/minutes';
import { formatDay, formatWeekday } from '../../../ui/dates';
import { formatNumber } from '../../../ui/numbers';

type Value = Change['from'];

interface Field {
  readonly name: string;
  readonly value: (value: Value) => string;
}

const dayWords = (value: Value): string =>
  typeof value === 'string' && isDay(value) ? formatDay(value) : 'the end of the guide’s window';
const weekdayWords = (value: Value): string => formatWeekday(Number(value));

const FIELDS: Readonly<Record<string, Field>> = {
  hoursPerWeek: { name: 'Hours a week', value: (value) => formatNumber(Number(value)) },
  startDay: { name: 'Start', value: dayWords },
  targetDay: { name: 'Target', value: dayWords },
  firstWeekday: { name: 'Weeks begin on', value: weekdayWords },
  reviewWeekday: { name: 'Reviews are due on', value: weekdayWords },
  showsStreak: { name: 'Streak', value: (value) => (value === true ? 'shown' : 'hidden') },
  minutes: { name: 'Time', value: (value) => describeMinutes(Number(value)) },
  title: { name: 'Title', value: (value) => `“${String(value)}”` },
};

/** `Hours a week: 8 → 10`, for each of the fields. */
export const changeWords = (changes: Changes): string[] =>
  Object.entries(changes).map(([name, { from, to }]) => {
    const field = FIELDS[name] ?? { name, value: String };
    return `${field.name}: ${field.value(from)} → ${field.value(to)}`;
  });
