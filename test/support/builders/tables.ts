import type { Database } from 'better-sqlite3';

/** What undo never reverts: the history, and its bookkeeping. */
const NOT_UNDOABLE = new Set(['activity', 'change', 'step', 'command']);

export type Row = Readonly<Record<string, unknown>>;

export function tablesOf(db: Database): string[] {
  const names = db.prepare<[], string>(
    // The search index is derived data, and its ids depend on the order of writes.
    `SELECT name FROM sqlite_schema
     WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search%' ORDER BY name`,
  );
  return names.pluck().all();
}

/** Every undoable row, in a fixed order. */
export const dump = (db: Database): Record<string, Row[]> =>
  Object.fromEntries(
    tablesOf(db)
      .filter((table) => !NOT_UNDOABLE.has(table))
      .map((table) => [table, db.prepare<[], Row>(`SELECT * FROM ${table} ORDER BY 1`).all()]),
  );

export const rowsOf = (db: Database, table: string): Row[] =>
  db.prepare<[], Row>(`SELECT * FROM ${table} ORDER BY 1`).all();

export const countRows = (db: Database, table: string): number => rowsOf(db, table).length;
