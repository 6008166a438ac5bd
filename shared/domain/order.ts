import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

/**
 * Order keys: strings between any two of which another fits, so that a move writes one row. Fractional indexing as
 * described by David Greenspan (https://observablehq.com/@dgreensp/implementing-fractional-indexing).
 */

/** A key between `before` and `after`; null means that end. Throws unless `before` is less than `after`. */
export const orderBetween = (before: string | null, after: string | null): string =>
  generateKeyBetween(before, after);

/** Whether keys can be generated next to this one; a text from elsewhere may be invalid. */
export function isOrderKey(text: string): boolean {
  try {
    generateKeyBetween(text, null);
    return true;
  } catch {
    return false;
  }
}

/** `count` ascending keys between the two. */
export const ordersBetween = (
  before: string | null,
  after: string | null,
  count: number,
): string[] => generateNKeysBetween(before, after, count);
