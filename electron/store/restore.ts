import Database from 'better-sqlite3';
import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { backupFolder } from './backups';
import { syncFolder } from './copy';
import { assertUndamaged } from './damage';
import { assertReadable } from './migrate';
import { setJournalAside } from './rescue';
import { assertShape } from './shape';
import type { Store } from './store';
import { StoreError } from './store-error';

/**
 * Holds the store of a file, which another one takes the place of once a backup is restored. What the present one holds is
 * kept as a backup before.
 */
export function holdStore(path: string, open: () => Store) {
  let store = open();

  const bringBack = (kept: string, isReplaced: boolean, cause: unknown): StoreError => {
    const what = `The backup could not be restored (${reasonOf(cause)}).`;
    try {
      // Moved rather than copied: that needs no room on the disk.
      if (isReplaced) putInPlace(kept, path);
      store = open();
    } catch (error) {
      const rest = existsSync(kept)
        ? `close Waymark, put that file in the place of ${path}, and start again.`
        : 'close Waymark and start it again.';
      return new StoreError(
        `${what} Your data are in ${existsSync(kept) ? kept : path}: ${rest} (${reasonOf(error)})`,
        { cause },
      );
    }
    return new StoreError(`${what} Your data are as they were. Choose another one.`, { cause });
  };

  return {
    store: (): Store => store,

    /** Throws a StoreError, with the store as it was and open, when it cannot be done. */
    restore: (name: string): void => {
      const draft = stage(join(backupFolder(path), name), path);
      const kept = keepPresent(store, path, draft);
      let isReplaced = false;
      try {
        const lost = store.close();
        if (lost !== null) throw new StoreError(lost);
        putInPlace(draft, path);
        isReplaced = true;
        store = open();
      } catch (error) {
        rmSync(draft, { force: true });
        throw bringBack(kept, isReplaced, error);
      }
    },
  };
}

/** Copies a backup beside the store and reads it from end to end: the very file that takes the store's place. */
function stage(backup: string, path: string): string {
  const draft = `${path}.restoring`;
  try {
    copyFileSync(backup, draft);
    chmodSync(draft, 0o600);
    syncFile(draft);
    assertUsable(draft);
    return draft;
  } catch (error) {
    rmSync(draft, { force: true });
    const reason =
      error instanceof StoreError ? 'it is damaged, or of another Waymark' : reasonOf(error);
    throw new StoreError(
      `The backup ${basename(backup)} cannot be restored (${reason}). Nothing was changed: choose another one.`,
      { cause: error },
    );
  }
}

function assertUsable(path: string): void {
  const db = new Database(path, { readonly: true, fileMustExist: true });
  try {
    assertReadable(db, path);
    assertUndamaged(db, path);
    assertShape(db, path);
  } finally {
    db.close();
  }
}

/** The path of a backup of what the store holds now. */
function keepPresent({ transaction, backups }: Store, path: string, draft: string): string {
  try {
    // Refused, with a copy aside, where the file is not at its place: that one must not be replaced.
    transaction(() => {});
    if (backups === null) throw new StoreError(`${path} has no backups.`);
    return join(backupFolder(path), backups.makeAsked('restore').name);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** Of a store that is closed. At every moment there is a whole file at its place. */
function putInPlace(copy: string, path: string): void {
  renameSync(copy, path);
  // One that a full disk left belongs to the file before; at a start it is seen as such too.
  setJournalAside(path);
  // What readers of the file before shared: nothing of the person's.
  rmSync(`${path}-shm`, { force: true });
  syncFolder(dirname(path));
}

function syncFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
