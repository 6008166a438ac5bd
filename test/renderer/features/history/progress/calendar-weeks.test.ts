import { describe, expect, it } from 'vitest';
import {
  calendarRows,
  calendarWeeks,
  type Measure,
} from '../../../../../renderer/features/history/progress/calendar-weeks';
import { formatDay } from '../../../../../renderer/ui/dates';
import { parseDay } from '../../../../../shared/domain/calendar/day';

const weekOf = (first: string) => ({
  week: parseDay(first),
  planned: 0,
  done: 0,
  extra: 0,
  minutes: 0,
  pausedDays: 0,
});

const days = [
  { day: parseDay('2026-01-05'), tasks: 1, goals: 0, minutes: 0 },
  { day: parseDay('2026-01-07'), tasks: 0, goals: 2, minutes: 80 },
];

/** Two weeks of a plan that starts on a Wednesday, seen on the Thursday of the second, with two days of a pause. */
const calendar = (measure: Measure) =>
  calendarWeeks(
    {
      days,
      weeks: [weekOf('2026-01-05'), weekOf('2026-01-12')],
      pauses: [{ first: parseDay('2026-01-11'), last: parseDay('2026-01-12') }],
      startDay: parseDay('2026-01-07'),
      today: parseDay('2026-01-15'),
    },
    measure,
  ).flatMap((week) => week.days);

describe('calendarWeeks', () => {
  it('has each day’s amount of the chosen measure', () => {
    expect(calendar('tasks').filter(({ value }) => value > 0)).toMatchObject([{ value: 1 }]);
    expect(calendar('goals')[2]).toMatchObject({ day: '2026-01-07', value: 2 });
    expect(calendar('minutes')[2]?.value).toBe(80);
  });

  it('says it in words', () => {
    const on = formatDay('2026-01-07');
    expect(calendar('tasks')[0]?.text).toBe(`1 task on ${formatDay('2026-01-05')}`);
    expect(calendar('tasks')[2]?.text).toBe(`Nothing on ${on}`);
    expect(calendar('goals')[2]?.text).toBe(`2 goals on ${on}`);
    expect(calendar('minutes')[2]?.text).toBe(`1 h 20 min on ${on}`);
    expect(calendar('tasks')[6]?.text).toBe(`Nothing on ${formatDay('2026-01-11')}, paused`);
  });

  it('leaves out future days, and days before the start unless something was done', () => {
    const isOutside = (measure: Measure) => calendar(measure).map((day) => day.isOutside);
    const coming = [true, true, true];
    expect(isOutside('tasks').slice(0, 3)).toEqual([false, true, false]);
    expect(isOutside('goals').slice(0, 3)).toEqual([true, true, false]);
    expect(isOutside('tasks').slice(-4)).toEqual([false, ...coming]);
  });

  it('marks the days of pauses', () => {
    const paused = calendar('tasks').filter((day) => day.isPaused);
    expect(paused.map(({ day }) => day)).toEqual(['2026-01-11', '2026-01-12']);
  });
});

describe('calendarRows', () => {
  it('has the latest day first, and no time if none was logged', () => {
    expect(calendarRows(days)).toEqual([
      [formatDay('2026-01-07'), '0', '2', '1 h 20 min'],
      [formatDay('2026-01-05'), '1', '0', ''],
    ]);
  });
});
