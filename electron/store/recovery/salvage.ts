import Database from 'better-sqlite3';
import { copyFileSync, existsSync } from 'node:fs';
import { journalOf } from '../guard/file-guard';
import { type ChangeRow, type Columns, type RowChange, rowToChange } from '../record/changes';
import { TABLE_NAMES } from '../record/registry';
import type { TableName } from '../record/rows';
import { createRowTable, type RowTable } from '../record/statements';
import { discard } from '../backups/copy';

/**
 * Replays into a copy what was done after it was made, read from the change record of a damaged file: write by write,
 * each complete, up to the first that cannot be read. The result is always a state that once existed.
 *
 * @param damaged the file, with its WAL beside it if there is one; neither is modified
 * @param copy a closed store of the same history, which is modified
 * @returns how many history entries were carried over; 0 if nothing can be read
 */
export function salvageInto(copy: string, damaged: string): number {
  if (!existsSync(damaged)) return 0;
  const working = workingCopyOf(copy);
  try {
    discard(working);
    // The WAL is part of the data, and reading it writes to both files.
    copyFileSync(damaged, working);
    if (existsSync(journalOf(damaged))) copyFileSync(journalOf(damaged), journalOf(working));
    return carryOver(working, copy);
  } finally {
    discard(working);
  }
}

/** The working copy of a damaged file, from which it is read. */
export const workingCopyOf = (copy: string): string => `${copy}.salvage`;

function carryOver(from: string, into: string): number {
  const target = new Database(into, { fileMustExist: true });
  try {
    const source = openDamaged(from);
    try {
      return source === null ? 0 : carryWrites(source, target);
    } finally {
      source?.close();
    }
  } finally {
    target.close();
  }
}

/** Null if not even its schema can be read. */
function openDamaged(path: string): Database.Database | null {
  const db = new Database(path, { fileMustExist: true });
  try {
    db.pragma('trusted_schema = OFF');
    db.pragma('cell_size_check = ON');
    db.prepare('SELECT 1 FROM activity, change LIMIT 1').get();
    return db;
  } catch (error) {
    db.close();
    if (isUnreadable(error)) return null;
    throw error;
  }
}

const isUnreadable = (error: unknown): boolean =>
  error instanceof Database.SqliteError || error instanceof SyntaxError;

interface EntryRow extends Columns {
  readonly seq: number;
  readonly id: string;
  readonly step_id: string;
}

type BookRow = Columns & { readonly seq: number };

const schemaOf = (db: Database.Database): unknown => db.pragma('user_version', { simple: true });

function carryWrites(source: Database.Database, target: Database.Database): number {
  const last = target
    .prepare<[], EntryRow>('SELECT * FROM activity ORDER BY seq DESC LIMIT 1')
    .get();
  if (schemaOf(source) !== schemaOf(target) || !isContinued(source, last)) return 0;
  const carry = createCarrier(source, target);
  let carried = 0;
  for (const write of writesAfter(source, last?.seq ?? 0)) {
    if (!carry(write)) break;
    carried += write.length;
  }
  // Undo steps were not carried over, so those that are there no longer fit.
  if (carried > 0) target.exec('DELETE FROM step');
  carryDrafts(source, target);
  return carried;
}

/** Whether the file continues from where the copy ends: a backup may have been restored in between. */
function isContinued(source: Database.Database, last: EntryRow | undefined): boolean {
  if (last === undefined) return true;
  try {
    return (
      source.prepare('SELECT id FROM activity WHERE seq = ?').pluck().get(last.seq) === last.id
    );
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    return false;
  }
}

/** The entries of each write, in write order, read by rowid because an index may be what is damaged. */
function* writesAfter(source: Database.Database, after: number): Generator<EntryRow[]> {
  const next = source.prepare<[number], EntryRow>(
    'SELECT * FROM activity WHERE seq > ? ORDER BY seq LIMIT 1',
  );
  let write: EntryRow[] = [];
  let seq = after;
  for (;;) {
    const entry = readOrNothing(() => next.get(seq));
    if (entry === undefined || entry.seq !== seq + 1) break;
    if (write.length > 0 && write[0]?.step_id !== entry.step_id) {
      yield write;
      write = [];
    }
    write.push(entry);
    seq = entry.seq;
  }
  if (write.length > 0) yield write;
}

function readOrNothing<Row>(read: () => Row | undefined): Row | undefined {
  try {
    return read();
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    return undefined;
  }
}

