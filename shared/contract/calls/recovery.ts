import { z } from 'zod';
import { BACKUP_KINDS } from './backups';
import { aside, read } from './define';
import { copyCounts } from '../schemas/copies';
import { nothing } from '../schemas/parts';

const count = z.int().min(0);

const storeCopy = z.strictObject({
  /** Its path relative to the data folder, which identifies it. */
  name: z.string().min(1),
  atMs: z.int(),
  kind: z.enum([...BACKUP_KINDS, 'rescued']),
  counts: copyCounts,
});

const trouble = z.strictObject({
  /** What is wrong, in one sentence. */
  what: z.string().min(1),
  dataFile: z.string().min(1),
  /** Whether there is a file from which something may still be read. */
  hasFile: z.boolean(),
  /** Newest first. */
  copies: z.array(storeCopy),
});

const carried = z.strictObject({ carried: count });

export const recoveryCalls = {
  'recovery.read': read(
    'Report what is wrong with the store, and which copies can replace it; null if it is writable.',
    {},
    trouble.nullable(),
  ),
  'app.diagnostics': read(
    'Read diagnostics to send along with a problem report. They contain nothing that the user wrote.',
    {},
    z.string().min(1),
  ),
  'recovery.use': aside(
    'Replace an unusable store, which is kept in quarantine, with a copy, and carry over what was done since. Returns the number of entries carried over; the store then has a new epoch.',
    { copy: z.string().min(1).max(300) },
    carried,
  ),
  'recovery.salvage': aside(
    'Like recovery.use, but without a copy: recover everything that can still be read of the file itself.',
    {},
    carried,
  ),
  'recovery.clear': aside(
    'Replace an unusable store, which is kept in quarantine, with an empty one.',
    {},
    nothing,
  ),
  'recovery.retry': aside(
    'Try to open an unusable store again, in case its file is back.',
    {},
    nothing,
  ),
};
