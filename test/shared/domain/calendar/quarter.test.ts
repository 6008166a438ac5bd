import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, parseDay } from '../../../../shared/domain/calendar/day';
import {
  quarterOf,
  quartersBetween,
  weeksOfQuarter,
} from '../../../../shared/domain/calendar/quarter';
import { addWeeks, startOfWeek } from '../../../../shared/domain/calendar/week';
import { anyWeekday, dayBetween } from '../../../support/arbitraries/days';

const day = parseDay;

describe('quarterOf', () => {
  it('goes by the middle day of the week', () => {
    expect(quarterOf(day('2026-09-28'))).toBe('2026-Q4');
    expect(quarterOf(day('2026-09-27'))).toBe('2026-Q3');
    expect(quarterOf(day('2025-12-29'))).toBe('2026-Q1');
    expect(quarterOf(day('2026-12-28'))).toBe('2026-Q4');
  });
});

describe('weeksOfQuarter', () => {
  it('is the weeks that have most of their days in it', () => {
    const weeks = weeksOfQuarter(quarterOf(day('2026-11-16')), 1);
    expect([weeks.at(0), weeks.at(-1), weeks.length]).toEqual(['2026-09-28', '2026-12-28', 14]);
  });

  it('gives each week to one quarter', () => {
    fc.assert(
      fc.property(dayBetween('1970-01-01', '2999-12-31'), anyWeekday, (any, firstWeekday) => {
        const week = startOfWeek(any, firstWeekday);
        const weeks = weeksOfQuarter(quarterOf(week), firstWeekday);
        expect(weeks).toContain(week);
        expect(new Set(weeks.map(quarterOf))).toEqual(new Set([quarterOf(week)]));
        const [before, after] = [weeks.at(0) ?? week, weeks.at(-1) ?? week];
        expect(quarterOf(addWeeks(before, -1))).not.toBe(quarterOf(week));
        expect(quarterOf(addWeeks(after, 1))).not.toBe(quarterOf(week));
        expect(weeks).toEqual(weeks.map((_, index) => addWeeks(before, index)));
      }),
    );
  });
});

describe('quartersBetween', () => {
  it('lists each that a week of the span belongs to, once, in order', () => {
    expect(quartersBetween(day('2026-10-01'), day('2027-01-02'), 1)).toEqual(['2026-Q4']);
    expect(quartersBetween(day('2026-09-23'), day('2027-01-04'), 1)).toEqual([
      '2026-Q3',
      '2026-Q4',
      '2027-Q1',
    ]);
  });

  it('is empty before the first day, and one for a single day', () => {
    expect(quartersBetween(day('2026-11-16'), addDays(day('2026-11-16'), -7), 1)).toEqual([]);
    expect(quartersBetween(day('2026-11-16'), day('2026-11-16'), 1)).toEqual(['2026-Q4']);
  });
});
