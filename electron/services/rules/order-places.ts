import { Failure } from '../../../shared/contract/failure';
import { ordersBetween } from '../../../shared/domain/order';
import type { Id } from '../../../shared/domain/id';

interface Placed {
  readonly id: Id;
  readonly order: string;
}

/**
 * Ascending order keys for rows placed after one of the others.
 *
 * @param others in order, without the rows being moved
 * @param after null places them first; throws a Failure if it is not among the others
 */
export function ordersAfter(
  others: readonly Placed[],
  after: Id | null,
  count: number,
  refusal: string,
): string[] {
  const index = after === null ? -1 : others.findIndex(({ id }) => id === after);
  if (after !== null && index < 0) throw new Failure('not-found', refusal);
  const before = others[index]?.order ?? null;
  // Rows that share a key leave no room between them, so the next larger key is the limit.
  const next = others.slice(index + 1).find(({ order }) => before === null || order > before);
  return ordersBetween(before, next?.order ?? null, count);
}
