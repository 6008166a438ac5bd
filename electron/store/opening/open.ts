import Database from 'better-sqlite3';
import { existsSync, renameSync, rmSync } from 'node:fs';
import type { Id } from '../../../shared/domain/id';
import { createBackups } from '../backups/backups';
import { assertNew, inspect } from './inspect';
import { MEMORY } from '../guard/memory';
import { describeFix } from '../guard/fix';
import { isOlder, migrate } from '../migrations/migrate';
import { isDamage, reasonOf, StoreError, StoreUnusable } from '../store-error';

/** The oldest SQLite without the WAL-reset bug. */
const OLDEST_SQLITE = [3, 51, 3] as const;

const BUSY_MS = 250;

/** Opens the store's file, or a store in memory for `:memory:`. Throws a StoreError that names the file and the fix. */
export function openDatabase(path: string, device: Id): Database.Database {
  try {
    if (path !== MEMORY) {
      if (existsSync(path)) inspect(path);
      else create(path, device);
    }
    return open(path, device);
  } catch (error) {
    throw asStoreError(error, path);
  }
}

function open(path: string, device: Id): Database.Database {
  const db = new Database(path, { fileMustExist: path !== MEMORY, timeout: BUSY_MS });
  try {
    configure(db, path);
    if (path !== MEMORY && isOlder(db)) backUp(db, path);
    migrate(db, device);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** A migration touches every row, so it does not run without a backup. */
function backUp(db: Database.Database, path: string): void {
  try {
    createBackups(db, path).make('migration');
  } catch (error) {
    throw new StoreError(
      `${path} is from an older Waymark, and no backup of it could be made (${reasonOf(error)}). Nothing was changed: free some space, or check the folder’s permissions, and start again.`,
      { cause: error },
    );
  }
}

/** Created under a temporary name: an interrupted first start must not leave half a store that the next one refuses. */
function create(path: string, device: Id): void {
  assertNew(path);
  const draft = `${path}.new`;
  makeEmpty(draft, device);
  renameSync(draft, path);
}

/** Creates an empty store, deleting whatever is at the path, which must not be the person's. */
export function makeEmpty(path: string, device: Id): void {
  for (const left of [path, `${path}-journal`]) rmSync(left, { force: true });
  const db = new Database(path, { timeout: BUSY_MS });
  try {
    migrate(db, device);
  } finally {
    db.close();
  }
}

function configure(db: Database.Database, path: string): void {
  // EXCLUSIVE before WAL means no -shm file, and no other process can write meanwhile.
  db.pragma('locking_mode = EXCLUSIVE');
  db.pragma('journal_mode = WAL');
  // better-sqlite3 is compiled for NORMAL under WAL, which can lose acknowledged writes in a power cut.
  db.pragma('synchronous = FULL');
  db.pragma('fullfsync = ON');
  db.pragma('checkpoint_fullfsync = ON');
  db.pragma('foreign_keys = ON');
  // Without this, REPLACE deletes rows without firing the triggers that guard the history and record changes for undo.
  db.pragma('recursive_triggers = ON');
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  db.pragma('journal_size_limit = 16777216');
  assertSafe(db, path);
}

function assertSafe(db: Database.Database, path: string): void {
  const value = (pragma: string): unknown => db.pragma(pragma, { simple: true });
  const journal = path === MEMORY ? 'memory' : 'wal';
  if (
    value('journal_mode') !== journal ||
    value('synchronous') !== 2 ||
    value('foreign_keys') !== 1
  ) {
    throw new StoreError(
      `${path} cannot be written safely on this disk. Choose another folder with --data.`,
    );
  }
  const version = String(db.prepare('SELECT sqlite_version()').pluck().get());
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  const [wantMajor, wantMinor, wantPatch] = OLDEST_SQLITE;
  const age = major - wantMajor || minor - wantMinor || patch - wantPatch;
  if (age < 0) throw new StoreError(`SQLite ${version} is too old to be safe. Reinstall Waymark.`);
}

/** Words an SQLite error met while opening a store for the person; any other error is returned as it is. */
export function asStoreError(error: unknown, path: string): Error {
  if (error instanceof StoreError || !(error instanceof Database.SqliteError))
    return error as Error;
  if (isDamage(error)) {
    return new StoreUnusable(`${path} is damaged (${error.message}).`, describeFix(path), {
      cause: error,
    });
  }
  return new StoreError(
    `${path} cannot be opened (${error.message}). Check the folder’s permissions and the free space on its disk, or choose another folder with --data.`,
    { cause: error },
  );
}
