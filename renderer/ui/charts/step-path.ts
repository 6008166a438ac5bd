import { curveStepAfter, line } from 'd3-shape';
import type { Point } from './paths';

const steps = line<Point>()
  .x(({ x }) => x)
  .y(({ y }) => y)
  .curve(curveStepAfter)
  .digits(2);

/** Each height holds until the next point. */
export const stepPath = (points: readonly Point[]): string => steps([...points]) ?? '';