/** Carries over one write atomically; returns false if it cannot. */
function createCarrier(source: Database.Database, target: Database.Database) {
  const changes = createChangeReader(source, target);
  const apply = createApplier(target);
  const insertEntry = inserterOf(target, 'activity');
  const insertChange = inserterOf(target, 'change');
  const insertCommand = target.prepare<[string, string]>(
    'INSERT OR IGNORE INTO command (id, value) VALUES (?, ?)',
  );
  const command = source
    .prepare<[string], string>('SELECT value FROM command WHERE id = ?')
    .pluck();
  const assertAll = createCounter(source);

  const carry = target.transaction((entries: readonly EntryRow[]): void => {
    const writeId = entries[0]?.step_id ?? '';
    target.pragma('defer_foreign_keys = ON');
    const ofWrite = [...changes.upTo(writeId)];
    assertAll('change', writeId, ofWrite.length);
    assertAll('activity', writeId, entries.length);
    for (const change of ofWrite) {
      apply(rowToChange(change as unknown as ChangeRow));
      insertChange(change);
    }
    for (const entry of entries) insertEntry(entry);
    // A window still waiting for the answer will ask again, and the command must not run twice.
    const answer = readOrNothing(() => command.get(writeId));
    if (answer !== undefined) insertCommand.run(writeId, answer);
  });
  return (entries: readonly EntryRow[]): boolean =>
    readOrNothing(() => {
      carry(entries);
      return true;
    }) ?? false;
}

/** The index knows how many rows a write has: if fewer were found, the last ones were lost. */
function createCounter(source: Database.Database) {
  return (book: 'activity' | 'change', writeId: string, found: number): void => {
    const count = source.prepare<[string], number>(
      `SELECT count(*) FROM ${book} WHERE step_id = ?`,
    );
    const known = readOrNothing(() => count.pluck().get(writeId));
    if (known !== undefined && known !== found)
      throw new SyntaxError('A part of the write is missing');
  };
}

/** Reads the changes of one write after another. Throws if one in between is missing. */
function createChangeReader(source: Database.Database, target: Database.Database) {
  const next = source.prepare<[number], BookRow & { readonly step_id: string }>(
    'SELECT * FROM change WHERE seq > ? ORDER BY seq LIMIT 1',
  );
  const selectLast = target.prepare<[], number | null>('SELECT max(seq) FROM change').pluck();
  return {
    *upTo(writeId: string): Generator<BookRow> {
      let seq = selectLast.get() ?? 0;
      for (;;) {
        const change = next.get(seq);
        if (change?.step_id !== writeId) return;
        if (change.seq !== seq + 1) throw new SyntaxError('A change of the record is missing');
        yield change;
        seq = change.seq;
      }
    },
  };
}

/** Applies a recorded change to its row. Throws if the row does not match the state before the change. */
function createApplier(target: Database.Database): (change: RowChange) => void {
  const tables = new Map<TableName, RowTable<Columns>>();
  // Once it is needed: a store of an older Waymark may lack tables, or columns of them, and hold writes without any.
  const tableOf = (name: TableName): RowTable<Columns> => {
    if (!TABLE_NAMES.includes(name)) throw new SyntaxError('A change is of no table');
    const table =
      tables.get(name) ?? (createRowTable(target, name) as unknown as RowTable<Columns>);
    tables.set(name, table);
    return table;
  };
  return ({ table: name, rowId, op, new: now }) => {
    const table = tableOf(name);
    if ((table.find(rowId) === undefined) !== (op === 'insert'))
      throw new SyntaxError('A change does not fit what was there');
    if (op === 'insert') table.insert(now ?? {});
    else if (op === 'update') table.update(rowId, now ?? {});
    else table.remove(rowId);
  };
}

function inserterOf(db: Database.Database, book: 'activity' | 'change'): (row: Columns) => void {
  // Those of the store, which may be of an older Waymark.
  const columns = db
    .prepare<[string], string>('SELECT name FROM pragma_table_info(?)')
    .pluck()
    .all(book);
  const names = columns.map((column) => `"${column}"`).join(', ');
  const insert = db.prepare(
    `INSERT INTO ${book} (${names}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  return (row) => void insert.run(...columns.map((column) => row[column]));
}

/** Unsaved input. */
function carryDrafts(source: Database.Database, target: Database.Database): void {
  const drafts = readOrNothing(() =>
    source.prepare<[], [string, string, string]>('SELECT key, name, input FROM draft').raw().all(),
  );
  const put = target.prepare('INSERT OR REPLACE INTO draft (key, name, input) VALUES (?, ?, ?)');
  for (const draft of drafts ?? []) put.run(...draft);
}
