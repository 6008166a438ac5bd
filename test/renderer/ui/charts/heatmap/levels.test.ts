import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHeatmapLevels } from '../../../../../renderer/ui/charts/heatmap/levels';

const levelsOf = (values: readonly number[]): number[] =>
  values.map((value) => createHeatmapLevels(values)(value));

const amounts = fc.array(
  fc.oneof(fc.integer({ min: 0, max: 6 }), fc.double({ min: 0, max: 99, noNaN: true })),
  {
    minLength: 1,
    maxLength: 60,
  },
);

describe('createHeatmapLevels', () => {
  it('gives each quarter of different amounts a level of its own', () => {
    expect(levelsOf([0, 1, 2, 3, 5, 8, 13, 21, 34])).toEqual([0, 1, 1, 2, 2, 3, 3, 4, 4]);
  });

  it('leaves days without anything out of the ranking', () => {
    expect(levelsOf([0, 0, 0, 0, 0, 0, 1, 2, 3, 4])).toEqual([0, 0, 0, 0, 0, 0, 1, 2, 3, 4]);
  });

  it('gives equal amounts the middle', () => {
    expect(levelsOf([0, 3, 3])).toEqual([0, 2, 2]);
    expect(levelsOf([1])).toEqual([2]);
  });

  it('tells two amounts apart, however often each occurs', () => {
    const often = Array.from({ length: 20 }, () => 1);
    expect(createHeatmapLevels([...often, 2])(1)).toBe(2);
    expect(createHeatmapLevels([...often, 2])(2)).toBe(4);
    const seldom = often.map(() => 2);
    expect(createHeatmapLevels([...seldom, 1])(1)).toBe(1);
    expect(createHeatmapLevels([...seldom, 1])(2)).toBe(4);
  });

  it('does not let one very long day make all others pale', () => {
    expect(levelsOf([1, 2, 3, 4, 5, 6, 7, 500])).toEqual([1, 1, 2, 2, 3, 3, 4, 4]);
  });

  it('handles an empty list', () => {
    expect(createHeatmapLevels([])(0)).toBe(0);
    expect(createHeatmapLevels([0, 0])(0)).toBe(0);
  });

  it('is 0 only for 0, and never falls as amounts rise', () => {
    fc.assert(
      fc.property(amounts, (values) => {
        const levelOf = createHeatmapLevels(values);
        const sorted = values.toSorted((a, b) => a - b);
        const levels = sorted.map(levelOf);
        expect(levels).toEqual(levels.toSorted((a, b) => a - b));
        for (const value of values) expect(levelOf(value) > 0).toBe(value > 0);
      }),
    );
  });

  it('gives the greatest of several amounts the highest level', () => {
    fc.assert(
      fc.property(amounts, (values) => {
        fc.pre(new Set(values.filter((value) => value > 0)).size > 1);
        expect(createHeatmapLevels(values)(Math.max(...values))).toBe(4);
      }),
    );
  });
});
