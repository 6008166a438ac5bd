import type { Database } from 'better-sqlite3';
import type { Conflict } from './record/steps';
import type { TableName } from './record/rows';

/** The column that a table's rows are called by, of their own or of the task that they belong to. */
const NAMED_BY: Partial<Readonly<Record<TableName, string>>> = {
  plan: 'title',
  phase: 'title',
  resource: 'title',
  task: 'title',
  note: '(SELECT title FROM task WHERE task.id = task_id)',
  evidence: '(SELECT title FROM task WHERE task.id = task_id)',
  goal: '(SELECT title FROM task WHERE task.id = task_id)',
  time_entry: '(SELECT title FROM task WHERE task.id = task_id)',
  timer: '(SELECT title FROM task WHERE task.id = task_id)',
  hours_change: '(SELECT title FROM plan WHERE plan.id = plan_id)',
  pause: 'first_day',
  review: 'week',
  setting: 'key',
};

/** What rows are called, for the person to know which one is meant. */
export const createNameStore = (db: Database) => ({
  /** The table's own name where the row is gone. */
  nameOf({ table, rowId }: Conflict): string {
    const key = table === 'note' ? 'task_id' : table === 'setting' ? 'key' : 'id';
    const name = NAMED_BY[table];
    if (name === undefined) return table;
    const select = db.prepare<[string], string>(`SELECT ${name} FROM "${table}" WHERE ${key} = ?`);
    return select.pluck().get(rowId) ?? table;
  },
});
