import type { Database } from 'better-sqlite3';
import { renameSync } from 'node:fs';
import { createFileGuard } from './file-guard';
import { createRescuer } from './rescue';

/** Writes that are acknowledged only while the file that takes them lies at its path. */
export interface GuardedWrites {
  /** All or nothing, and on disk, at its path, when it returns. */
  readonly transaction: <Value>(work: () => Value) => Value;
  /** Moves what is in the journal into the file. */
  readonly checkpoint: () => void;
  /** Looks a last time, and closes; the words for what was in the way, or null. `finish` may write before. */
  readonly close: (finish: () => void) => string | null;
}

export function createGuardedWrites(db: Database, path: string): GuardedWrites {
  const guard = createFileGuard(path);
  const rescuer = createRescuer(db, path);

  const run = <Value>(work: () => Value): Value => {
    try {
      const value = work();
      guard.note();
      // Moved while it was being committed: what is acknowledged must be at its place.
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

/** SQLite copies its journal into the file as it closes, and would spoil it with one that was cut: it leaves a file alone that is not at its path. */
function closeUnwritten(db: Database, path: string): void {
  const elsewhere = `${path}.closing`;
  renameSync(path, elsewhere);
  try {
    db.close();
  } finally {
    renameSync(elsewhere, path);
  }
}
