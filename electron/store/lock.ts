import Database from 'better-sqlite3';
import { chmodSync } from 'node:fs';
import { reasonOf, StoreError, StoreInUse } from './store-error';

/**
 * Keeps a second Waymark away from the folder. The lock is the operating system's own, on a file of its own: it is
 * gone the moment the process is, so it never goes stale. Returns the function that lets go.
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

/** Two starts at once are in each other's way for a moment: one of them must win. */
const ANOTHER_START_MS = 250;

function openExclusively(path: string): Database.Database {
  const db = new Database(path, { timeout: ANOTHER_START_MS });
  try {
    chmodSync(path, 0o600);
    // A journal on disk would be the only thing ever written here, and a full disk would refuse it.
    db.pragma('journal_mode = MEMORY');
    db.exec('BEGIN EXCLUSIVE');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
