import Database from 'better-sqlite3';
import { chmodSync } from 'node:fs';
import { reasonOf, StoreError, StoreInUse } from '../store-error';

/**
 * Keeps a second Waymark out of the folder. The lock is an operating-system lock on a dedicated file: it disappears
 * with the process, so it never goes stale. Returns the function that releases it.
 */
export function takeLock(path: string): () => void {
  try {
    const db = openExclusively(path);
    return () => db.close();
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      throw new StoreInUse(`Another Waymark is using ${path}.`, { cause: error });
    }
    throw new StoreError(
      `${path} cannot be used (${reasonOf(error)}). Choose another folder with --data.`,
      {
        cause: error,
      },
    );
  }
}

/** How long two simultaneous starts may contend: one of them must win. */
const ANOTHER_START_MS = 250;

function openExclusively(path: string): Database.Database {
  const db = new Database(path, { timeout: ANOTHER_START_MS });
  try {
    chmodSync(path, 0o600);
    // A journal on disk would be the only thing ever written here, and would fail on a full disk.
    db.pragma('journal_mode = MEMORY');
    db.exec('BEGIN EXCLUSIVE');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
