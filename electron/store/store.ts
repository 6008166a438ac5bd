import type { Database } from 'better-sqlite3';
import type { Id } from '../../shared/domain/id';
import { createActivityStore } from './nouns/activity';
import { createArchiveStore } from './nouns/archive';
import { createChecklistStore } from './nouns/checklists';
import { createBackups } from './backups/backups';
import { createCommandStore } from './nouns/commands';
import { createDraftStore } from './nouns/drafts';
import { createEvidenceStore } from './nouns/evidence';
import { createGoalStore } from './nouns/goals';
import { createLogStore } from './nouns/log';
import { marksBeside } from './guard/marks';
import { MEMORY } from './guard/memory';
import { createNameStore } from './nouns/names';
import { createNeedStore } from './nouns/needs';
import { createNoteStore } from './nouns/notes';
import { asStoreError, openDatabase } from './opening/open';
import { createPastStore } from './nouns/past';
import { createPauseStore } from './nouns/pauses';
import { createPhaseStore } from './nouns/phases';
import { createPlanStore } from './nouns/plans';
import { createChangeStore } from './record/changes';
import { createStepStore } from './record/steps';
import { forgetResting } from './guard/resting-sum';
import { createReviewStore } from './nouns/reviews';
import { keepSafe, type Warn } from './guard/safekeeping';
import { createSearchStore } from './nouns/search';
import { createSettingsStore } from './nouns/settings';
import { createSkillStore } from './nouns/skills';
import { createTallyStore } from './nouns/tallies';
import { createTaskStore } from './nouns/tasks';
import { createTimeStore } from './nouns/times';

export type Store = ReturnType<typeof createStore>;

/**
 * The person's data: one file (or `:memory:`), one connection, fully synchronous.
 *
 * @param readOnly the message that refuses every write, in which case no backups are made either; null for a writable
 * store
 */
export function createStore(
  path: string,
  device: Id,
  warn: Warn = console.warn,
  readOnly: string | null = null,
) {
  const db = openDatabase(path, device);
  try {
    const store = storeOver(db, path, device, warn, readOnly);
    // Last: a start that fails closes the file cleanly and needs no WAL next time.
    marksBeside(path).noteOpened();
    if (path !== MEMORY) forgetResting(path);
    return store;
  } catch (error) {
    db.close();
    throw asStoreError(error, path);
  }
}

function storeOver(db: Database, path: string, device: Id, warn: Warn, readOnly: string | null) {
  const changes = createChangeStore(db);
  const backups = path === MEMORY || readOnly !== null ? null : createBackups(db, path);
  const safekeeping = keepSafe(db, path, { warn, readOnly, backups });
  const selectChanges = db.prepare<[], number>('SELECT total_changes()').pluck();
  return {
    activity: createActivityStore(db, device),
    archive: createArchiveStore(db),
    /** Null for a store in memory, and for one opened read-only. */
    backups,
    changes,
    checklists: createChecklistStore(db),
    commands: createCommandStore(db),
    drafts: createDraftStore(db, safekeeping),
    evidence: createEvidenceStore(db),
    goals: createGoalStore(db),
    log: createLogStore(db),
    names: createNameStore(db),
    needs: createNeedStore(db),
    notes: createNoteStore(db),
    past: createPastStore(db),
    pauses: createPauseStore(db),
    phases: createPhaseStore(db),
    plans: createPlanStore(db),
    reviews: createReviewStore(db),
    search: createSearchStore(db),
    settings: createSettingsStore(db),
    skills: createSkillStore(db),
    steps: createStepStore(db, changes),
    tallies: createTallyStore(db),
    tasks: createTaskStore(db),
    times: createTimeStore(db),

    /** Grows with every change: at the same count, what was read is still current. */
    countChanges: (): number => selectChanges.get() ?? 0,

    ...safekeeping,
  };
}
