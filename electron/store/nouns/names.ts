import type { Database } from 'better-sqlite3';
import { specOf } from '../record/registry';
import type { Conflict } from '../record/steps';
import type { TableName } from '../record/rows';

const OF_TASK = '(SELECT title FROM task WHERE task.id = task_id)';
const OF_SKILL = '(SELECT title FROM skill WHERE skill.id = skill_id)';
const OF_PLAN = '(SELECT title FROM plan WHERE plan.id = plan_id)';

/** The column that names a table's rows, directly or through their task. */
const NAMED_BY: Readonly<Record<TableName, string>> = {
  plan: 'title',
  phase: 'title',
  resource: 'title',
  task: 'title',
  check_item: 'title',
  need: OF_TASK,
  note: OF_TASK,
  evidence: OF_TASK,
  goal: OF_TASK,
  time_entry: OF_TASK,
  timer: OF_TASK,
  guide: OF_PLAN,
  hours_change: OF_PLAN,
  pause: 'first_day',
  review: 'week',
  setting: 'key',
  skill: 'title',
  skill_level: OF_SKILL,
  skill_task: OF_SKILL,
  skill_resource: OF_SKILL,
};

/** Names of rows, so that the person can tell which one is meant. */
export const createNameStore = (db: Database) => ({
  /** The table's name if the row is gone. */
  nameOf({ table, rowId }: Conflict): string {
    const { key } = specOf(table);
    const select = db.prepare<[string], string>(
      `SELECT ${NAMED_BY[table]} FROM "${table}" WHERE "${key}" = ?`,
    );
    return select.pluck().get(rowId) ?? table;
  },
});
