import type { Database } from 'better-sqlite3';
import type { Columns } from './record/changes';
import { BOOKS, columnsOf, specOf, TABLE_NAMES } from './record/registry';
import type { TableName } from './record/rows';

/** Tables that tell what was done: taken out with the rest, in the order of writing. */
const HISTORY = ['activity', 'change'] as const;
type ArchivedTable = TableName | (typeof HISTORY)[number];

/** A row as the archive has it: its columns in the registry's order, JSON as what it holds. */
export type ArchivedRow = Readonly<Record<string, unknown>>;

const JSON_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  setting: ['value'],
  guide: ['content'],
  activity: ['data'],
  change: ['old', 'new'],
};

const isHistory = (table: ArchivedTable): table is (typeof HISTORY)[number] =>
  HISTORY.some((each) => each === table);

const columnsIn = (table: ArchivedTable): readonly string[] =>
  isHistory(table) ? BOOKS[table] : columnsOf(table);

const keyOf = (table: ArchivedTable): string => (isHistory(table) ? 'seq' : specOf(table).key);

/** Everything of the person, row by row, for taking it out. */
export function createArchiveStore(db: Database) {
  const tables: readonly ArchivedTable[] = [...TABLE_NAMES, ...HISTORY];
  const counts = tables.map((table) => `(SELECT count(*) FROM "${table}")`).join(' + ');
  const selectTotal = db.prepare<[], number>(`SELECT ${counts}`).pluck();
  const selects = new Map(
    tables.map((table) => {
      const columns = columnsIn(table).map((column) => `"${column}"`);
      const sql = `SELECT ${columns.join(', ')} FROM "${table}" ORDER BY "${keyOf(table)}" LIMIT -1 OFFSET ?`;
      return [table, db.prepare<[number], Columns>(sql)];
    }),
  );
  return {
    count: (): number => selectTotal.get() ?? 0,

    /** In the order of the table's key, read one by one: who has enough stops. */
    *rows(table: ArchivedTable, skip: number): Generator<ArchivedRow> {
      for (const row of selects.get(table)?.iterate(skip) ?? []) yield unwrapJson(table, row);
    },
  };
}

const unwrapJson = (table: ArchivedTable, row: Columns): ArchivedRow => ({
  ...row,
  ...Object.fromEntries(
    (JSON_COLUMNS[table] ?? []).map((column) => [column, JSON.parse(String(row[column]))]),
  ),
});
