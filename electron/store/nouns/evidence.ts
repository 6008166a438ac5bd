import type { Database } from 'better-sqlite3';
import type { Id } from '../../../shared/domain/id';
import type { EvidenceRecord } from '../../../shared/domain/records';
import { createRowTable } from '../record/statements';
import { rowToRecord } from '../record/to-record';
import type { EvidenceRow } from '../record/rows';

/** Links to results, in the order they were added. */
const toRecord = (row: EvidenceRow): EvidenceRecord => rowToRecord('evidence', row);

export function createEvidenceStore(db: Database) {
  const rows = createRowTable(db, 'evidence');
  const selectByPlan = db.prepare<[Id], EvidenceRow>(
    'SELECT * FROM evidence WHERE plan_id = ? ORDER BY order_key, id',
  );
  const selectByTask = db.prepare<[Id], EvidenceRow>(
    'SELECT * FROM evidence WHERE task_id = ? ORDER BY order_key, id',
  );

  return {
    list: (planId: Id): EvidenceRecord[] => selectByPlan.all(planId).map(toRecord),
    listByTask: (taskId: Id): EvidenceRecord[] => selectByTask.all(taskId).map(toRecord),

    add: ({ planId, taskId, order, ...evidence }: EvidenceRecord) =>
      rows.insert({ ...evidence, plan_id: planId, task_id: taskId, order_key: order }),

    /** Moves the link to another task. */
    hand: (id: Id, taskId: Id) => rows.update(id, { task_id: taskId }),
    remove: (id: Id) => rows.remove(id),
  };
}
