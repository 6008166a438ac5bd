import { describe, expect, it } from 'vitest';
import { heatmapMonths } from '../../../../../renderer/ui/charts/heatmap/months';

const MS_PER_DAY = 86_400_000;

const weeksFrom = (first: string, count: number) =>
  Array.from({ length: count }, (_, week) => {
    const days = Array.from({ length: 7 }, (_, index) => {
      const day = new Date(Date.parse(first) + (week * 7 + index) * MS_PER_DAY)
        .toISOString()
        .slice(0, 10);
      return { day, value: 0, text: day, isOutside: false, isPaused: false };
    });
    return { first: days[0]?.day ?? first, days };
  });

const namesOf = (first: string, count: number) =>
  heatmapMonths(weeksFrom(first, count)).map(({ week, label }) => [week, label]);

describe('heatmapMonths', () => {
  it('names each month above the week in which it begins, a January by its year', () => {
    expect(namesOf('2026-11-09', 14)).toEqual([
      [0, 'Nov'],
      [3, 'Dec'],
      [7, '2027'],
      [12, 'Feb'],
    ]);
  });

  it('leaves out the first name if the next would overlap it', () => {
    expect(namesOf('2026-11-16', 6)).toEqual([[2, 'Dec']]);
  });

  it('names the month of a single week', () => {
    expect(namesOf('2026-08-10', 1)).toEqual([[0, 'Aug']]);
    expect(namesOf('2026-01-12', 1)).toEqual([[0, 'Jan']]);
  });

  it('names nothing without days', () => {
    expect(heatmapMonths([])).toEqual([]);
  });
});
