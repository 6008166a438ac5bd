import { describe, expect, it } from 'vitest';
import { namedWaymarks } from '../../../../renderer/features/overview/trail/named-waymarks';

const at = (...heights: number[]) =>
  heights.map((y, index) => ({ id: `phase-${index + 1}`, isDone: false, x: 0, y }));

describe('the names beside the trail', () => {
  it('are all there where they fit', () => {
    expect(namedWaymarks(at(75, 50, 25, 0), null).size).toBe(4);
  });

  it('leave out those that another would cover, but never that of the current phase', () => {
    expect([...namedWaymarks(at(10, 8, 5, 0), 'phase-2')].toSorted()).toEqual(['phase-2']);
    expect([...namedWaymarks(at(40, 20, 12, 0), 'phase-2')].toSorted()).toEqual([
      'phase-1',
      'phase-2',
      'phase-4',
    ]);
  });
});
