import type { Database } from 'better-sqlite3';
import type { Id } from '../../../shared/domain/id';
import type { NoteRecord } from '../../../shared/domain/records';
import { createRowTable } from '../record/statements';

/** The person's notes on tasks, read one at a time because together they may be long. */
export function createNoteStore(db: Database) {
  const rows = createRowTable(db, 'note');
  const selectIds = db.prepare<[Id], NoteRecord>(
    'SELECT task_id AS id, plan_id AS planId, NULL AS text FROM note WHERE plan_id = ?',
  );

  return {
    /** The tasks of the plan that have a note, without the texts. */
    list: (planId: Id): NoteRecord[] => selectIds.all(planId),

    /** Empty if there is no note. */
    textOf: (taskId: Id): string => rows.find(taskId)?.text ?? '',

    /** An empty text removes the note. */
    set(planId: Id, taskId: Id, text: string): void {
      const isThere = rows.find(taskId) !== undefined;
      if (text === '') rows.remove(taskId);
      else if (isThere) rows.update(taskId, { text });
      else rows.insert({ task_id: taskId, plan_id: planId, text });
    },
  };
}
