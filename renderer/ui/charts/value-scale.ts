import { scaleLinear } from 'd3-scale';

/** Amounts from 0 up along a line. */
export interface ValueScale {
  readonly at: (value: number) => number;
  /** Round amounts, 0 among them. */
  readonly ticks: readonly number[];
}

interface Options {
  /** The greatest amount; the line extends to the next round one. */
  readonly max: number;
  /** The place of 0, and where the line ends, in pixels. */
  readonly from: number;
  readonly to: number;
  /** About how many ticks. */
  readonly ticks?: number;
}

export function createValueScale({ max, from, to, ticks = 5 }: Options): ValueScale {
  const scale = scaleLinear()
    .domain([0, Math.max(max, 1)])
    .range([from, to])
    .nice(ticks);
  return { at: (value) => scale(value), ticks: scale.ticks(ticks) };
}
