import Database from 'better-sqlite3';
import { existsSync, statSync } from 'node:fs';
import { assertUndamaged } from './damage';
import { journalOf } from './file-guard';
import { marksBeside } from './marks';
import { describeNewest } from './mend';
import { assertReadable } from './migrate';
import { assertShape } from './shape';
import { StoreError } from './store-error';

const BUSY_MS = 250;

/** Nothing may start empty where something was. */
export function assertNew(path: string): void {
  const anew = 'or choose another folder with --data to start anew';
  if (existsSync(journalOf(path))) {
    throw new StoreError(
      `${path} is missing, but ${journalOf(path)} is there, with the latest of what was saved. Put the missing file back, ${anew}.`,
    );
  }
  if (marksBeside(path).isMade()) {
    throw new StoreError(
      `${path} is missing, although your data were kept there. Put it, or a copy of it, back, ${anew}.${describeNewest(path)}`,
    );
  }
}

/** Beside a store that was not closed lies its journal. */
function assertJournal(path: string): void {
  const marks = marksBeside(path);
  if (!marks.isOpen() || existsSync(journalOf(path))) return;
  throw new StoreError(
    `${journalOf(path)} is missing, with the latest of what was saved. Put it back; or remove ${marks.openPath} to go on with what ${path} holds by itself.`,
  );
}

/**
 * Killed in the middle of its very first write, a file can be read only once SQLite has taken that back; and on a full
 * disk there is no room for the memory that readers share, which who has the file for himself does without.
 */
const CANNOT_ONLY_READ = /^SQLITE_(?:READONLY|IOERR|FULL)/;

/** Looks before touching: opening read-write would already change the bytes of a file that is not ours to change. */
export function inspect(path: string): void {
  if (statSync(path).size === 0) {
    throw new StoreError(
      `${path} is empty, as if its content had been lost. Put a copy of your data there, or choose another folder with --data to start anew.${describeNewest(path)}`,
    );
  }
  assertJournal(path);
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
    const marks = marksBeside(path);
    const isCheckDue = marks.isCheckDue();
    if (isCheckDue) assertUndamaged(db, path);
    assertShape(db, path);
    if (isCheckDue) marks.noteChecked();
  } finally {
    db.close();
  }
}
