import type { Database } from 'better-sqlite3';
import type { Id } from '../../../shared/domain/id';
import type { TableName } from './rows';
import { createRecordingTriggers } from './triggers';

export type Columns = Readonly<Record<string, string | number | null>>;

/** A change of one row: all columns of an inserted or deleted row, only the changed ones of an update. */
export interface RowChange {
  readonly seq: number;
  /** Null if the row belongs to no plan. */
  readonly planId: Id | null;
  readonly table: TableName;
  readonly rowId: Id;
  readonly op: 'insert' | 'update' | 'delete';
  readonly old: Columns | null;
  readonly new: Columns | null;
}

export interface ChangeRow {
  readonly seq: number;
  readonly plan_id: Id | null;
  readonly table_name: string;
  readonly row_id: Id;
  readonly op: string;
  readonly old: string | null;
  readonly new: string | null;
}

export type ChangeStore = ReturnType<typeof createChangeStore>;

/** The record of what every write changed: appended to by triggers, never deleted. */
export function createChangeStore(db: Database) {
  createRecordingTriggers(db);
  const start = db.prepare<[Id]>('INSERT INTO recording (step_id) VALUES (?)');
  const stop = db.prepare('DELETE FROM recording');
  const selectOf = db.prepare<[Id], ChangeRow>(
    'SELECT seq, plan_id, table_name, row_id, op, old, new FROM change WHERE step_id = ? ORDER BY seq',
  );

  return {
    /** Until `stop`, every change belongs to this write. Call both within its transaction. */
    start(writeId: Id): void {
      stop.run();
      start.run(writeId);
    },

    stop: () => stop.run(),

    /** In the order they happened. */
    ofWrite: (writeId: Id): RowChange[] => selectOf.all(writeId).map(rowToChange),
  };
}

export const rowToChange = (row: ChangeRow): RowChange => ({
  seq: row.seq,
  planId: row.plan_id,
  table: row.table_name as TableName,
  rowId: row.row_id,
  op: row.op as RowChange['op'],
  old: row.old === null ? null : (JSON.parse(row.old) as Columns),
  new: row.new === null ? null : (JSON.parse(row.new) as Columns),
});
