import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { syncFolder } from '../../file-sync';
import { StoreError } from '../store-error';

/**
 * Writes everything the connection holds into a new file, even if the connection's own file is gone. The file gets its
 * name only after it was read back, so a file of that name is always complete. Throws if it cannot be made.
 */
export function writeCopy(db: Database.Database, path: string): void {
  const draft = draftOf(path);
  try {
    rmSync(draft, { force: true });
    db.prepare<[string]>('VACUUM INTO ?').run(draft);
    assertSame(db, draft);
    renameSync(draft, path);
    syncFolder(dirname(path));
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** The name of an unfinished copy. */
const draftOf = (path: string): string => `${path}.new`;

/** Deletes a draft and everything SQLite left beside it: its journal would be applied to the next draft. */
export function discard(draft: string): void {
  for (const suffix of ['', '-journal', '-wal', '-shm'])
    rmSync(`${draft}${suffix}`, { force: true });
}

/** Whether a file of this name is left over from an interrupted copy. */
export const isDraft = (name: string): boolean => name.endsWith('.db.new');

function assertSame(db: Database.Database, path: string): void {
  // This is not the store's own file, so opening and closing it does not affect the store's lock.
  const copy = new Database(path, { readonly: true, fileMustExist: true });
  try {
    const found = String(copy.pragma('quick_check(1)', { simple: true }));
    const broken = copy.pragma('foreign_key_check') as unknown[];
    if (found !== 'ok' || broken.length > 0 || countEntries(copy) !== countEntries(db))
      throw new StoreError(`The copy ${path} is incomplete (${found}).`);
  } finally {
    copy.close();
  }
}

/** A measure of how much was done: history entries are never deleted. */
export const countEntries = (db: Database.Database): number =>
  db.prepare<[], number>('SELECT count(*) FROM activity').pluck().get() ?? 0;

/** Id of the newest history entry; null if there is none. */
export const lastEntryOf = (db: Database.Database): string | null =>
  db.prepare<[], string>('SELECT id FROM activity ORDER BY seq DESC LIMIT 1').pluck().get() ?? null;

/** Like `lastEntryOf`, for a file that nobody has open; also null if it cannot be read. */
export function lastEntryIn(path: string): string | null {
  try {
    const db = new Database(path, { readonly: true, fileMustExist: true });
    try {
      return lastEntryOf(db);
    } finally {
      db.close();
    }
  } catch (error) {
    if (error instanceof Database.SqliteError) return null;
    throw error;
  }
}

/** Offsets of the page size and the page count in an SQLite header. */
const PAGE_SIZE_AT = 16;
const PAGE_COUNT_AT = 28;
/** A page size of 65,536 does not fit in the header and is stored as 1. */
const LARGEST_PAGE = 65_536;

/**
 * Whether a copy is as long as its header says. Reads only the header, because a listing cannot afford to read whole
 * files.
 */
export function isFullLength(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const header = Buffer.alloc(PAGE_COUNT_AT + 4);
    readSync(file, header, 0, header.length, 0);
    const noted = header.readUInt16BE(PAGE_SIZE_AT);
    const pageSize = noted === 1 ? LARGEST_PAGE : noted;
    const length = pageSize * header.readUInt32BE(PAGE_COUNT_AT);
    return length > 0 && length === statSync(path).size;
  } finally {
    closeSync(file);
  }
}

/**
 * SHA-256 of the whole file. Only for files that this process does not have open in SQLite: reading would drop its
 * locks.
 */
export const fileHashOf = (path: string): string =>
  createHash('sha256').update(readFileSync(path)).digest('hex');
