import { chmodSync, copyFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { syncFile, syncFolder } from '../../file-sync';
import { discard } from '../backups/copy';
import { setJournalAside } from '../guard/rescue';
import { assertUsable } from '../opening/usable';
import { reasonOf, StoreError } from '../store-error';

/** The name of a copy that is about to replace the store. */
export const draftOf = (path: string): string => `${path}.restoring`;

/** Copies a backup beside the store and reads it from end to end, so that exactly this file replaces the store. */
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
      error instanceof StoreError
        ? 'it is damaged, or from another version of Waymark'
        : reasonOf(error);
    throw new StoreError(
      `The backup ${basename(copy)} cannot be restored (${reason}). Nothing was changed: choose another one.`,
      { cause: error },
    );
  }
}

/** For a store that is closed. There is a complete file at its path at every moment. */
export function putInPlace(copy: string, path: string): void {
  renameSync(copy, path);
  // A WAL left by a full disk belongs to the previous file; the next start would recognise that too.
  setJournalAside(path);
  // Shared memory of the previous file's readers; holds no data.
  rmSync(`${path}-shm`, { force: true });
  syncFolder(dirname(path));
}
