import { monotoneCurve, type Pair } from './monotone-curve';

export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Edges {
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
}

/** How a pair stands on the page: x before y. */
type Place = (pair: Pair) => string;

const DIGITS = 100;
const round = (number: number): number => Math.round(number * DIGITS) / DIGITS;

const across: Place = ([along, beside]) => `${round(along)},${round(beside)}`;
const down: Place = ([along, beside]) => `${round(beside)},${round(along)}`;

/** The commands of a path; its first point is come to by the given one. */
function draw(points: readonly Pair[], place: Place, first: 'M' | 'L'): string {
  const { start, rest } = monotoneCurve(points);
  if (start === null) return '';
  const stretches = rest.map(({ to, handles }) =>
    handles === null ? `L${place(to)}` : `C${[...handles, to].map(place).join(',')}`,
  );
  return `${first}${place(start)}${stretches.join('')}`;
}

/** A smooth line through points whose heights only rise or only fall; it never overshoots them. */
export const risingPath = (points: readonly Point[]): string =>
  draw(
    points.map(({ x, y }) => [y, x]),
    down,
    'M',
  );

/** A smooth line through points from left to right; it rises only where they rise. */
export const windingPath = (points: readonly Point[]): string =>
  draw(
    points.map(({ x, y }) => [x, y]),
    across,
    'M',
  );

/** The area between two such lines, height by height. */
export function bandPath(edges: readonly Edges[]): string {
  if (edges.length === 0) return '';
  const there = edges.map(({ x1, y }): Pair => [y, x1]);
  const back = edges.map(({ x0, y }): Pair => [y, x0]).toReversed();
  return `${draw(there, down, 'M')}${draw(back, down, 'L')}Z`;
}
