import { z } from 'zod';
import { aside, read } from './define';

/** What a backup was made for: by itself while the person works, by their own hand, or before what the others name. */
export const BACKUP_KINDS = ['auto', 'hand', 'migration', 'deletion', 'restore'] as const;

const backup = z.strictObject({
  /** Its file's, which names it among the others. */
  name: z.string().min(1),
  atMs: z.int(),
  kind: z.enum(BACKUP_KINDS),
  bytes: z.int().min(0),
  /** It was read back when it was made, and is as long as it was then. */
  isVerified: z.boolean(),
});

export const backupCalls = {
  'backup.list': read('The backups that are there, newest first.', {}, z.array(backup)),
  'backup.make': aside('Makes a backup now, and answers with it.', {}, backup),
  'backup.restore': aside(
    'Puts a backup in the place of what is there, which is kept as a backup before; answers with the one that was restored. The store has another epoch then.',
    { name: z.string().min(1).max(200) },
    backup,
  ),
};
