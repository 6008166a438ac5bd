import { z } from 'zod';
import type { Headline } from '../../domain/history/activity';

const count = z.int().min(0);

/** How much a copy of the store holds. */
export const copyCounts = z.strictObject({
  plans: count,
  tasks: count,
  done: count,
  /** Number of history entries. */
  entries: count,
});

/** A step's headline, from which words can be made. */
export const headline = z.custom<Headline>(
  (entry) => typeof entry === 'object' && entry !== null && 'kind' in entry,
);
