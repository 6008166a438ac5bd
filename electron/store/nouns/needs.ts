import type { Database } from 'better-sqlite3';
import type { Id } from '../../../shared/domain/id';
import type { NeedRecord } from '../../../shared/domain/records';
import { needId } from '../record/natural-id';
import type { NeedRow } from '../record/rows';
import { createRowTable } from '../record/statements';
import { rowToRecord } from '../record/to-record';

const toRecord = (row: NeedRow): NeedRecord => rowToRecord('need', row);

/** Which tasks depend on which other tasks. */
export function createNeedStore(db: Database) {
  const rows = createRowTable(db, 'need');
  const selectByPlan = db.prepare<[Id], NeedRow>('SELECT * FROM need WHERE plan_id = ?');
  const selectAround = db.prepare<[Id, Id], NeedRow>(
    'SELECT * FROM need WHERE task_id = ? OR needed_id = ? ORDER BY id',
  );

  return {
    list: (planId: Id): NeedRecord[] => selectByPlan.all(planId).map(toRecord),

    /** What the task depends on, and what depends on it. */
    listAround: (taskId: Id): NeedRecord[] => selectAround.all(taskId, taskId).map(toRecord),

    /** False if it is set that way already. */
    set(planId: Id, taskId: Id, neededId: Id, isNeeded: boolean): boolean {
      const id = needId(planId, taskId, neededId);
      if ((rows.find(id) !== undefined) === isNeeded) return false;
      if (isNeeded) rows.insert({ id, plan_id: planId, task_id: taskId, needed_id: neededId });
      else rows.remove(id);
      return true;
    },

    remove: (id: Id) => rows.remove(id),
  };
}
