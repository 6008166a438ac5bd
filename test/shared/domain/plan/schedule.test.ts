import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, parseDay } from '../../../../shared/domain/calendar/day';
import {
  horizonDueDay,
  plannedSpanOf,
  plannedSpans,
  windowDays,
} from '../../../../shared/domain/plan/schedule';
import { dayBetween } from '../../../support/arbitraries/days';

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

  it('covers each day exactly once', () => {
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

  it('is empty without steps', () => {
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
    expect(horizonDueDay(start, 'this-week', [])).toBe('2026-01-12');
    expect(horizonDueDay(start, 'this-month', [])).toBe('2026-02-05');
    expect(horizonDueDay(start, 'next-90-days', [])).toBe('2026-04-05');
  });

  it('clamps the month', () => {
    expect(horizonDueDay(parseDay('2026-01-31'), 'this-month', [])).toBe('2026-02-28');
  });

  it('moves to the day after the pause it falls in, even across adjacent pauses', () => {
    const pauses = [
      { first: parseDay('2026-01-14'), last: parseDay('2026-01-20') },
      { first: parseDay('2026-01-12'), last: parseDay('2026-01-13') },
    ];
    expect(horizonDueDay(start, 'this-week', pauses)).toBe('2026-01-21');
    expect(horizonDueDay(start, 'this-month', pauses)).toBe('2026-02-05');
  });

  it('stays on the day before a pause, and on the day after it', () => {
    const before = { first: parseDay('2026-01-13'), last: parseDay('2026-01-20') };
    const after = { first: parseDay('2026-01-05'), last: parseDay('2026-01-11') };
    expect(horizonDueDay(start, 'this-week', [before, after])).toBe('2026-01-12');
  });
});

describe('planned days and pauses', () => {
  const january = { first: parseDay('2026-01-08'), last: parseDay('2026-01-10') };

  it('use only days outside pauses, excluding both their ends', () => {
    const steps = [{ weeks: 3 / 7 }, { weeks: 1 / 7 }, { weeks: 2 / 7 }];
    expect(plannedSpans(start, steps, [january])).toEqual([
      { first: '2026-01-05', last: '2026-01-07' },
      { first: '2026-01-11', last: '2026-01-11' },
      { first: '2026-01-12', last: '2026-01-13' },
    ]);
  });

  it('begin after a pause that contains the start day', () => {
    const pause = { first: parseDay('2026-01-01'), last: parseDay('2026-01-06') };
    expect(plannedSpans(start, [{ weeks: 1 }], [pause])).toEqual([
      { first: '2026-01-07', last: '2026-01-13' },
    ]);
  });

  it('are later by as many days as the pause takes, wherever it is', () => {
    const spans = fc.record({ from: fc.integer({ min: 0, max: 209 }), days: fc.nat(60) });
    fc.assert(
      fc.property(startDays, spans, (startDay, { from, days }) => {
        const first = addDays(startDay, from);
        const pause = { first, last: addDays(first, days) };
        const { last } = plannedSpanOf(startDay, guide, [pause]);
        expect(last).toBe(addDays(plannedSpanOf(startDay, guide).last, days + 1));
      }),
    );
  });
});
