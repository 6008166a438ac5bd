import Database from 'better-sqlite3';
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { assertNotCut, assertUndamaged } from '../guard/damage';
import { journalOf } from '../guard/file-guard';
import { marksBeside } from '../guard/marks';
import { describeNewest } from '../guard/fix';
import { assertReadable } from '../migrations/migrate';
import { assertAsLeft } from '../guard/resting-sum';
import { setJournalAside } from '../guard/rescue';
import { assertShape } from './shape';
import { StoreUnusable } from '../store-error';

const BUSY_MS = 250;

/** Refuses to start empty where there used to be data. */
export function assertNew(path: string): void {
  const anew = 'or choose another folder with --data to start over';
  if (existsSync(journalOf(path))) {
    throw new StoreUnusable(
      `${path} is missing, but ${journalOf(path)} is there, with the latest changes you saved.`,
      `Put the missing file back, ${anew}.`,
    );
  }
  if (marksBeside(path).isMade()) {
    throw new StoreUnusable(
      `${path} is missing, although your data was kept there.`,
      `Put it or a copy of it back, ${anew}.${describeNewest(path)}`,
    );
  }
}

/** Offset of the write version in an SQLite header, and its value for rollback-journal mode. */
const WRITE_VERSION_AT = 18;
const WITHOUT_JOURNAL = 1;

/**
 * Whether the file is a copy made by Waymark and put in the store's place: it is complete without a WAL. Reads the file
 * outside SQLite, which would drop SQLite's locks, so call it before the store is opened.
 */
function isCopy(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const header = Buffer.alloc(1);
    readSync(file, header, 0, 1, WRITE_VERSION_AT);
    return header[0] === WITHOUT_JOURNAL;
  } finally {
    closeSync(file);
  }
}

/**
 * A store that was not closed has its WAL beside it; a copy has none, or one left by the file that was there before.
 */
function assertJournal(path: string): void {
  const marks = marksBeside(path);
  if (isCopy(path)) return setJournalAside(path);
  if (!marks.isOpen() || existsSync(journalOf(path))) return;
  throw new StoreUnusable(
    `${journalOf(path)} is missing, with the latest changes you saved.`,
    `Put it back; or remove ${marks.openPath} to continue with what ${path} holds on its own.`,
  );
}

/**
 * Reading a file fails with one of these if a process was killed during its very first write, until SQLite rolls that
 * back, or if the disk is too full for the shared-memory file, which exclusive access does without.
 */
const CANNOT_ONLY_READ = /^SQLITE_(?:READONLY|IOERR|FULL)/;

/** Checks before opening: opening read-write would already modify a file that may not be ours. */
export function inspect(path: string): void {
  if (statSync(path).size === 0) {
    throw new StoreUnusable(
      `${path} is empty, as if its contents had been lost.`,
      `Put a copy of your data there, or choose another folder with --data to start over.${describeNewest(path)}`,
    );
  }
  assertJournal(path);
  assertAsLeft(path);
  try {
    look(path, { readonly: true });
  } catch (error) {
    if (!(error instanceof Database.SqliteError) || !CANNOT_ONLY_READ.test(error.code)) throw error;
    look(path, { readonly: false });
  }
}

function look(path: string, { readonly }: { readonly: boolean }): void {
  const db = new Database(path, { readonly, fileMustExist: true, timeout: BUSY_MS });
  try {
    if (!readonly) db.pragma('locking_mode = EXCLUSIVE');
    assertReadable(db, path);
    assertNotCut(db, path);
    const marks = marksBeside(path);
    const isCheckDue = marks.isCheckDue();
    if (isCheckDue) assertUndamaged(db, path);
    assertShape(db, path);
    if (isCheckDue) marks.noteChecked();
  } finally {
    db.close();
  }
}
