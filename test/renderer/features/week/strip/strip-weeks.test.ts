import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stripWeeks } from '../../../../../renderer/features/week/strip/strip-weeks';
import { parseDay } from '../../../../../shared/domain/calendar/day';
import { addWeeks, weeksBetween } from '../../../../../shared/domain/calendar/week';

const start = parseDay('2026-01-05');
const at = (weeks: number) => addWeeks(start, weeks);

const strip = (shown: number, current: number): [number, number] => {
  const weeks = stripWeeks(at(shown), { start, current: at(current) });
  return [weeksBetween(start, weeks[0] ?? start), weeksBetween(start, weeks.at(-1) ?? start)];
};

describe('stripWeeks', () => {
  it('holds the weeks around the one that is shown', () => {
    expect(strip(20, 30)).toEqual([14, 26]);
    expect(strip(30, 30)).toEqual([24, 36]);
  });

  it('begins with the plan and ends some weeks ahead of now', () => {
    expect(strip(0, 0)).toEqual([0, 8]);
    expect(strip(2, 30)).toEqual([0, 12]);
    expect(strip(38, 30)).toEqual([26, 38]);
  });

  it('extends to a week further ahead', () => {
    expect(strip(60, 30)).toEqual([48, 60]);
  });

  it('begins with the plan if an earlier week is shown, or the plan is in the future', () => {
    expect(strip(-10, 30)).toEqual([0, 12]);
    expect(strip(-3, -3)).toEqual([0, 8]);
  });

  it('always contains the shown week, and at most 13 weeks, each once and in order', () => {
    fc.assert(
      fc.property(fc.nat(80), fc.integer({ min: -5, max: 60 }), (shown, current) => {
        const weeks = stripWeeks(at(shown), { start, current: at(current) });
        expect(weeks).toContain(at(shown));
        expect(weeks.length).toBeLessThanOrEqual(13);
        expect(weeks).toEqual([...new Set(weeks)].toSorted());
        expect((weeks[0] ?? '') >= start).toBe(true);
      }),
    );
  });
});
