import type { Database } from 'better-sqlite3';
import { ordersBetween } from '../../../shared/domain/order';
import type { Id } from '../../../shared/domain/id';
import type { CheckItemRecord } from '../../../shared/domain/records';
import type { CheckItemRow } from '../record/rows';
import { createRowTable } from '../record/statements';
import { rowToRecord } from '../record/to-record';

const toRecord = (row: CheckItemRow): CheckItemRecord => rowToRecord('check_item', row);

/** The checklist steps of tasks, in order. */
export function createChecklistStore(db: Database) {
  const rows = createRowTable(db, 'check_item');
  const selectByPlan = db.prepare<[Id], CheckItemRow>(
    'SELECT * FROM check_item WHERE plan_id = ? ORDER BY order_key, id',
  );
  const selectByTask = db.prepare<[Id], CheckItemRow>(
    'SELECT * FROM check_item WHERE task_id = ? ORDER BY order_key, id',
  );
  const listByTask = (taskId: Id): CheckItemRecord[] => selectByTask.all(taskId).map(toRecord);

  return {
    list: (planId: Id): CheckItemRecord[] => selectByPlan.all(planId).map(toRecord),
    listByTask,

    /** Null if the plan has no such step. */
    find(planId: Id, id: Id): CheckItemRecord | null {
      const row = rows.find(id);
      return row === undefined || row.plan_id !== planId ? null : toRecord(row);
    },

    add: ({ planId, taskId, order, isDone, ...item }: CheckItemRecord) =>
      rows.insert({
        ...item,
        plan_id: planId,
        task_id: taskId,
        order_key: order,
        is_done: Number(isDone),
      }),

    rename: (id: Id, title: string) => rows.update(id, { title }),
    tick: (id: Id, isDone: boolean) => rows.update(id, { is_done: Number(isDone) }),
    place: (id: Id, order: string) => rows.update(id, { order_key: order }),
    remove: (id: Id) => rows.remove(id),

    /** Moves all steps to another task, after the steps it already has. */
    hand(from: Id, to: Id): void {
      const items = listByTask(from);
      const orders = ordersBetween(listByTask(to).at(-1)?.order ?? null, null, items.length);
      items.forEach(({ id, order }, index) =>
        rows.update(id, { task_id: to, order_key: orders[index] ?? order }),
      );
    },
  };
}
