import type { Database } from 'better-sqlite3';

// Used by 0004-history.ts. Frozen at schema 4: ignores columns and groups added later.

export type Row = Readonly<Record<string, string | number | null>>;
export type Table = 'plan' | 'hours_change' | 'pause' | 'phase' | 'task';

/** Columns that change together. */
const GROUPS: readonly (readonly string[])[] = [
  ['status', 'state_day', 'drop_reason'],
  ['phase_id', 'horizon'],
];

export interface Change {
  readonly table: Table;
  readonly id: string;
  /** Null if the row did not exist before, or does not exist after. */
  readonly old: Row | null;
  readonly new: Row | null;
}

/** The rows at some time, and the record of every change from then on. */
export interface Written {
  readonly find: (table: Table, id: string) => Row | undefined;
  readonly all: (table: Table) => ReadonlyMap<string, Row>;
  /** Applies the change, if it is one, under the given write. */
  readonly change: (writeId: string, table: Table, id: string, row: Row | null) => void;
  /** Reverses what one write changed, under another write. */
  readonly reverse: (writeId: string, of: string) => void;
}

export function createWritten(db: Database, planId: string): Written {
  const insert = db.prepare(`
    INSERT INTO change (step_id, plan_id, table_name, row_id, op, old, new)
    VALUES (?, ?, ?, ?, ?, ?, ?)`);
  const tables = new Map<Table, Map<string, Row>>();
  const writes = new Map<string, Change[]>();

  const rowsOf = (table: Table): Map<string, Row> => {
    const rows = tables.get(table) ?? new Map<string, Row>();
    tables.set(table, rows);
    return rows;
  };

  const change = (writeId: string, table: Table, id: string, row: Row | null): void => {
    const before = rowsOf(table).get(id) ?? null;
    if (JSON.stringify(before) === JSON.stringify(row)) return;
    if (row === null) rowsOf(table).delete(id);
    else rowsOf(table).set(id, row);
    writes.set(writeId, [...(writes.get(writeId) ?? []), { table, id, old: before, new: row }]);
    const op = before === null ? 'insert' : row === null ? 'delete' : 'update';
    const changed = before !== null && row !== null ? changedColumns(before, row) : null;
    const json = (of: Row | null) =>
      of && JSON.stringify(changed === null ? of : pick(of, changed));
    insert.run(writeId, planId, table, id, op, json(before), json(row));
  };

  return {
    find: (table, id) => rowsOf(table).get(id),
    all: rowsOf,
    change,
    reverse: (writeId, of) => {
      for (const made of (writes.get(of) ?? []).toReversed())
        change(writeId, made.table, made.id, made.old);
    },
  };
}

function changedColumns(before: Row, after: Row): string[] {
  const isChanged = (column: string): boolean => before[column] !== after[column];
  return Object.keys(after).filter((column) =>
    (GROUPS.find((group) => group.includes(column)) ?? [column]).some(isChanged),
  );
}

const pick = (row: Row, columns: readonly string[]): Row =>
  Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
