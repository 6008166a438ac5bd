import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

/**
 * Order keys: text that sorts between any two others, so that a move writes one row. Fractional indexing as described
 * by David Greenspan (https://observablehq.com/@dgreensp/implementing-fractional-indexing).
 */

/** A key after `before` and before `after`; null: at that end. Throws where `before` is not below `after`. */
export const orderBetween = (before: string | null, after: string | null): string =>
  generateKeyBetween(before, after);

/** Whether new keys can be made beside this one: a text from elsewhere may be none. */
export function isOrderKey(text: string): boolean {
  try {
    generateKeyBetween(text, null);
    return true;
  } catch {
    return false;
  }
}

/** As many keys, rising, between the two. */
export const ordersBetween = (
  before: string | null,
  after: string | null,
  count: number,
): string[] => generateNKeysBetween(before, after, count);
