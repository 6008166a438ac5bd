import { z } from 'zod';
import { nothing } from '../schemas/parts';
import { copyCounts, headline } from '../schemas/copies';
import { aside, read } from './define';

/** Why a backup was made: automatically, by the person, or before the kind of change named. */
export const BACKUP_KINDS = ['auto', 'hand', 'migration', 'deletion', 'import', 'restore'] as const;

const backup = z.strictObject({
  /** Its file name, which identifies it. */
  name: z.string().min(1),
  atMs: z.int(),
  kind: z.enum(BACKUP_KINDS),
  bytes: z.int().min(0),
  /** It was read back when it was made, and still has the same length. */
  isVerified: z.boolean(),
});

const backupName = z.string().min(1).max(200);

export const backupCalls = {
  'backup.list': read('List the backups, newest first.', {}, z.array(backup)),
  'backup.status': read(
    'Report whether backups are up to date, and whether the second folder has them.',
    {},
    z.strictObject({
      /** Whether the newest backup holds everything. */
      isCurrent: z.boolean(),
      /** Automatic backups that have failed in a row. */
      failures: z.int().min(0),
      second: z
        .strictObject({
          folder: z.string().min(1),
          newestMs: z.int().nullable(),
          /** Why the newest backup is not there; null if it is. */
          failure: z.string().nullable(),
        })
        .nullable(),
      /** Risks to the data in the data folder. */
      dangers: z.array(z.string()),
    }),
  ),
  'backup.choose-second': aside(
    'Choose a second folder for backups, by its full path, and copy the newest backup there.',
    { folder: z.string().trim().min(1).max(4_000) },
    nothing,
  ),
  'backup.forget-second': aside('Stop copying backups to a second folder.', {}, nothing),
  'backup.preview': read(
    'Compare what a backup holds with what is there now, and list what was done since.',
    { name: backupName },
    z.strictObject({
      held: copyCounts,
      present: copyCounts,
      /** The latest few, newest first; empty if the backup is from a different history. */
      since: z.array(headline),
      sinceCount: z.int().min(0),
    }),
  ),
  'backup.make': aside('Make a backup now, and return it.', {}, backup),
  'backup.restore': aside(
    'Replace everything with a backup, after backing up the present state. Returns the restored backup; the store then has a new epoch.',
    { name: backupName },
    backup,
  ),
};
