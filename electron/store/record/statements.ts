import type { Database, Statement } from 'better-sqlite3';
import type { Id } from '../../../shared/domain/id';
import type { Columns } from './changes';
import { columnsOf, specOf } from './registry';
import type { Rows, TableName } from './rows';

/** Reads and writes single rows of a table, with statements built from the registry. */
export interface RowTable<Row> {
  readonly find: (id: Id) => Row | undefined;
  readonly insert: (row: Row) => void;
  /** Updates the given columns; the others stay. */
  readonly update: (id: Id, columns: Partial<Row>) => void;
  readonly remove: (id: Id) => void;
}

export function createRowTable<Name extends TableName>(
  db: Database,
  name: Name,
): RowTable<Rows[Name]> {
  const key = `"${specOf(name).key}"`;
  const columns = columnsOf(name);
  const select = db.prepare<[Id], Rows[Name]>(`SELECT * FROM "${name}" WHERE ${key} = ?`);
  const insert = db.prepare(
    `INSERT INTO "${name}" (${columns.map((column) => `"${column}"`).join(', ')})
     VALUES (${columns.map(() => '?').join(', ')})`,
  );
  const remove = db.prepare<[Id]>(`DELETE FROM "${name}" WHERE ${key} = ?`);
  const updates = new Map<string, Statement>();

  const prepareUpdate = (changed: readonly string[]): Statement => {
    const wanted = changed.join();
    const known = updates.get(wanted);
    if (known !== undefined) return known;
    const statement = db.prepare(
      `UPDATE "${name}" SET ${changed.map((column) => `"${column}" = ?`).join(', ')}
       WHERE ${key} = ?`,
    );
    updates.set(wanted, statement);
    return statement;
  };

  return {
    find: (id) => select.get(id),
    insert: (row) =>
      void insert.run(...columns.map((column) => (row as unknown as Columns)[column])),
    update(id, changed) {
      const names = knownColumns(columns, changed);
      const values = names.map((column) => (changed as Columns)[column]);
      prepareUpdate(names).run(...values, id);
    },
    remove: (id) => void remove.run(id),
  };
}

/** In registry order. Unknown names never reach a statement. */
const knownColumns = (columns: readonly string[], given: object): string[] =>
  columns.filter((column) => Object.hasOwn(given, column));
