import type { Database } from 'better-sqlite3';
import type { Day } from '../../../shared/domain/calendar/day';
import type { Id } from '../../../shared/domain/id';
import type { GoalRecord } from '../../../shared/domain/records';
import type { Goal } from '../../../shared/domain/weeks/goal';
import { endColumns } from '../record/fields';
import { createRowTable } from '../record/statements';
import { rowToRecord } from '../record/to-record';
import type { GoalRow } from '../record/rows';

const toRow = ({ planId, taskId, end, order, ...same }: GoalRecord): GoalRow => ({
  ...same,
  plan_id: planId,
  task_id: taskId,
  ...endColumns(end),
  order_key: order,
});

const toRecord = (row: GoalRow): GoalRecord => rowToRecord('goal', row);

export function createGoalStore(db: Database) {
  const rows = createRowTable(db, 'goal');
  const selectSince = db.prepare<{ planId: Id; day: string }, GoalRow>(`
    SELECT goal.* FROM goal JOIN task ON task.id = task_id
    WHERE goal.plan_id = @planId AND (end_week IS NULL OR end_week >= @day)
      AND (state_day IS NULL OR state_day >= @day)
    ORDER BY goal.order_key, goal.id`);
  const selectByTask = db.prepare<[Id], GoalRow>(
    'SELECT * FROM goal WHERE task_id = ? ORDER BY week, id',
  );
  const selectLastOrder = db
    .prepare<[Id], string>(
      'SELECT order_key FROM goal WHERE plan_id = ? ORDER BY order_key DESC LIMIT 1',
    )
    .pluck();

  return {
    /** Goals planned for any week on or after the day, in the person's order. */
    listSince: (planId: Id, day: Day): GoalRecord[] =>
      selectSince.all({ planId, day }).map(toRecord),

    /** Null if the plan has no such goal. */
    find(planId: Id, id: Id): GoalRecord | null {
      const row = rows.find(id);
      return row === undefined || row.plan_id !== planId ? null : toRecord(row);
    },

    /** In ascending order of week. */
    listByTask: (taskId: Id): GoalRecord[] => selectByTask.all(taskId).map(toRecord),

    /** The plan's last order key; null if it has no goals. */
    lastOrder: (planId: Id): string | null => selectLastOrder.get(planId) ?? null,

    add: (goal: GoalRecord) => rows.insert(toRow(goal)),

    /** Moves the goal to another task. */
    hand: (id: Id, taskId: Id) => rows.update(id, { task_id: taskId }),

    /** Updates its weeks and minutes; its measure never changes. */
    update: ({ id, week, end, minutes }: Goal) =>
      rows.update(id, { week, ...endColumns(end), minutes }),

    setOrder: (id: Id, order: string) => rows.update(id, { order_key: order }),
    remove: (id: Id) => rows.remove(id),
  };
}
