import { area, curveMonotoneX, curveMonotoneY, line } from 'd3-shape';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bandPath,
  type Point,
  risingPath,
  windingPath,
} from '../../../../renderer/ui/charts/paths';

/** Ways along one axis, two points at least, each further than the one before. */
const ways = fc
  .array(fc.record({ step: fc.integer({ min: 1, max: 90 }), beside: fc.integer({ max: 500 }) }), {
    minLength: 2,
    maxLength: 12,
  })
  .map((steps) => {
    let along = 0;
    return steps.map(({ step, beside }) => ({ along: (along += step), beside }));
  });

const numbersIn = (path: string): number[] => (path.match(/-?[\d.]+/g) ?? []).map(Number);
const commandsIn = (path: string): string => path.replaceAll(/[^MLCZ]/g, '');

/** The same path, but for the last digit. */
function expectSame(ours: string, other: string | null): void {
  expect(commandsIn(ours)).toBe(commandsIn(other ?? ''));
  const [own, others] = [numbersIn(ours), numbersIn(other ?? '')];
  expect(own.length).toBe(others.length);
  for (const [at, number] of own.entries()) expect(number).toBeCloseTo(others[at] ?? NaN, 1);
}

const xOf = ({ x }: Point) => x;
const yOf = ({ y }: Point) => y;

describe('smooth paths', () => {
  it('are those of d3, from left to right', () => {
    const other = line<Point>(xOf, yOf).curve(curveMonotoneX).digits(2);
    fc.assert(
      fc.property(ways, (way) => {
        const points = way.map(({ along, beside }) => ({ x: along, y: beside }));
        expectSame(windingPath(points), other(points));
      }),
    );
  });

  it('are those of d3, from height to height', () => {
    const other = line<Point>(xOf, yOf).curve(curveMonotoneY).digits(2);
    fc.assert(
      fc.property(ways, (way) => {
        const points = way.map(({ along, beside }) => ({ x: beside, y: along }));
        expectSame(risingPath(points), other(points));
      }),
    );
  });

  it('bound the area that d3 draws', () => {
    const other = area<{ x0: number; x1: number; y: number }>()
      .x0(({ x0 }) => x0)
      .x1(({ x1 }) => x1)
      .y(({ y }) => y)
      .curve(curveMonotoneY)
      .digits(2);
    fc.assert(
      fc.property(ways, (way) => {
        const edges = way.map(({ along, beside }) => ({
          x0: beside,
          x1: beside + along,
          y: along,
        }));
        expectSame(bandPath(edges), other(edges));
      }),
    );
  });

  it('are empty without points', () => {
    expect([windingPath([]), risingPath([]), bandPath([])]).toEqual(['', '', '']);
  });
});
