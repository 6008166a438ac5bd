import { z } from 'zod';
import type { Headline } from '../../domain/history/activity';

const count = z.int().min(0);

/** How much a copy of the store holds. */
export const copyCounts = z.strictObject({
  plans: count,
  tasks: count,
  done: count,
  /** Entries of the history. */
  entries: count,
});

/** Of a step, which words can be made of. */
export const headline = z.custom<Headline>(
  (entry) => typeof entry === 'object' && entry !== null && 'kind' in entry,
);
