/** A point of a line that only goes on along its axis: how far along, and how far beside. */
export type Pair = readonly [along: number, beside: number];

/** A Bézier curve to `to`, with its two handles; without them a straight line. */
export interface Stretch {
  readonly to: Pair;
  readonly handles: readonly [Pair, Pair] | null;
}

/**
 * From point to point, smoothly and never beyond a point's height between two points (M. Steffen, A simple method for
 * monotonic interpolation in one dimension, 1990). Points that are the same as the one before are left out.
 */
export function monotoneCurve(given: readonly Pair[]): { start: Pair | null; rest: Stretch[] } {
  const points = given.filter(
    ([along, beside], at) => along !== given[at - 1]?.[0] || beside !== given[at - 1]?.[1],
  );
  const [start = null] = points;
  const tangents = tangentsOf(points);
  const rest = points.slice(1).map((to, at): Stretch => {
    const from = points[at] ?? to;
    if (points.length === 2) return { to, handles: null };
    const third = (to[0] - from[0]) / 3;
    return {
      to,
      handles: [
        [from[0] + third, from[1] + third * (tangents[at] ?? 0)],
        [to[0] - third, to[1] - third * (tangents[at + 1] ?? 0)],
      ],
    };
  });
  return { start, rest };
}

/** At each point, how far beside for one along. */
function tangentsOf(points: readonly Pair[]): number[] {
  const inner = points.slice(1, -1).map((point, at) => {
    const [before = point, after = point] = [points[at], points[at + 2]];
    return innerTangent(before, point, after);
  });
  const [first, second] = points;
  const [last, beforeLast] = [points.at(-1), points.at(-2)];
  if (!first || !second || !last || !beforeLast) return [];
  return [
    endTangent(first, second, inner[0] ?? 0),
    ...inner,
    endTangent(beforeLast, last, inner.at(-1) ?? 0),
  ];
}

function innerTangent(before: Pair, point: Pair, after: Pair): number {
  const [come, go] = [point[0] - before[0], after[0] - point[0]];
  const [up, on] = [(point[1] - before[1]) / come, (after[1] - point[1]) / go];
  const mean = (up * go + on * come) / (come + go);
  const least = Math.min(Math.abs(up), Math.abs(on), Math.abs(mean) / 2);
  return (signOf(up) + signOf(on)) * least || 0;
}

const signOf = (number: number): number => (number < 0 ? -1 : 1);

function endTangent([from, low]: Pair, [to, high]: Pair, next: number): number {
  const length = to - from;
  return length === 0 ? next : ((3 * (high - low)) / length - next) / 2;
}
