import type { Id } from '../../../../shared/domain/id';
import type { TrailPlaces } from './trail-places';

/** The least distance between two names, in percent of the height. */
const LEAST_DISTANCE = 11.5;

/**
 * Waymarks whose names fit above each other: the current phase comes first, then the others from the summit down. The
 * rest show only their number.
 */
export function namedWaymarks(
  waymarks: TrailPlaces['waymarks'],
  currentId: Id | null,
): ReadonlySet<Id> {
  const named = waymarks.filter(({ id }) => id === currentId);
  for (const waymark of waymarks.toReversed()) {
    if (named.every(({ y }) => Math.abs(y - waymark.y) >= LEAST_DISTANCE)) named.push(waymark);
  }
  return new Set(named.map(({ id }) => id));
}
