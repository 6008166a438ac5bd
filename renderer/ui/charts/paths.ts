import { area, curveMonotoneX, curveMonotoneY, curveStepAfter, line } from 'd3-shape';

export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Edges {
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
}

const rising = line<Point>()
  .x(({ x }) => x)
  .y(({ y }) => y)
  .curve(curveMonotoneY)
  .digits(2);

const steps = line<Point>()
  .x(({ x }) => x)
  .y(({ y }) => y)
  .curve(curveStepAfter)
  .digits(2);

const band = area<Edges>()
  .x0(({ x0 }) => x0)
  .x1(({ x1 }) => x1)
  .y(({ y }) => y)
  .curve(curveMonotoneY)
  .digits(2);

/** A smooth line through points whose heights only rise or only fall; it never overshoots them. */
export const risingPath = (points: readonly Point[]): string => rising([...points]) ?? '';

/** Each height holds until the next point. */
export const stepPath = (points: readonly Point[]): string => steps([...points]) ?? '';

/** The area between two such lines, height by height. */
export const bandPath = (edges: readonly Edges[]): string => band([...edges]) ?? '';

const winding = line<Point>()
  .x(({ x }) => x)
  .y(({ y }) => y)
  .curve(curveMonotoneX)
  .digits(2);

/** A smooth line through points from left to right; it rises only where they rise. */
export const windingPath = (points: readonly Point[]): string => winding([...points]) ?? '';
