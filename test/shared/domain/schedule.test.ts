import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, parseDay } from '../../../shared/domain/day';
import {
  horizonDueDay,
  plannedSpanOf,
  plannedSpans,
  windowDays,
} from '../../../shared/domain/schedule';
import { dayBetween } from '../../support/arbitraries';

const start = parseDay('2026-01-05');
const guide = [8, 6, 6, 6, 4].map((weeks) => ({ weeks }));
const startDays = dayBetween('1990-01-01', '2100-01-01');

describe('plannedSpans', () => {
  it('lays the guide’s phases end to end', () => {
    expect(plannedSpans(start, guide)).toEqual([
      { first: '2026-01-05', last: '2026-03-01' },
      { first: '2026-03-02', last: '2026-04-12' },
      { first: '2026-04-13', last: '2026-05-24' },
      { first: '2026-05-25', last: '2026-07-05' },
      { first: '2026-07-06', last: '2026-08-02' },
    ]);
  });

  it('ends the guide’s thirty weeks on their last day', () => {
    expect(plannedSpanOf(start, guide)).toEqual({ first: start, last: addDays(start, 30 * 7 - 1) });
  });

  it('leaves no day out and none twice', () => {
    const weeks = fc.array(fc.integer({ min: 1, max: 60 }).map((days) => ({ weeks: days / 7 })));
    fc.assert(
      fc.property(startDays, weeks, (startDay, steps) => {
        let next = startDay;
        for (const { first, last } of plannedSpans(startDay, steps)) {
          expect(first).toBe(next);
          expect(last >= first).toBe(true);
          next = addDays(last, 1);
        }
      }),
    );
  });

  it('never drifts: equal shares of whole weeks end where the weeks do', () => {
    const shares = fc.record({
      weeks: fc.integer({ min: 1, max: 104 }),
      count: fc.integer({ min: 1, max: 30 }),
    });
    fc.assert(
      fc.property(startDays, shares, (startDay, { weeks, count }) => {
        fc.pre(weeks * 7 >= count);
        const steps = Array.from({ length: count }, () => ({ weeks: weeks / count }));
        expect(plannedSpanOf(startDay, steps).last).toBe(addDays(startDay, weeks * 7 - 1));
      }),
    );
  });

  it('is never more than a day from the exact sum, however odd the fractions', () => {
    const steps = fc.array(fc.record({ weeks: fc.double({ min: 1 / 7, max: 20, noNaN: true }) }), {
      minLength: 1,
      maxLength: 50,
    });
    fc.assert(
      fc.property(startDays, steps, (startDay, each) => {
        const exact = each.reduce((sum, { weeks }) => sum + weeks * 7, 0);
        const days = daysBetween(startDay, plannedSpanOf(startDay, each).last) + 1;
        expect(Math.abs(days - exact)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('gives even the shortest step a day', () => {
    expect(plannedSpans(start, [{ weeks: 0 }, { weeks: 0.01 }])).toEqual([
      { first: start, last: start },
      { first: start, last: start },
    ]);
  });

  it('has no span where there is no step', () => {
    expect(plannedSpans(start, [])).toEqual([]);
    expect(plannedSpanOf(start, [])).toEqual({ first: start, last: start });
  });
});

describe('windowDays', () => {
  it('counts calendar months, and clamps as months do', () => {
    const window = { minMonths: 6, maxMonths: 9 };
    expect(windowDays(start, window)).toEqual({ first: '2026-07-05', last: '2026-10-05' });
    expect(windowDays(parseDay('2026-08-31'), window)).toEqual({
      first: '2027-02-28',
      last: '2027-05-31',
    });
  });
});

describe('horizonDueDay', () => {
  it('is a week, a calendar month and ninety days after the start', () => {
    expect(horizonDueDay(start, 'this-week')).toBe('2026-01-12');
    expect(horizonDueDay(start, 'this-month')).toBe('2026-02-05');
    expect(horizonDueDay(start, 'next-90-days')).toBe('2026-04-05');
  });

  it('clamps the month', () => {
    expect(horizonDueDay(parseDay('2026-01-31'), 'this-month')).toBe('2026-02-28');
  });
});
