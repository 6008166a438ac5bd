import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { StoreError } from './store-error';

/**
 * Writes all that the connection holds into a new file, also where the connection's own file is gone from its place.
 * The file gets its name only once it was read back: one of that name is whole. Throws when it cannot be made.
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

/** The name of a copy that is still being written. */
const draftOf = (path: string): string => `${path}.new`;

/** Whether a file of that name was left by a copy that was cut short. */
export const isDraft = (name: string): boolean => name.endsWith('.db.new');

function assertSame(db: Database.Database, path: string): void {
  // Another file than the store's own: opening and closing it does not touch the store's lock.
  const copy = new Database(path, { readonly: true, fileMustExist: true });
  try {
    const found = String(copy.pragma('quick_check(1)', { simple: true }));
    const broken = copy.pragma('foreign_key_check') as unknown[];
    if (found !== 'ok' || broken.length > 0 || countEntries(copy) !== countEntries(db))
      throw new StoreError(`The copy ${path} is not whole (${found}).`);
  } finally {
    copy.close();
  }
}

/** How much was done in all: entries of the history are only ever added. */
export const countEntries = (db: Database.Database): number =>
  db.prepare<[], number>('SELECT count(*) FROM activity').pluck().get() ?? 0;

/** The id of the newest entry of the history; null where there is none. */
export const lastEntryOf = (db: Database.Database): string | null =>
  db.prepare<[], string>('SELECT id FROM activity ORDER BY seq DESC LIMIT 1').pluck().get() ?? null;

/** The same of a file that nobody has open; null also where it cannot be read. */
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

/** Where SQLite notes in a file how large its pages are, and how many there are. */
const PAGE_SIZE_AT = 16;
const PAGE_COUNT_AT = 28;
/** 65,536 does not fit where the size of a page is noted, and is written as 1. */
const LARGEST_PAGE = 65_536;

/** Whether a copy is as long as its header says. Reads nothing else: for a list, where reading it all would take too long. */
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

/** Of all of a file. Only for one that SQLite does not have open here: reading it would end its locks. */
export const hashOf = (path: string): string =>
  createHash('sha256').update(readFileSync(path)).digest('hex');

export function syncFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Without this, a power cut can take back the name of a file that is itself on disk. */
export function syncFolder(path: string): void {
  // Windows opens no folders, and keeps names by itself.
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
