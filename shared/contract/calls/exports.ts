import { z } from 'zod';
import { ARCHIVE_TABLES } from '../archive-text';
import { read } from './define';

const table = z.enum(ARCHIVE_TABLES);
const count = z.int().min(0);

/** The table that is being read, and how many of its rows were. */
const place = z.strictObject({ table, skip: count });

export const exportCalls = {
  'export.read': read(
    'Rows of everything, as many as make a page, from that place on. Pages belong together while the version is the same.',
    { from: place },
    z.strictObject({
      parts: z.array(z.strictObject({ table, rows: z.array(z.record(z.string(), z.unknown())) })),
      /** Null: that was all. */
      next: place.nullable(),
      /** Rows there are in all. */
      total: count,
    }),
  ),
};
