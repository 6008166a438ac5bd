import type { Database } from 'better-sqlite3';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Backup, backupFolder, describeBackup, listBackups } from './backup-files';
import { countEntries, isDraft, isFullLength, lastEntryIn, lastEntryOf, writeCopy } from './copy';
import { type BackupKind, type BackupName, backupsToThin } from './retention';
import { type CopyCounts, countIn, countsOf } from './counts';
import { createSecondFolder, type SecondFolder } from './second-folder';
import { stampOf } from './stamp';
import { reasonOf, StoreError } from '../store-error';

/** The longest that work in progress exists in only one place. */
const MS_BETWEEN = 30 * 60_000;

/** When Waymark makes an automatic backup. */
export type RestOrQuit = 'at rest' | 'at quit';

export type Backups = ReturnType<typeof createBackups>;

/** Backups beside the store's file. Each is read back before it gets its name, and the name describes its content. */
export function createBackups(db: Database, path: string) {
  const folder = backupFolder(path);
  const second = createSecondFolder(dirname(path));
  let failures = 0;

  /** Makes a backup now and prunes those no longer needed. Throws if it cannot be made. */
  const make = (kind: BackupKind): Backup => {
    if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 });
    for (const name of readdirSync(folder).filter(isDraft)) rmSync(join(folder, name));
    const schema = Number(db.pragma('user_version', { simple: true }));
    const [atMs, entries] = [Date.now(), countEntries(db)];
    const name = `waymark-${stampOf(atMs)}-s${schema}-${entries}-${kind}.db`;
    writeCopy(db, join(folder, name));
    second.take(join(folder, name));
    for (const old of backupsToThin(listBackups(folder), Date.now())) {
      rmSync(join(folder, old.name));
      second.drop(old.name);
    }
    return describeBackup(folder, { name, atMs, entries, kind });
  };

  return {
    make,
    /** Like `make`, for a backup the person asked for: the error says how to fix the problem. */
    makeAsked: (kind: BackupKind): Backup => withFix(folder, () => make(kind)),
    ...createLook(db, folder),
    /** Newest first. */
    list: (): Backup[] => listBackups(folder).map((backup) => describeBackup(folder, backup)),
    /** Backs up if anything changed since the last backup; at rest, only if that one is at least half an hour old. */
    makeByItself(moment: RestOrQuit): void {
      const newest = newestWhole(folder);
      const age = newest === undefined ? Infinity : Math.abs(Date.now() - newest.atMs);
      if (moment === 'at rest' && age < MS_BETWEEN) return;
      if (!hasNews(db, folder, newest)) return;
      failures += 1;
      make('auto');
      failures = 0;
    },
    /** Whether the newest intact backup holds everything the store does. */
    isCurrent: (): boolean => !hasNews(db, folder, newestWhole(folder)),
    /** Automatic backups that have failed in a row. */
    failures: () => failures,
    ...createSecondChoice(folder, second),
  };
}

function withFix<Value>(folder: string, make: () => Value): Value {
  try {
    return make();
  } catch (error) {
    throw new StoreError(
      `No backup could be made (${reasonOf(error)}). Nothing was changed: free some space, or check the permissions of ${folder}, and try again.`,
      { cause: error },
    );
  }
}

/** A backup that has been truncated since does not count. */
const newestWhole = (folder: string): BackupName | undefined =>
  listBackups(folder).find(({ name }) => isFullLength(join(folder, name)));

/** False if nothing changed since the newest backup: another would hold the same. */
function hasNews(db: Database, folder: string, newest: BackupName | undefined): boolean {
  const entries = countEntries(db);
  if (newest === undefined || entries !== newest.entries) return entries > 0;
  // The counts can match after a restore even though the entries differ.
  return lastEntryIn(join(folder, newest.name)) !== lastEntryOf(db);
}

const createLook = (db: Database, folder: string) => ({
  /** What a backup holds and the newest entry of its history; null if it is gone or cannot be read. */
  look(name: string): { readonly counts: CopyCounts; readonly lastEntry: string | null } | null {
    if (!listBackups(folder).some((backup) => backup.name === name)) return null;
    const counts = countsOf(join(folder, name));
    return counts && { counts, lastEntry: lastEntryIn(join(folder, name)) };
  },
  countsNow: () => countIn(db),
});

const createSecondChoice = (folder: string, second: ReturnType<typeof createSecondFolder>) => ({
  /** Null if none is chosen. */
  second: (): SecondFolder | null => {
    const chosen = second.chosen();
    if (chosen === null) return null;
    const newestMs = listBackups(chosen)[0]?.atMs ?? null;
    return { folder: chosen, newestMs, failure: second.failure() };
  },
  /** Chooses the folder and copies the newest backup to it. Throws a StoreError if the folder cannot be used. */
  chooseSecond(chosen: string | null): void {
    second.choose(chosen);
    const [newest] = listBackups(folder);
    if (newest !== undefined) second.take(join(folder, newest.name));
  },
});
