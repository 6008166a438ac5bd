import Database from 'better-sqlite3';
import { chmodSync } from 'node:fs';
import { StoreError, StoreInUse } from './store-error';

/**
 * Keeps a second Waymark away from the folder. The lock is the operating system's own, on a file of its own: it is
 * gone the moment the process is, so it never goes stale. Returns the function that lets go.
 */
export function takeLock(path: string): () => void {
  try {
    const db = new Database(path, { timeout: 0 });
    chmodSync(path, 0o600);
    db.pragma('journal_mode = DELETE');
    db.exec('BEGIN EXCLUSIVE');
    return () => db.close();
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      throw new StoreInUse(`Another Waymark is using ${path}.`, { cause: error });
    }
    const reason = error instanceof Error ? error.message : String(error);
    throw new StoreError(`${path} cannot be used (${reason}). Choose another folder with --data.`, {
      cause: error,
    });
  }
}
