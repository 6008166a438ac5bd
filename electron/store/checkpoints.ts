import type { Database } from 'better-sqlite3';
import type { GuardedWrites } from './guarded-writes';
import { explainStorageError } from './store-error';

const IDLE_MS = 30_000;

/**
 * Moves what is in the journal into the file: at once after the first plan, and when nothing was written for a while.
 * A file that is copied alone, without its journal, then holds all but the latest. `onIdle` comes after that.
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
      // What was saved is in the journal, and stays there until there is room; the next write says what is wrong.
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
    /** Whether the file holds everything now. */
    checkpoint,
    /** As after a while without a write. */
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
