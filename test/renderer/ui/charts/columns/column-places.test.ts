import { describe, expect, it } from 'vitest';
import {
  columnNames,
  createColumnPlaces,
} from '../../../../../renderer/ui/charts/columns/column-places';

const namesIn = (count: number, width: number, anchor = count - 1) => {
  const line = { from: 28, to: width };
  const names = Array.from({ length: count }, () => '12 Jan');
  return columnNames(names, createColumnPlaces(count, line), { anchor, line });
};

describe('createColumnPlaces', () => {
  it('keeps all columns on the line, a gap between them, whole pixels wide', () => {
    for (const count of [1, 7, 31, 53]) {
      const places = createColumnPlaces(count, { from: 28, to: 320 });
      expect(places.start(count - 1) + places.pitch).toBeLessThanOrEqual(320);
      expect(places.width).toBeLessThan(places.pitch);
      expect(Number.isInteger(places.middle(0) - places.width / 2)).toBe(true);
    }
  });
});

describe('columnNames', () => {
  it('shows all names if there is room', () => {
    expect(namesIn(6, 920)).toHaveLength(6);
  });

  it('shows every n-th, including the current one', () => {
    expect(namesIn(31, 920).map(({ index }) => index)).toEqual([
      0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30,
    ]);
    expect(namesIn(31, 320, 17).map(({ index }) => index)).toContain(17);
  });

  it('lets none overlap another or leave the line', () => {
    for (const count of [1, 2, 9, 31, 53]) {
      const middles = namesIn(count, 320).map(({ middle }) => middle);
      const half = ('12 Jan'.length * 6.4) / 2;
      middles.forEach((middle, index) => {
        const before = middles[index - 1] ?? 28 - half;
        expect(middle - before).toBeGreaterThanOrEqual(2 * half);
        expect(middle).toBeLessThanOrEqual(320 - half);
      });
    }
  });

  it('shows nothing without columns', () => {
    expect(namesIn(0, 320)).toEqual([]);
  });
});
