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
  // One that was cut short holds nothing that its backup does not.
  rmSync(draftOf(path), { force: true });
  let store = open();
  let isOpen = true;

  const reopen = (): void => {
    store = open();
    isOpen = true;
  };

  return {
    store: (): Store => store,

    /** As the store's own; nothing is left to close where none could be opened again. */
    close: (): string | null => (isOpen ? store.close() : null),

    /** Throws a StoreError, with the store as it was and open, when it cannot be done. */
    restore: (name: string): void => {
      const draft = stage(join(backupFolder(path), name), path);
      const kept = keepPresent(store, path, draft);
      let isReplaced = false;
      try {
        isOpen = false;
        const lost = store.close();
        if (lost !== null) throw new StoreError(lost);
        // Before it is done: however far it comes, what was kept takes the place of all of it.
        isReplaced = true;
        putInPlace(draft, path);
        reopen();
      } catch (error) {
        rmSync(draft, { force: true });
        throw bringBack(error, kept, path, () => {
          // Moved rather than copied: that needs no room on the disk.
          if (isReplaced) putInPlace(kept, path);
          reopen();
        });
      }
    },
  };
}

/** Brings the store of before back. The error for the person says how that went. */
function bringBack(cause: unknown, kept: string, path: string, work: () => void): StoreError {
  const what = `The backup could not be restored (${reasonOf(cause)}).`;
  try {
    work();
  } catch (error) {
    const mend = existsSync(kept)
      ? `Your data are in ${kept}: close Waymark, put that file in the place of ${path}, and start again.`
      : `Your data are in ${path}: close Waymark and start it again.`;
    return new StoreError(`${what} ${mend} (${reasonOf(error)})`, { cause });
  }
  return new StoreError(`${what} Your data are as they were. Choose another one.`, { cause });
}

/** The name of a copy that is to take the store's place. */
const draftOf = (path: string): string => `${path}.restoring`;

/** Copies a backup beside the store and reads it from end to end: the very file that takes the store's place. */
function stage(backup: string, path: string): string {
  const draft = draftOf(path);
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
