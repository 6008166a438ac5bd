import type { Database } from 'better-sqlite3';
import type { Id } from '../../../shared/domain/id';
import type { ChangeStore, Columns, RowChange } from './changes';
import { groupsOf, TABLE_NAMES } from './registry';
import type { TableName } from './rows';
import { createRowTable, type RowTable } from './statements';

/** How many steps can be undone. */
export const STEPS_KEPT = 500;

interface StepRow {
  readonly id: Id;
  /** The write to reverse next: the step itself, its last undo or its last redo. */
  readonly last_write: Id;
}

/** What could not be reversed: these columns have changed since, or the row is gone. */
export interface Conflict {
  readonly table: TableName;
  readonly rowId: Id;
  readonly columns: readonly string[];
}

type AnyTable = RowTable<Columns>;

/** Undo and redo: each reverses, row by row, the previous write of the same step. */
export function createStepStore(db: Database, changes: ChangeStore) {
  const reverse = createReverse(db);
  const insert = db.prepare<[Id, Id]>('INSERT INTO step (id, last_write, undone) VALUES (?, ?, 0)');
  const forgetUndone = db.prepare('DELETE FROM step WHERE undone = 1');
  const forgetOld = db.prepare<[number]>(
    `DELETE FROM step WHERE seq <= (SELECT seq FROM step ORDER BY seq DESC LIMIT 1 OFFSET ?)`,
  );
  const newestDone = db.prepare<[], StepRow>(
    'SELECT id, last_write FROM step WHERE undone = 0 ORDER BY seq DESC LIMIT 1',
  );
  const oldestUndone = db.prepare<[], StepRow>(
    'SELECT id, last_write FROM step WHERE undone = 1 ORDER BY seq LIMIT 1',
  );
  const turn = db.prepare<{ id: Id; writeId: Id }>(
    'UPDATE step SET undone = 1 - undone, last_write = @writeId WHERE id = @id',
  );

  return {
    add(id: Id): void {
      forgetUndone.run();
      insert.run(id, id);
      forgetOld.run(STEPS_KEPT);
    },

    next: () => ({ undo: newestDone.get() ?? null, redo: oldestUndone.get() ?? null }),

    /** Undoes or redoes the step, as a new write with the given id. Returns what could not be reversed. */
    turn({ id, last_write: lastWrite }: StepRow, writeId: Id): Conflict[] {
      db.pragma('defer_foreign_keys = ON');
      const conflicts = changes.ofWrite(lastWrite).toReversed().flatMap(reverse);
      turn.run({ id, writeId });
      return conflicts;
    },
  };
}

/** Reverses the row's latest change if the row still holds its result. */
function createReverse(db: Database): (change: RowChange) => Conflict[] {
  const tables = new Map<TableName, AnyTable>(
    TABLE_NAMES.map((name) => [name, createRowTable(db, name) as unknown as AnyTable]),
  );
  return (change) => {
    const table = tables.get(change.table);
    if (table === undefined) throw new Error(`The registry has no table ${change.table}`);
    const conflict = { table: change.table, rowId: change.rowId };
    switch (change.op) {
      case 'insert':
        return takeAway(table, change, conflict);
      case 'delete':
        if (table.find(change.rowId) !== undefined) return [{ ...conflict, columns: [] }];
        table.insert(change.old ?? {});
        return [];
      case 'update':
        return restoreGroups(table, change, conflict);
    }
  };
}

type Place = Pick<Conflict, 'table' | 'rowId'>;

/** Deletes a row that was inserted, unless it has changed since. */
function takeAway(table: AnyTable, change: RowChange, conflict: Place): Conflict[] {
  const row = table.find(change.rowId);
  if (row === undefined) return [];
  const added = change.new ?? {};
  const changed = Object.keys(added).filter((column) => row[column] !== added[column]);
  if (changed.length > 0) return [{ ...conflict, columns: changed }];
  table.remove(change.rowId);
  return [];
}

/**
 * Columns of a group are restored together or not at all. All groups of a row are restored in one statement, because a
 * CHECK may compare them.
 */
function restoreGroups(table: AnyTable, change: RowChange, conflict: Place): Conflict[] {
  const { old, new: now, rowId } = change;
  if (old === null || now === null) return [];
  const row = table.find(rowId);
  const groups = groupsOf(change.table).filter((columns) =>
    columns.every((column) => column in now),
  );
  const isHeld = (columns: readonly string[]): boolean =>
    row !== undefined && columns.every((column) => row[column] === now[column]);
  const held = groups.filter(isHeld).flat();
  if (held.length > 0) table.update(rowId, pick(old, held));
  return groups.filter((columns) => !isHeld(columns)).map((columns) => ({ ...conflict, columns }));
}

const pick = (row: Columns, columns: readonly string[]): Columns =>
  Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
