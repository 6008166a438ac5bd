import { describe, expect, it } from 'vitest';
import {
  doneColumns,
  doneRows,
  hoursColumns,
  hoursRows,
} from '../../../../../renderer/features/history/progress/week-columns';
import { formatDay } from '../../../../../renderer/ui/dates';
import type { WeekTally } from '../../../../../shared/domain/history/consistency';
import { parseDay } from '../../../../../shared/domain/calendar/day';

const [past, paused, current] = ['2026-01-05', '2026-01-12', '2026-01-19'].map(parseDay) as [
  WeekTally['week'],
  WeekTally['week'],
  WeekTally['week'],
];

const weeks: WeekTally[] = [
  { week: past, planned: 5, done: 3, extra: 1, minutes: 90, pausedDays: 2 },
  { week: paused, planned: 0, done: 0, extra: 0, minutes: 0, pausedDays: 7 },
  { week: current, planned: 0, done: 0, extra: 2, minutes: 0, pausedDays: 0 },
];

const available = {
  startDay: past,
  plannedHours: 7,
  hours: [],
  pauses: [{ first: parseDay('2026-01-10'), last: parseDay('2026-01-18') }],
};

describe('doneColumns', () => {
  it('shows goals as part of what was done, with the planned ones as a mark', () => {
    const [one, , last] = doneColumns(weeks, current);
    expect(one).toMatchObject({ key: past, value: 4, part: 3, mark: 5 });
    expect(last).toMatchObject({ key: current, value: 2, part: 0, mark: 0 });
  });

  it('distinguishes the present week and fully paused ones', () => {
    expect(doneColumns(weeks, current).map(({ tone }) => tone)).toEqual([
      'past',
      'paused',
      'current',
    ]);
  });

  it('describes each in a sentence', () => {
    expect(doneColumns(weeks, current).map(({ text }) => text)).toEqual([
      `Week of ${formatDay(past)}: 3 of 5 goals, plus 1 unplanned`,
      `Week of ${formatDay(paused)}, paused: No goals were planned`,
      'This week: 2 done, no goals were planned',
    ]);
  });
});

describe('hoursColumns', () => {
  it('has what was logged, and what the week had', () => {
    const columns = hoursColumns(weeks, current, available);
    expect(columns.map(({ value, mark }) => [value, mark])).toEqual([
      [1.5, 5],
      [0, 0],
      [0, 7],
    ]);
    expect(columns.map(({ text }) => text)).toEqual([
      `Week of ${formatDay(past)}: 1 h 30 min logged of 5 h available`,
      `Week of ${formatDay(paused)}, paused: nothing logged`,
      'This week: nothing logged of 7 h available',
    ]);
  });
});

describe('the tables', () => {
  it('have the latest week first, with its score', () => {
    expect(doneRows(weeks, [0.5, 0.5, 0.612])).toEqual([
      [formatDay(current), '0', '0', '2', '61%'],
      [formatDay(paused), '0', '0', '0', '50%'],
      [formatDay(past), '5', '3', '1', '50%'],
    ]);
    expect(hoursRows(weeks, available)).toEqual([
      [formatDay(current), '0 min', '7 h'],
      [formatDay(paused), '0 min', '0 min'],
      [formatDay(past), '1 h 30 min', '5 h'],
    ]);
  });
});
