import type { Day } from '../calendar/day';
import type { ItemId, RealityCheck } from '../plan/pathway';
import type { Review } from './review';

export const POINT_KINDS = ['love', 'miss', 'challenges'] as const;
export type PointKind = (typeof POINT_KINDS)[number];

/** A point of a pathway's reality check, to reflect on. */
export interface RealityPoint {
  readonly id: ItemId;
  readonly kind: PointKind;
  readonly text: string;
}

/** In the pathway's order. */
export const realityPointsOf = (check: RealityCheck): RealityPoint[] =>
  POINT_KINDS.flatMap((kind) => check[kind].map(({ id, text }) => ({ id, kind, text })));

/**
 * The point to reflect on next: the first that no review has used, or else the least recently used. Null if the pathway
 * has none.
 */
export function pointToPropose(
  points: readonly RealityPoint[],
  reviews: readonly Pick<Review, 'week' | 'pointId'>[],
): RealityPoint | null {
  const lastTaken = new Map<ItemId, Day>();
  for (const { week, pointId } of reviews) {
    if (pointId !== null && week >= (lastTaken.get(pointId) ?? week)) lastTaken.set(pointId, week);
  }
  const takenOn = ({ id }: RealityPoint): string => lastTaken.get(id) ?? '';
  return points.reduce<RealityPoint | null>(
    (best, point) => (best === null || takenOn(point) < takenOn(best) ? point : best),
    null,
  );
}
