import type { Database } from 'better-sqlite3';
import { existsSync } from 'node:fs';
import type { Backups, RestOrQuit } from '../backups/backups';
import { createCheckpoints } from './checkpoints';
import { assertUndamaged } from './damage';
import { journalOf } from './file-guard';
import { createGuardedWrites } from './guarded-writes';
import { marksBeside } from './marks';
import { MEMORY } from './memory';
import { describeFix } from './fix';
import { noteResting } from './resting-sum';
import { explainStorageError, isDamage, reasonOf, StoreError, StoreUnusable } from '../store-error';

/** How a store is written and closed without losing anything. */
export interface Safekeeping {
  /** Atomic, and durable at the store's path when it returns. */
  readonly transaction: <Value>(work: () => Value) => Value;
  /** Reads the whole file for damage. If there is any, returns the message, and every later write is refused. */
  readonly check: () => string | null;
  /** The damage found by the last check or write; null if none. */
  readonly damage: () => StoreUnusable | null;
  /** Checkpoints the WAL and makes a due backup, because the computer is about to sleep. */
  readonly rest: () => void;
  /** Returns a message if something happened to the file meanwhile; otherwise null. */
  readonly close: () => string | null;
}

/** Logs a problem that does not get in the person's way. */
export type Warn = (event: string, details: Readonly<Record<string, unknown>>) => void;

interface Keeping {
  readonly warn: Warn;
  /** The message that refuses every write; null if the store is writable. */
  readonly readOnly: string | null;
  /** Null if no backups are made. */
  readonly backups: Backups | null;
}

export function keepSafe(
  db: Database,
  path: string,
  { warn, readOnly, backups }: Keeping,
): Safekeeping {
  const writes = createGuardedWrites(db, path);
  const backUp = (moment: RestOrQuit): void => backUpByItself(backups, moment, warn);
  const checkpoints = createCheckpoints(db, writes, () => backUp('at rest'));
  const marks = marksBeside(path);
  const watch = watchDamage(db, path);
  return {
    transaction: (work) => {
      if (readOnly !== null) throw new StoreError(readOnly);
      return watch.during(() => {
        const value = writes.transaction(work);
        if (!db.inTransaction) checkpoints.afterWrite();
        return value;
      });
    },

    damage: watch.found,
    rest: checkpoints.rest,

    check: () => {
      const damage = watch.look();
      if (damage === null) marks.noteChecked();
      return damage?.message ?? null;
    },

    close: () => {
      checkpoints.stop();
      const lost = writes.close(() => {
        if (watch.found() === null) backUp('at quit');
        optimize(db);
        // Before the WAL is removed: a WAL missing while the mark is there counts as lost.
        if (checkpoints.checkpoint()) marks.noteClosed();
      });
      if (!existsSync(journalOf(path))) noteAtRest(path, lost === null);
      return lost;
    },
  };
}

/** @param isWhole whether the file holds everything that was saved */
function noteAtRest(path: string, isWhole: boolean): void {
  marksBeside(path).noteClosed();
  if (isWhole && path !== MEMORY) noteResting(path);
}

/** Remembers damage once it is found: from then on every write is refused. */
function watchDamage(db: Database, path: string) {
  let damage: StoreUnusable | null = null;
  return {
    found: () => damage,

    look: (): StoreUnusable | null => {
      damage = findDamage(db, path);
      return damage;
    },

    during<Value>(write: () => Value): Value {
      if (damage !== null) throw damage;
      try {
        return write();
      } catch (error) {
        if (!isDamage(error)) throw error;
        damage = damageOf(path, error);
        throw damage;
      }
    },
  };
}

function optimize(db: Database): void {
  try {
    db.pragma('optimize');
  } catch (error) {
    // It only makes queries faster: a full disk must not keep Waymark from closing.
    if (explainStorageError(error) === null) throw error;
  }
}

function findDamage(db: Database, path: string): StoreUnusable | null {
  try {
    assertUndamaged(db, path);
    return null;
  } catch (error) {
    if (error instanceof StoreUnusable) return error;
    if (explainStorageError(error) === null) throw error;
    return damageOf(path, error);
  }
}

const damageOf = (path: string, cause: unknown): StoreUnusable =>
  new StoreUnusable(`${path} is damaged (${reasonOf(cause)}).`, describeFix(path), { cause });

/** A failed backup is retried at the next rest, and does not interrupt the person's work. */
function backUpByItself(backups: Backups | null, moment: RestOrQuit, warn: Warn): void {
  try {
    backups?.makeByItself(moment);
  } catch (error) {
    warn('backup failed', { reason: String(error) });
  }
}
