import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, parseDay } from '../../../../shared/domain/calendar/day';
import {
  addWeeks,
  renameWeek,
  startOfWeek,
  weekAround,
  weekdayOf,
  weekNumber,
  weeksBetween,
  type Weekday,
} from '../../../../shared/domain/calendar/week';
import { anyDay, anyWeekday, countAt } from '../../../support/arbitraries/days';

const thursday = parseDay('2026-01-01');

describe('weekdayOf', () => {
  it('counts from Sunday', () => {
    expect(weekdayOf(thursday)).toBe(4);
    expect(weekdayOf(parseDay('2026-01-04'))).toBe(0);
  });

  it('agrees with plain counting: 4 January 1970 was a Sunday', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(weekdayOf(day)).toBe((((countAt(day) - 3) % 7) + 7) % 7);
      }),
    );
  });
});

describe('startOfWeek', () => {
  it.each<[Weekday, string]>([
    [0, '2025-12-28'],
    [1, '2025-12-29'],
    [2, '2025-12-30'],
    [3, '2025-12-31'],
    [4, '2026-01-01'],
    [5, '2025-12-26'],
    [6, '2025-12-27'],
  ])('when weeks begin on weekday %i, New Year 2026 falls in the week of %s', (first, expected) => {
    expect(startOfWeek(thursday, first)).toBe(expected);
  });

  it('begins on the first weekday, at most six days before', () => {
    fc.assert(
      fc.property(anyDay, anyWeekday, (day, firstWeekday) => {
        const start = startOfWeek(day, firstWeekday);
        expect(weekdayOf(start)).toBe(firstWeekday);
        expect(countAt(day) - countAt(start)).toBeGreaterThanOrEqual(0);
        expect(countAt(day) - countAt(start)).toBeLessThan(7);
      }),
    );
  });

  it('returns itself for a first day', () => {
    fc.assert(
      fc.property(anyDay, anyWeekday, (day, firstWeekday) => {
        const start = startOfWeek(day, firstWeekday);
        expect(startOfWeek(start, firstWeekday)).toBe(start);
      }),
    );
  });
});

describe('weekAround', () => {
  it('has seven days, across the end of a year too', () => {
    expect(weekAround(thursday, 1)).toEqual({ first: '2025-12-29', last: '2026-01-04' });
  });

  it('includes leap day', () => {
    expect(weekAround(parseDay('2024-02-29'), 0)).toEqual({
      first: '2024-02-25',
      last: '2024-03-02',
    });
  });
});

describe('weekNumber', () => {
  const startDay = parseDay('2026-01-07');

  it('is one in the calendar week of the start, before the start day as well', () => {
    expect(weekNumber(startDay, startDay, 1)).toBe(1);
    expect(weekNumber(startDay, parseDay('2026-01-05'), 1)).toBe(1);
    expect(weekNumber(startDay, parseDay('2026-01-11'), 1)).toBe(1);
  });

  it('changes on the first weekday', () => {
    expect(weekNumber(startDay, parseDay('2026-01-12'), 1)).toBe(2);
    expect(weekNumber(startDay, parseDay('2026-01-11'), 0)).toBe(2);
  });

  it('is zero or less before', () => {
    expect(weekNumber(startDay, parseDay('2026-01-04'), 1)).toBe(0);
    expect(weekNumber(startDay, parseDay('2025-12-28'), 1)).toBe(-1);
  });

  it('grows by one each week', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyWeekday, (start, day, firstWeekday) => {
        const number = weekNumber(start, day, firstWeekday);
        expect(weekNumber(start, addDays(day, 7), firstWeekday)).toBe(number + 1);
        expect(Number.isInteger(number)).toBe(true);
      }),
    );
  });
});

describe('addWeeks and weeksBetween', () => {
  it('count in steps of seven days', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -500, max: 500 }), (day, count) => {
        expect(countAt(addWeeks(day, count)) - countAt(day)).toBe(7 * count);
        expect(weeksBetween(day, addWeeks(day, count))).toBe(count);
      }),
    );
  });
});

describe('renameWeek', () => {
  it('returns the week that shares most of the days', () => {
    expect(renameWeek(parseDay('2026-01-05'), 0)).toBe('2026-01-04');
    expect(renameWeek(parseDay('2026-01-04'), 1)).toBe('2026-01-05');
    expect(renameWeek(parseDay('2026-01-05'), 1)).toBe('2026-01-05');
  });

  it('is one to one, at most three days off, and reversible', () => {
    fc.assert(
      fc.property(anyDay, anyWeekday, anyWeekday, (day, one, other) => {
        const week = startOfWeek(day, one);
        const renamed = renameWeek(week, other);
        expect(Math.abs(countAt(renamed) - countAt(week))).toBeLessThanOrEqual(3);
        expect(renameWeek(renamed, one)).toBe(week);
        expect(renameWeek(addWeeks(week, 1), other)).toBe(addWeeks(renamed, 1));
      }),
    );
  });
});
