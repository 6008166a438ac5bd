import { describe, expect, it } from 'vitest';
import { type Year, yearOf } from '../../../../../renderer/features/history/progress/year';
import { parseDay } from '../../../../../shared/domain/calendar/day';
import { addWeeks, weeksBetween } from '../../../../../shared/domain/calendar/week';

const today = parseDay('2026-11-25');
const thisWeek = parseDay('2026-11-23');

const yearSince = (startDay: string, back: number): Year =>
  yearOf({ startDay: parseDay(startDay), today, firstWeekday: 1 }, back);

describe('yearOf', () => {
  it('ends today, and begins with a young plan', () => {
    expect(yearSince('2026-10-07', 0)).toEqual({
      first: '2026-10-05',
      last: today,
      back: 0,
      hasEarlier: false,
    });
  });

  it('has at most 53 weeks, ending with the present one', () => {
    const { first, hasEarlier } = yearSince('2020-01-01', 0);
    expect(weeksBetween(first, thisWeek)).toBe(52);
    expect(hasEarlier).toBe(true);
    expect(yearSince(addWeeks(thisWeek, -52), 0).hasEarlier).toBe(false);
    expect(yearSince(addWeeks(thisWeek, -53), 0).hasEarlier).toBe(true);
  });

  it('goes back without gaps or overlaps, to the plan’s first week', () => {
    const start = addWeeks(thisWeek, -120);
    const years = [0, 1, 2].map((back) => yearSince(start, back));
    expect(years.map(({ first, last }) => [first, last])).toEqual([
      [addWeeks(thisWeek, -52), today],
      [addWeeks(thisWeek, -105), '2025-11-23'],
      [start, '2024-11-17'],
    ]);
    expect(years.map(({ hasEarlier }) => hasEarlier)).toEqual([true, true, false]);
  });

  it('stays on the first year if there is none so far back', () => {
    expect(yearSince('2026-10-07', 3)).toEqual(yearSince('2026-10-07', 0));
  });
});
