import { Failure } from '../../../shared/contract/failure';
import { ordersBetween } from '../../../shared/domain/order';
import type { Id } from '../../../shared/domain/plan/task';

interface Placed {
  readonly id: Id;
  readonly order: string;
}

/**
 * Order keys, rising, for rows that come to stand behind one of the others.
 *
 * @param others in their order, without the rows that move
 * @param after null: at the beginning; a Failure where it is not among the others
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
  // Rows with one key among them leave no room: the next one that is larger has it.
  const next = others.slice(index + 1).find(({ order }) => before === null || order > before);
  return ordersBetween(before, next?.order ?? null, count);
}
