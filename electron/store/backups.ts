import type { Database } from 'better-sqlite3';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { countEntries, isDraft, isFullLength, writeCopy } from './copy';
import { type BackupKind, type BackupName, backupsToThin } from './retention';
import { StoreError } from './store-error';

/** While the person works: no more than this is only in one place. */
const MS_BETWEEN = 30 * 60_000;

/** When Waymark makes one by itself. */
export type RestOrQuit = 'at rest' | 'at quit';

/** Where the backups of a store lie. */
export const backupFolder = (path: string): string => join(dirname(path), 'backups');

/** A backup as it lies there. */
export interface Backup extends Pick<BackupName, 'name' | 'atMs' | 'kind'> {
  readonly bytes: number;
  /** It was read back before it got its name, and is as long as it was then. */
  readonly isVerified: boolean;
}

/** Of a store in its file, beside it. Each is read back before it gets its name, and tells its content by it. */
export function createBackups(db: Database, path: string) {
  const folder = backupFolder(path);

  /** Makes one now, and lets go of those that are too many. Throws when it cannot be made. */
  const make = (kind: BackupKind): Backup => {
    if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 });
    for (const name of readdirSync(folder).filter(isDraft)) rmSync(join(folder, name));
    const schema = Number(db.pragma('user_version', { simple: true }));
    const [atMs, entries] = [Date.now(), countEntries(db)];
    const at = new Date(atMs).toISOString().replaceAll(/[-:]/g, '');
    const name = `waymark-${at}-s${schema}-${entries}-${kind}.db`;
    writeCopy(db, join(folder, name));
    for (const old of backupsToThin(listBackups(folder), Date.now()))
      rmSync(join(folder, old.name));
    return describe(folder, { name, atMs, entries, kind });
  };

  return {
    make,
    /** As make, for a person who waits for it: the error names the mend. */
    makeAsked(kind: BackupKind): Backup {
      try {
        return make(kind);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        throw new StoreError(
          `No backup could be made (${reason}). Nothing was changed: free some space, or check the permissions of ${folder}, and try again.`,
          { cause: error },
        );
      }
    },
    /** Newest first. */
    list: (): Backup[] => listBackups(folder).map((backup) => describe(folder, backup)),
    /** Makes one where something was done since the last one; at rest only if that one is half an hour old. */
    makeByItself(moment: RestOrQuit): void {
      const [newest] = listBackups(folder);
      const age = newest === undefined ? Infinity : Math.abs(Date.now() - newest.atMs);
      if (moment === 'at rest' && age < MS_BETWEEN) return;
      const entries = countEntries(db);
      if (entries > 0 && entries !== newest?.entries) make('auto');
    },
  };
}

function describe(folder: string, { name, atMs, kind }: BackupName): Backup {
  const path = join(folder, name);
  return { name, atMs, kind, bytes: statSync(path).size, isVerified: isFullLength(path) };
}

const KINDS: readonly string[] = [
  'auto',
  'migration',
  'hand',
  'deletion',
  'restore',
] satisfies BackupKind[];

const isKind = (text: string | undefined): text is BackupKind =>
  text !== undefined && KINDS.includes(text);

const NAME = /^waymark-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d\.\d{3})Z-s\d+-(\d+)-([a-z]+)\.db$/;

/** Newest first. What else lies there is none of Waymark's. */
export function listBackups(folder: string): BackupName[] {
  if (!existsSync(folder)) return [];
  const backups = readdirSync(folder).flatMap((name) => {
    const [, year, month, day, hour, minute, second, entries, kind] = NAME.exec(name) ?? [];
    if (!isKind(kind)) return [];
    const atMs = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
    return [{ name, atMs, entries: Number(entries), kind }];
  });
  return backups.toSorted((one, other) => other.atMs - one.atMs);
}
