import type { OptionSpecs } from './command';
import { usageFailure } from './failure';

const MOST = 500;

/** For commands that list things. */
export const HOW_MANY: OptionSpecs = { count: { value: 'N', about: 'how many to list at most' } };

/** The requested number. Throws a CommandFailure if it is not a number or out of range. */
export function typedCount(typed: string | undefined, usual: number): number {
  if (typed === undefined) return usual;
  const number = /^\d{1,3}$/.test(typed) ? Number(typed) : NaN;
  if (number >= 1 && number <= MOST) return number;
  throw usageFailure(`--count takes a number from 1 to ${MOST}, not “${typed}”.`);
}
