import { createActivityStore } from './activity';
import { createEvidenceStore } from './evidence';
import { createGoalStore } from './goals';
import { createLivedStore } from './lived';
import { createLogStore } from './log';
import { openDatabase } from './open';
import { createPauseStore } from './pauses';
import { createPlanStore } from './plans';
import { createReviewStore } from './reviews';
import { createSettingsStore } from './settings';
import { explainStorageError } from './store-error';
import { createTaskStore } from './tasks';
import { createTimeStore } from './times';
import { createUndoStore } from './undo';

export type Store = ReturnType<typeof createStore>;

/** The person's data: one file (or `:memory:`), one connection, everything synchronous. */
export function createStore(path: string) {
  const db = openDatabase(path);
  const evidence = createEvidenceStore(db);
  const selectChanges = db.prepare<[], number>('SELECT total_changes()').pluck();
  return {
    activity: createActivityStore(db),
    evidence,
    goals: createGoalStore(db),
    lived: createLivedStore(db),
    log: createLogStore(db),
    pauses: createPauseStore(db),
    plans: createPlanStore(db),
    reviews: createReviewStore(db),
    settings: createSettingsStore(db),
    tasks: createTaskStore(db, evidence),
    times: createTimeStore(db),
    undo: createUndoStore(db),

    /** Grows with every change: what was read at the same count is still so. */
    countChanges: (): number => selectChanges.get() ?? 0,

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
