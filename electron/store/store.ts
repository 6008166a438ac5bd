import { createActivityStore } from './activity';
import { openDatabase } from './open';
import { createPauseStore } from './pauses';
import { createPlanStore } from './plans';
import { createSettingsStore } from './settings';
import { explainStorageError } from './store-error';
import { createTaskStore } from './tasks';
import { createUndoStore } from './undo';

export type Store = ReturnType<typeof createStore>;

/** The person's data: one file (or `:memory:`), one connection, everything synchronous. */
export function createStore(path: string) {
  const db = openDatabase(path);
  return {
    activity: createActivityStore(db),
    pauses: createPauseStore(db),
    plans: createPlanStore(db),
    settings: createSettingsStore(db),
    tasks: createTaskStore(db),
    undo: createUndoStore(db),

    /** All or nothing, and on disk when it returns. */
    transaction: <Value>(work: () => Value): Value => db.transaction(work).immediate(),

    close(): void {
      try {
        db.pragma('optimize');
      } catch (error) {
        // What it notes makes queries faster, no more: a full disk must not keep Waymark from closing.
        if (explainStorageError(error) === null) throw error;
      } finally {
        db.close();
      }
    },
  };
}
