import type { Database } from 'better-sqlite3';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { countEntries, isDraft, writeCopy } from './copy';
import { type BackupKind, type BackupName, backupsToThin } from './retention';

const MS_PER_DAY = 86_400_000;

/** Where the backups of a store lie. */
export const backupFolder = (path: string): string => join(dirname(path), 'backups');

/** Of a store in its file, beside it. Each is read back before it gets its name, and tells its content by it. */
export function createBackups(db: Database, path: string) {
  const folder = backupFolder(path);

  /** Makes one now, and lets go of those that are too many. Throws when it cannot be made. */
  const make = (kind: BackupKind): void => {
    if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 });
    for (const name of readdirSync(folder).filter(isDraft)) rmSync(join(folder, name));
    const schema = Number(db.pragma('user_version', { simple: true }));
    const at = new Date().toISOString().replaceAll(/[-:]/g, '');
    writeCopy(db, join(folder, `waymark-${at}-s${schema}-${countEntries(db)}-${kind}.db`));
    for (const { name } of backupsToThin(listBackups(folder), Date.now()))
      rmSync(join(folder, name));
  };

  return {
    make,
    /** Makes one where something was done and the last one is a day old. */
    makeDaily(): void {
      const [newest] = listBackups(folder);
      const age = newest === undefined ? Infinity : Math.abs(Date.now() - newest.atMs);
      const entries = countEntries(db);
      if (entries > 0 && age >= MS_PER_DAY && entries !== newest?.entries) make('daily');
    },
  };
}

const NAME =
  /^waymark-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d\.\d{3})Z-s\d+-(\d+)-(daily|migration)\.db$/;

/** Newest first. What else lies there is none of Waymark's. */
export function listBackups(folder: string): BackupName[] {
  if (!existsSync(folder)) return [];
  const backups = readdirSync(folder).flatMap((name) => {
    const [, year, month, day, hour, minute, second, entries, kind] = NAME.exec(name) ?? [];
    if (kind !== 'daily' && kind !== 'migration') return [];
    const atMs = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
    return [{ name, atMs, entries: Number(entries), kind } as const];
  });
  return backups.toSorted((one, other) => other.atMs - one.atMs);
}
