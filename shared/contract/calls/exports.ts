import { z } from 'zod';
import { ARCHIVE_TABLES } from '../archive-text';
import { read } from './define';

const table = z.enum(ARCHIVE_TABLES);
const count = z.int().min(0);

/** The table to continue with, and how many of its rows have been read. */
const place = z.strictObject({ table, skip: count });

export const exportCalls = {
  'export.read': read(
    'Read a page of all rows in the store, from the given place on. Pages belong together only if the version stays the same.',
    { from: place },
    z.strictObject({
      parts: z.array(z.strictObject({ table, rows: z.array(z.record(z.string(), z.unknown())) })),
      /** Null after the last page. */
      next: place.nullable(),
      /** Total number of rows. */
      total: count,
    }),
  ),
};
