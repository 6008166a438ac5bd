import type { Database } from 'better-sqlite3';
import type { Id } from '../../shared/domain/plan/task';
import type { NoteRecord } from '../../shared/domain/records';
import { createRowTable } from './record/statements';

/** What the person wrote on tasks: read one by one, because all of them together may be long. */
export function createNoteStore(db: Database) {
  const rows = createRowTable(db, 'note');
  const selectIds = db.prepare<[Id], NoteRecord>(
    'SELECT task_id AS id, plan_id AS planId, NULL AS text FROM note WHERE plan_id = ?',
  );

  return {
    /** Which tasks of the plan have one: what they say is read one by one. */
    list: (planId: Id): NoteRecord[] => selectIds.all(planId),

    /** Empty where nothing was written. */
    textOf: (taskId: Id): string => rows.find(taskId)?.text ?? '',

    /** An empty text leaves no note. */
    set(planId: Id, taskId: Id, text: string): void {
      const isThere = rows.find(taskId) !== undefined;
      if (text === '') rows.remove(taskId);
      else if (isThere) rows.update(taskId, { text });
      else rows.insert({ task_id: taskId, plan_id: planId, text });
    },
  };
}
