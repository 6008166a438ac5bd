import { scaleUtc } from 'd3-scale';

/** Days, written `YYYY-MM-DD`, along a line. Days beyond its ends are placed at the edge. */
export interface TimeScale {
  readonly first: string;
  readonly last: string;
  /** Where the day begins. */
  readonly start: (day: string) => number;
  /** Where the day ends: a bar of one day runs from its start to its end. */
  readonly end: (day: string) => number;
  /** Where the line ends; it begins at `from`. */
  readonly from: number;
  readonly to: number;
  /** A place as an SVG attribute. */
  readonly place: (at: number) => string;
}

const MS_PER_DAY = 86_400_000;

interface Options {
  /** Both days belong to the line. */
  readonly first: string;
  readonly last: string;
  readonly from?: number;
  readonly to: number;
  /** `%` lets the drawing stretch with its SVG, which then has no viewBox. */
  readonly unit?: '' | '%';
}

export function createTimeScale({ first, last, from = 0, to, unit = '' }: Options): TimeScale {
  const scale = scaleUtc()
    .domain([Date.parse(first), Date.parse(last) + MS_PER_DAY])
    .range([from, to])
    .clamp(true);
  return {
    first,
    last,
    start: (day) => scale(Date.parse(day)),
    end: (day) => scale(Date.parse(day) + MS_PER_DAY),
    from,
    to,
    place: (at) => `${Math.round(at * 1000) / 1000}${unit}`,
  };
}
