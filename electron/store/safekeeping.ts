import type { Database } from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { createBackups, type RestOrQuit } from './backups';
import { createCheckpoints } from './checkpoints';
import { assertUndamaged } from './damage';
import { journalOf } from './file-guard';
import { createGuardedWrites } from './guarded-writes';
import { marksBeside } from './marks';
import { explainStorageError, StoreError } from './store-error';

const MEMORY = ':memory:';

/** How a store is written and closed without losing anything. */
export interface Safekeeping {
  /** All or nothing, and on disk, at its path, when it returns. */
  readonly transaction: <Value>(work: () => Value) => Value;
  /** Reads all of the file for damage. Where there is any, it gives its words, and nothing is written any more. */
  readonly check: () => string | null;
  /** The words for what happened to the file meanwhile, with the mend; null: nothing did. */
  readonly close: () => string | null;
}

/** Notes what went wrong without being in anyone's way. */
export type Warn = (event: string, details: Readonly<Record<string, unknown>>) => void;

export function keepSafe(db: Database, path: string, warn: Warn): Safekeeping {
  const writes = createGuardedWrites(db, path);
  const backUp = (moment: RestOrQuit): void => backUpByItself(db, path, moment, warn);
  const checkpoints = createCheckpoints(db, writes, () => backUp('at rest'));
  const marks = marksBeside(path);
  let damage: StoreError | null = null;
  return {
    transaction: (work) => {
      if (damage !== null) throw damage;
      const value = writes.transaction(work);
      if (!db.inTransaction) checkpoints.afterWrite();
      return value;
    },

    check: () => {
      damage = findDamage(db, path);
      if (damage === null) marks.noteChecked();
      return damage?.message ?? null;
    },

    close: () => {
      checkpoints.stop();
      const lost = writes.close(() => {
        if (damage === null) backUp('at quit');
        optimize(db);
        // Before the journal goes: a journal that is missing beside the mark counts as lost.
        if (checkpoints.checkpoint()) marks.noteClosed();
      });
      if (!existsSync(journalOf(path))) marks.noteClosed();
      return lost;
    },
  };
}

function optimize(db: Database): void {
  try {
    db.pragma('optimize');
  } catch (error) {
    // What it notes makes queries faster, no more: a full disk must not keep Waymark from closing.
    if (explainStorageError(error) === null) throw error;
  }
}

function findDamage(db: Database, path: string): StoreError | null {
  try {
    assertUndamaged(db, path);
    return null;
  } catch (error) {
    const words = explainStorageError(error);
    if (words === null) throw error;
    return new StoreError(words, { cause: error });
  }
}

/** One that cannot be made is tried again at the next rest, and keeps nobody from working on. */
function backUpByItself(db: Database, path: string, moment: RestOrQuit, warn: Warn): void {
  if (path === MEMORY) return;
  try {
    createBackups(db, path).makeByItself(moment);
  } catch (error) {
    warn('backup failed', { reason: String(error) });
  }
}
