import type { Database } from 'better-sqlite3';

/** What undo never takes back: the history, and its own notes. */
const NOT_UNDOABLE = new Set(['activity', 'change', 'step', 'command']);

export type Row = Readonly<Record<string, unknown>>;

export function tablesOf(db: Database): string[] {
  const names = db.prepare<[], string>(
    // What is found is no data of its own, and is numbered as it comes.
    `SELECT name FROM sqlite_schema
     WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search%' ORDER BY name`,
  );
  return names.pluck().all();
}

/** Every row that a write may change, in an order of its own. */
export const dump = (db: Database): Record<string, Row[]> =>
  Object.fromEntries(
    tablesOf(db)
      .filter((table) => !NOT_UNDOABLE.has(table))
      .map((table) => [table, db.prepare<[], Row>(`SELECT * FROM ${table} ORDER BY 1`).all()]),
  );

export const rowsOf = (db: Database, table: string): Row[] =>
  db.prepare<[], Row>(`SELECT * FROM ${table} ORDER BY 1`).all();

export const countRows = (db: Database, table: string): number => rowsOf(db, table).length;
