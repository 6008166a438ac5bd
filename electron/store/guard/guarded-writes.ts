import type { Database } from 'better-sqlite3';
import { renameSync } from 'node:fs';
import { createFileGuard } from './file-guard';
import { createRescuer } from './rescue';

/** Writes that are acknowledged only if the file that takes them is still at its path. */
export interface GuardedWrites {
  /** Atomic, and durable at the store's path when it returns. */
  readonly transaction: <Value>(work: () => Value) => Value;
  /** Moves the content of the WAL into the main file. */
  readonly checkpoint: () => void;
  /**
   * Checks one last time and closes. Returns a message if something was wrong, otherwise null. `finish` may still
   * write.
   */
  readonly close: (finish: () => void) => string | null;
}

export function createGuardedWrites(db: Database, path: string): GuardedWrites {
  const guard = createFileGuard(path);
  const rescuer = createRescuer(db, path);

  const run = <Value>(work: () => Value): Value => {
    try {
      const value = work();
      guard.note();
      // The file may have moved during the commit: what is acknowledged must be at its path.
      guard.assertInPlace();
      rescuer.forget();
      return value;
    } catch (error) {
      const fault = guard.findFault();
      throw fault === null ? error : rescuer.refuse(fault, error);
    }
  };

  return {
    transaction: (work) => {
      if (db.inTransaction) return work();
      const commit = db.transaction(() => {
        const value = work();
        guard.assertInPlace();
        return value;
      });
      return run(() => commit.immediate());
    },

    checkpoint: () =>
      run(() => {
        guard.assertInPlace();
        db.pragma('wal_checkpoint(TRUNCATE)');
      }),

    close: (finish) => {
      const fault = guard.findFault();
      const words = fault === null ? null : rescuer.refuse(fault, null).message;
      if (fault === null) finish();
      if (fault?.kind === 'shortened') closeUnwritten(db, path);
      else db.close();
      return words;
    },
  };
}

/**
 * SQLite checkpoints the WAL as it closes, and a truncated WAL would corrupt the main file. It skips the checkpoint if
 * the file is not at its path.
 */
function closeUnwritten(db: Database, path: string): void {
  const elsewhere = `${path}.closing`;
  renameSync(path, elsewhere);
  try {
    db.close();
  } finally {
    renameSync(elsewhere, path);
  }
}
