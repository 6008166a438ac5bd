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
  'backup.list': read('The backups that are there, newest first.', {}, z.array(backup)),
  'backup.status': read(
    'Whether backups are made as they should be, and where else they lie.',
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
    'Chooses a second folder for backups, by its full path, and brings the newest one there.',
    { folder: z.string().trim().min(1).max(4_000) },
    nothing,
  ),
  'backup.forget-second': aside('Copies backups to no second folder any more.', {}, nothing),
  'backup.preview': read(
    'What a backup holds beside what is there now, and what was done since it was made.',
    { name: backupName },
    z.strictObject({
      held: copyCounts,
      present: copyCounts,
      /** The latest few, newest first; empty if the backup is from a different history. */
      since: z.array(headline),
      sinceCount: z.int().min(0),
    }),
  ),
  'backup.make': aside('Makes a backup now, and answers with it.', {}, backup),
  'backup.restore': aside(
    'Puts a backup in the place of what is there, which is kept as a backup before; answers with the one that was restored. The store has another epoch then.',
    { name: backupName },
    backup,
  ),
};
