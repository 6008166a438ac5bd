import Database from 'better-sqlite3';
import { chmodSync, copyFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { syncFile, syncFolder } from './copy';
import { assertNotCut, assertUndamaged } from './damage';
import { assertReadable } from './migrate';
import { setJournalAside } from './rescue';
import { assertShape } from './shape';
import { reasonOf, StoreError } from './store-error';

/** The name of a copy that is to take the store's place. */
export const draftOf = (path: string): string => `${path}.restoring`;

/** Throws a draft away, with what SQLite left beside it: the journal of one would be written into the next. */
export function discard(draft: string): void {
  for (const suffix of ['', '-journal', '-wal', '-shm'])
    rmSync(`${draft}${suffix}`, { force: true });
}

/** Copies a backup beside the store and reads it from end to end: the very file that takes the store's place. */
export function stage(copy: string, path: string): string {
  const draft = draftOf(path);
  try {
    discard(draft);
    copyFileSync(copy, draft);
    chmodSync(draft, 0o600);
    syncFile(draft);
    assertUsable(draft);
    return draft;
  } catch (error) {
    discard(draft);
    const reason =
      error instanceof StoreError ? 'it is damaged, or of another Waymark' : reasonOf(error);
    throw new StoreError(
      `The backup ${basename(copy)} cannot be restored (${reason}). Nothing was changed: choose another one.`,
      { cause: error },
    );
  }
}

function assertUsable(path: string): void {
  const db = new Database(path, { readonly: true, fileMustExist: true });
  try {
    assertReadable(db, path);
    assertNotCut(db, path);
    assertUndamaged(db, path);
    assertShape(db, path);
  } finally {
    db.close();
  }
}

/** Whether a copy is whole, from end to end, and of this Waymark. */
export function isUsable(path: string): boolean {
  try {
    assertUsable(path);
    return true;
  } catch {
    // Whatever is the matter with it, it is none that can be used.
    return false;
  }
}

/** Of a store that is closed. At every moment there is a whole file at its place. */
export function putInPlace(copy: string, path: string): void {
  renameSync(copy, path);
  // One that a full disk left belongs to the file before; at a start it is seen as such too.
  setJournalAside(path);
  // What readers of the file before shared: nothing of the person's.
  rmSync(`${path}-shm`, { force: true });
  syncFolder(dirname(path));
}
