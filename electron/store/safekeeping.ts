import type { Database } from 'better-sqlite3';
import { existsSync } from 'node:fs';
import type { Backups, RestOrQuit } from './backups';
import { createCheckpoints } from './checkpoints';
import { assertUndamaged } from './damage';
import { journalOf } from './file-guard';
import { createGuardedWrites } from './guarded-writes';
import { marksBeside } from './marks';
import { describeMend } from './mend';
import { noteResting } from './resting-sum';
import { explainStorageError, isDamage, reasonOf, StoreError, StoreUnusable } from './store-error';

const MEMORY = ':memory:';

/** How a store is written and closed without losing anything. */
export interface Safekeeping {
  /** All or nothing, and on disk, at its path, when it returns. */
  readonly transaction: <Value>(work: () => Value) => Value;
  /** Reads all of the file for damage. Where there is any, it gives its words, and nothing is written any more. */
  readonly check: () => string | null;
  /** What the last check or write found of damage; null: nothing. */
  readonly damage: () => StoreUnusable | null;
  /** The laptop is about to sleep: moves what is in the journal into the file, and backs up what is due. */
  readonly rest: () => void;
  /** The words for what happened to the file meanwhile, with the mend; null: nothing did. */
  readonly close: () => string | null;
}

/** Notes what went wrong without being in anyone's way. */
export type Warn = (event: string, details: Readonly<Record<string, unknown>>) => void;

interface Keeping {
  readonly warn: Warn;
  /** What every write is refused with; null: they are made. */
  readonly readOnly: string | null;
  /** Null where none are made. */
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
        // Before the journal goes: a journal that is missing beside the mark counts as lost.
        if (checkpoints.checkpoint()) marks.noteClosed();
      });
      if (!existsSync(journalOf(path))) noteAtRest(path, lost === null);
      return lost;
    },
  };
}

/** @param isWhole what lies there is what was saved */
function noteAtRest(path: string, isWhole: boolean): void {
  marksBeside(path).noteClosed();
  if (isWhole && path !== MEMORY) noteResting(path);
}

/** Remembers damage once it was met: nothing is written any more then. */
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
    // What it notes makes queries faster, no more: a full disk must not keep Waymark from closing.
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
  new StoreUnusable(`${path} is damaged (${reasonOf(cause)}).`, describeMend(path), { cause });

/** One that cannot be made is tried again at the next rest, and keeps nobody from working on. */
function backUpByItself(backups: Backups | null, moment: RestOrQuit, warn: Warn): void {
  try {
    backups?.makeByItself(moment);
  } catch (error) {
    warn('backup failed', { reason: String(error) });
  }
}
