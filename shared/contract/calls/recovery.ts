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
    'What is wrong with the store, and which copies can take its place; null while it can be written.',
    {},
    trouble.nullable(),
  ),
  'app.diagnostics': read(
    'What to send along when something is wrong; nothing of what the person wrote is in it.',
    {},
    z.string().min(1),
  ),
  'recovery.use': aside(
    'Puts a copy in the place of a store that cannot be used, which is kept in quarantine, and carries over what was done since. Answers with the number of entries carried over. The store has another epoch then.',
    { copy: z.string().min(1).max(300) },
    carried,
  ),
  'recovery.salvage': aside(
    'As recovery.use, with no copy: all that can still be read of the file itself.',
    {},
    carried,
  ),
  'recovery.clear': aside(
    'Puts an empty store in the place of one that cannot be used, which is kept in quarantine.',
    {},
    nothing,
  ),
  'recovery.retry': aside(
    'Opens a store that cannot be used once more, in case that it is back.',
    {},
    nothing,
  ),
};
