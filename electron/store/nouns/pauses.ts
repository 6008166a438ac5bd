import type { Database } from 'better-sqlite3';
import type { Id } from '../../../shared/domain/id';
import type { PauseRecord } from '../../../shared/domain/records';
import { createRowTable } from '../record/statements';
import { rowToRecord } from '../record/to-record';
import type { PauseRow } from '../record/rows';

const toRecord = (row: PauseRow): PauseRecord => rowToRecord('pause', row);

export function createPauseStore(db: Database) {
  const rows = createRowTable(db, 'pause');
  const selectByPlan = db.prepare<[Id], PauseRow>(
    'SELECT * FROM pause WHERE plan_id = ? ORDER BY first_day, id',
  );

  return {
    /** Ordered by first day. */
    list: (planId: Id): PauseRecord[] => selectByPlan.all(planId).map(toRecord),

    /** Null if the plan has no such pause. */
    find(planId: Id, id: Id): PauseRecord | null {
      const row = rows.find(id);
      return row === undefined || row.plan_id !== planId ? null : toRecord(row);
    },

    add: ({ id, planId, first, last, reason }: PauseRecord) =>
      rows.insert({ id, plan_id: planId, first_day: first, last_day: last, reason }),

    remove: (id: Id) => rows.remove(id),
  };
}
