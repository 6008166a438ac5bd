import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Id } from '../../shared/domain/plan/task';
import { backupFolder } from './backup-files';
import { syncFile } from '../file-sync';
import { createIntake, type Intake, intakeOf } from './intake';
import { makeEmpty } from './open';
import { findCopy } from './recovery/copies';
import { keepInQuarantine } from './recovery/quarantine';
import { salvageInto, workingCopyOf } from './recovery/salvage';
import { discard, draftOf, putInPlace, stage } from './replace';
import type { Store } from './store';
import { reasonOf, StoreError, StoreUnusable } from './store-error';

/** Holds the open store, and replaces it when a backup is restored or a damaged store is recovered. */
export interface StoreHolder {
  /** Throws the fault if no readable store is open. */
  readonly store: () => Store;
  /** Why there is no writable store; null if there is one. */
  readonly fault: () => StoreUnusable | null;
  /** Like the store's own `close`; does nothing if none could be opened. */
  readonly close: () => string | null;
  /**
   * Backs up the present store first. Throws a StoreError if that or the restore fails; the store is then open and as
   * it was.
   */
  readonly restore: (name: string) => void;
  /** Builds a store from an archive and then replaces the open one with it, as a restore does. */
  readonly intake: Intake;
  /**
   * Replaces an unusable store, whose files go into quarantine, by a copy (null: by an empty store), and carries over
   * whatever can still be read. Returns how many history entries were carried over. Throws a StoreError if it fails,
   * and nothing is lost then.
   */
  readonly recover: (copy: string | null) => number;
  /** Replaces an unusable store by an empty one; its files go into quarantine. */
  readonly startEmpty: () => void;
  /** Tries to open the store again: a missing file may be back. */
  readonly tryAgain: () => void;
}

export function holdStore(path: string, device: Id, open: () => Store): StoreHolder {
  // An interrupted draft holds nothing that its backup does not.
  discard(draftOf(path));
  discard(workingCopyOf(draftOf(path)));
  discard(intakeOf(path));
  const held = createHeld(path, open);
  const intake = createIntake(path, device, (draft) => replaceUsable(held, draft, 'The file'));

  const startEmptyWith = (fill: (draft: string) => number): number => {
    assertFault(held.fault());
    const draft = draftOf(path);
    return replaceUnusable(held, draft, () => {
      makeEmpty(draft, device);
      return fill(draft);
    });
  };

  return {
    store: held.store,
    fault: held.fault,
    close: () => {
      intake.close();
      return held.close();
    },
    restore: (name) =>
      replaceUsable(held, stage(join(backupFolder(path), name), path), 'The backup'),
    intake,
    recover: (copy) => {
      if (copy === null) return startEmptyWith((draft) => expectSalvage(draft, path));
      assertFault(held.fault());
      const draft = stage(expectCopy(path, copy), path);
      return replaceUnusable(held, draft, () => salvageInto(draft, path));
    },
    startEmpty: () => void startEmptyWith(() => 0),
    tryAgain: () => {
      held.close();
      held.reopen();
    },
  };
}

type Opened =
  | { readonly store: Store; readonly fault: null }
  | { readonly store: null; readonly fault: StoreUnusable };

interface Held extends Pick<StoreHolder, 'store' | 'fault' | 'close'> {
  readonly path: string;
  readonly reopen: () => void;
}

/** The open store, or the fault that keeps it from being open. */
function createHeld(path: string, open: () => Store): Held {
  const tryOpen = (): Opened => {
    try {
      return { store: open(), fault: null };
    } catch (error) {
      if (!(error instanceof StoreUnusable)) throw error;
      return { store: null, fault: error };
    }
  };
  let opened = tryOpen();
  let isOpen = opened.store !== null;

  return {
    path,
    store: () => {
      if (opened.store === null) throw opened.fault;
      return opened.store;
    },
    fault: () => opened.fault ?? opened.store?.damage() ?? null,
    close: () => {
      if (!isOpen) return null;
      isOpen = false;
      return opened.store?.close() ?? null;
    },
    reopen: () => {
      try {
        opened = tryOpen();
      } catch (error) {
        // For example because the disk is full by now: a closed store must not look open.
        opened = { store: null, fault: asUnusable(error) };
      }
      isOpen = opened.store !== null;
    },
  };
}

const asUnusable = (error: unknown): StoreUnusable =>
  new StoreUnusable(reasonOf(error), '', { cause: error });

function expectSalvage(draft: string, path: string): number {
  const carried = salvageInto(draft, path);
  if (carried === 0) throw new StoreError(`Nothing in ${path} can be read any more`);
  return carried;
}

function assertFault(fault: StoreUnusable | null): void {
  if (fault === null) throw new StoreError('Your data is fine as it is. Reload the window.');
}

function expectCopy(path: string, name: string): string {
  const copy = findCopy(path, name);
  if (copy === null) throw new StoreError(`The copy ${name} no longer exists. Choose another one.`);
  return copy;
}

/** `fill` prepares the draft while the store is closed. The store is reopened whatever happens. */
function replaceUnusable<Value>(
  { path, close, reopen }: Held,
  draft: string,
  fill: () => Value,
): Value {
  try {
    close();
    const value = fill();
    syncFile(draft);
    keepInQuarantine(path);
    putInPlace(draft, path);
    return value;
  } catch (error) {
    discard(draft);
    throw new StoreError(
      `The copy could not be put in place (${reasonOf(error)}). Nothing was lost: free some space, or check the folder’s permissions, and try again.`,
      { cause: error },
    );
  } finally {
    reopen();
  }
}

/**
 * Replaces an open store by the draft, after backing it up.
 *
 * @param what what error messages call the draft
 */
function replaceUsable(
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
    const mend = existsSync(kept)
      ? `Your data is in ${kept}: quit Waymark, put that file in place of ${path}, and start again.`
      : `Your data is in ${path}: quit Waymark and start it again.`;
    return new StoreError(`${wrong} ${mend} (${reasonOf(error)})`, { cause });
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
