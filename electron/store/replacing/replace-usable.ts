import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { backupFolder } from '../backups/backup-files';
import type { Held } from './held';
import { discard } from '../backups/copy';
import { putInPlace } from './replace';
import type { Store } from '../store';
import { reasonOf, StoreError } from '../store-error';

/**
 * Replaces an open store by the draft, after backing it up.
 *
 * @param what what error messages call the draft
 */
export function replaceUsable(
  { path, store, close, reopen, fault }: Held,
  draft: string,
  what: string,
): void {
  const kept = keepPresent(store(), path, draft);
  const open = (): void => {
    reopen();
    const wrong = fault();
    if (wrong !== null) throw wrong;
  };
  let isReplaced = false;
  try {
    const lost = close();
    if (lost !== null) throw new StoreError(lost);
    // Set beforehand: however far the replacement gets, all of it is rolled back from `kept`.
    isReplaced = true;
    putInPlace(draft, path);
    open();
  } catch (error) {
    discard(draft);
    throw bringBack(`${what} could not be put in place`, error, kept, path, () => {
      // Moved rather than copied, which needs no disk space.
      if (isReplaced) putInPlace(kept, path);
      open();
    });
  }
}

/** Brings the previous store back and returns the error for the person, which says how that went. */
function bringBack(
  what: string,
  cause: unknown,
  kept: string,
  path: string,
  work: () => void,
): StoreError {
  const wrong = `${what} (${reasonOf(cause)}).`;
  try {
    work();
  } catch (error) {
    const fix = existsSync(kept)
      ? `Your data is in ${kept}: quit Waymark, put that file in place of ${path}, and start again.`
      : `Your data is in ${path}: quit Waymark and start it again.`;
    return new StoreError(`${wrong} ${fix} (${reasonOf(error)})`, { cause });
  }
  return new StoreError(`${wrong} Your data is unchanged. Choose another one.`, { cause });
}

/** Backs up what the store holds now and returns the path. */
function keepPresent({ transaction, backups }: Store, path: string, draft: string): string {
  try {
    // Throws, after saving a copy elsewhere, if the file is no longer at its path: a file put there by others must not
    // be replaced.
    transaction(() => {});
    if (backups === null) throw new StoreError(`${path} has no backups.`);
    return join(backupFolder(path), backups.makeAsked('restore').name);
  } catch (error) {
    discard(draft);
    throw error;
  }
}
