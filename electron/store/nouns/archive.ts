import type { Database, Statement } from 'better-sqlite3';
import type { Columns } from '../record/changes';
import { BOOKKEEPING, columnsOf, specOf, TABLE_NAMES } from '../record/registry';
import type { TableName } from '../record/rows';

/** The append-only tables, exported in the order they were written. */
const HISTORY = ['activity', 'change'] as const;
export type ArchivedTable = TableName | (typeof HISTORY)[number];

/** A row as exported: columns in registry order, JSON columns parsed. */
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
  isHistory(table) ? BOOKKEEPING[table] : columnsOf(table);

const keyOf = (table: ArchivedTable): string => (isHistory(table) ? 'seq' : specOf(table).key);

/** Reads all of the person's data, row by row, for export. */
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

    /** Ordered by primary key and read lazily, so a caller can stop early. */
    *rows(table: ArchivedTable, skip: number): Generator<ArchivedRow> {
      for (const row of selects.get(table)?.iterate(skip) ?? []) yield unwrapJson(table, row);
    },
  };
}

/** Inserts exported rows into a store whose changes are not being recorded. */
export function createArchiveWriter(db: Database) {
  const inserts = new Map<ArchivedTable, Statement>();
  const insertInto = (table: ArchivedTable): Statement => {
    const known = inserts.get(table);
    if (known !== undefined) return known;
    const columns = columnsIn(table);
    const names = columns.map((column) => `"${column}"`).join(', ');
    const values = columns.map((column) => `@${column}`).join(', ');
    const insert = db.prepare(`INSERT INTO "${table}" (${names}) VALUES (${values})`);
    inserts.set(table, insert);
    return insert;
  };
  return (table: ArchivedTable, row: ArchivedRow): void =>
    void insertInto(table).run(wrapJson(table, row));
}

const unwrapJson = (table: ArchivedTable, row: Columns): ArchivedRow => ({
  ...row,
  ...Object.fromEntries(
    (JSON_COLUMNS[table] ?? []).map((column) => [column, JSON.parse(String(row[column]))]),
  ),
});

const wrapJson = (table: ArchivedTable, row: ArchivedRow): ArchivedRow => ({
  ...row,
  ...Object.fromEntries(
    (JSON_COLUMNS[table] ?? []).map((column) => [column, jsonIn(table, row[column])]),
  ),
});

/** An inserted or deleted row has no old or new side; a setting can itself be JSON null. */
const jsonIn = (table: ArchivedTable, value: unknown): string | null =>
  table === 'change' && value === null ? null : JSON.stringify(value);
