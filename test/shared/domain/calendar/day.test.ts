import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dayOf,
  daysBetween,
  isDay,
  parseDay,
  today,
} from '../../../../shared/domain/calendar/day';
import { anyDay, countAt, dayAt } from '../../../support/arbitraries/days';

describe('isDay', () => {
  it.each(['2026-01-31', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])(
    'takes %s',
    (text) => expect(isDay(text)).toBe(true),
  );

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-00-10',
    '2026-13-01',
    '2026-01-00',
    '2026-01-32',
    '0000-01-01',
    '0000-12-31',
    '2026-1-5',
    '26-01-05',
    '12026-01-05',
    '-2026-01-05',
    '2026/01/05',
    '2026-01-05T00:00',
    ' 2026-01-05',
    '2026-01-05 ',
    '2026-01-05\n',
    '２０２６-01-05',
    'today',
    '',
  ])('refuses “%s”', (text) => expect(isDay(text)).toBe(false));

  it('takes every day of the calendar', () => {
    fc.assert(fc.property(anyDay, (day) => isDay(day)));
  });
});

describe('parseDay', () => {
  it('returns a real day', () => expect(parseDay('2026-03-01')).toBe('2026-03-01'));

  it('names what is not a day', () => {
    expect(() => parseDay('2026-02-30')).toThrow(RangeError);
    expect(() => parseDay('2026-02-30')).toThrow('“2026-02-30”');
  });
});

const at = (iso: string, offsetMinutes: number): string =>
  dayOf({ utcMs: Date.parse(iso), zone: 'Etc/Unknown', offsetMinutes });

describe('dayOf', () => {
  it('is the local day, not the one in Greenwich', () => {
    expect(at('2026-03-01T23:30:00Z', 60)).toBe('2026-03-02');
    expect(at('2026-03-01T00:30:00Z', -60)).toBe('2026-02-28');
    expect(at('2026-03-01T12:00:00Z', 0)).toBe('2026-03-01');
  });

  it('changes at local midnight, to the millisecond', () => {
    expect(at('2026-01-01T04:59:59.999Z', -300)).toBe('2025-12-31');
    expect(at('2026-01-01T05:00:00.000Z', -300)).toBe('2026-01-01');
  });

  it('handles the largest offsets and fractional ones', () => {
    expect(at('2026-01-01T10:00:00Z', 840)).toBe('2026-01-02');
    expect(at('2026-01-01T13:59:00Z', -840)).toBe('2025-12-31');
    expect(at('2026-01-01T18:14:00Z', 345)).toBe('2026-01-01');
    expect(at('2026-01-01T18:15:00Z', 345)).toBe('2026-01-02');
  });

  it('reads instants before 1970', () => expect(at('1969-12-31T23:59:00Z', 0)).toBe('1969-12-31'));

  it('is today for a clock', () => {
    const moment = { utcMs: Date.UTC(2026, 4, 1, 23), zone: 'Asia/Tokyo', offsetMinutes: 540 };
    expect(today(() => moment)).toBe('2026-05-02');
  });
});

describe('addDays', () => {
  it('crosses months, years and leap days', () => {
    expect(addDays(parseDay('2026-12-31'), 1)).toBe('2027-01-01');
    expect(addDays(parseDay('2024-02-28'), 1)).toBe('2024-02-29');
    expect(addDays(parseDay('2026-03-01'), -1)).toBe('2026-02-28');
  });

  it('agrees with plain counting, at any distance', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -36_000, max: 36_000 }), (day, count) => {
        expect(addDays(day, count)).toBe(dayAt(countAt(day) + count));
      }),
      { numRuns: 1000 },
    );
  });

  it('is undone by daysBetween', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -36_000, max: 36_000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('daysBetween', () => {
  it('is zero for the same day and negative towards the past', () => {
    const day = parseDay('2026-05-10');
    expect(daysBetween(day, day)).toBe(0);
    expect(daysBetween(day, parseDay('2026-05-03'))).toBe(-7);
  });

  it('agrees with plain counting', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (from, to) => {
        expect(daysBetween(from, to)).toBe(countAt(to) - countAt(from));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('addMonths', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-01-31', 3, '2026-04-30'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-11-15', 2, '2027-01-15'],
    ['2026-05-10', 0, '2026-05-10'],
  ])('from %s, %i months: %s', (day, count, expected) => {
    expect(addMonths(parseDay(day), count)).toBe(expected);
  });

  it('keeps the day of the month, or uses the month’s last', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -240, max: 240 }), (day, count) => {
        const [, , date] = day.split('-').map(Number);
        const moved = addMonths(day, count);
        const [year = 0, month = 0, movedDate = 0] = moved.split('-').map(Number);
        const lastOfMonth = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
        expect(movedDate).toBe(Math.min(date ?? 0, lastOfMonth));
      }),
      { numRuns: 1000 },
    );
  });
});
