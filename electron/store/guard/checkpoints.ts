import type { Database } from 'better-sqlite3';
import type { GuardedWrites } from './guarded-writes';
import { explainStorageError } from '../store-error';

const IDLE_MS = 30_000;

/**
 * Checkpoints the WAL into the main file: right after the first plan, and whenever no write has happened for a while. A
 * main file copied without its WAL is then nearly complete. `onIdle` runs after an idle checkpoint.
 */
export function createCheckpoints(db: Database, writes: GuardedWrites, onIdle: () => void) {
  const hasPlan = db.prepare<[], number>('SELECT EXISTS (SELECT 1 FROM plan)').pluck();
  let isFirst = hasPlan.get() === 0;
  let timer: NodeJS.Timeout | null = null;

  const checkpoint = (): boolean => {
    try {
      writes.checkpoint();
      return true;
    } catch (error) {
      // What was saved stays safe in the WAL until there is room; the next write reports the problem.
      if (explainStorageError(error) === null) throw error;
      return false;
    }
  };

  const rest = (): void => {
    checkpoint();
    onIdle();
  };

  const stop = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };

  return {
    /** Returns whether the main file now holds everything. */
    checkpoint,
    /** What also happens after a while without a write. */
    rest,
    stop,
    afterWrite(): void {
      stop();
      if (isFirst && hasPlan.get() === 1) {
        isFirst = false;
        checkpoint();
      }
      timer = setTimeout(rest, IDLE_MS).unref();
    },
  };
}
