import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Id } from '../../shared/domain/plan/task';
import { backupFolder } from './backup-files';
import { syncFile } from './copy';
import { createIntake, type Intake, intakeOf } from './intake';
import { makeEmpty } from './open';
import { findCopy } from './recovery/copies';
import { keepInQuarantine } from './recovery/quarantine';
import { salvageInto, workingCopyOf } from './recovery/salvage';
import { discard, draftOf, putInPlace, stage } from './replace';
import type { Store } from './store';
import { reasonOf, StoreError, StoreUnusable } from './store-error';

/** The store of a file, which another one takes the place of once a backup is restored or a damaged one is replaced. */
export interface StoreHolder {
  /** Throws what is wrong where there is none that can be read. */
  readonly store: () => Store;
  /** Why there is no store that can be written; null: there is one. */
  readonly fault: () => StoreUnusable | null;
  /** As the store's own; nothing is left to close where none could be opened. */
  readonly close: () => string | null;
  /** What the present one holds is kept as a backup before. Throws a StoreError, with the store as it was and open, when it cannot be done. */
  readonly restore: (name: string) => void;
  /** Reads an archive in, which then takes the place of the store in the same way as a backup. */
  readonly intake: Intake;
  /**
   * Puts a copy in the place of a store that cannot be used, whose files are kept in quarantine, and carries over what
   * was done since; null: an empty store, with all that can still be read. Returns how many entries of the history were
   * carried over. Throws a StoreError when it cannot be done; nothing is lost then.
   */
  readonly recover: (copy: string | null) => number;
  /** Puts an empty store in the place of one that cannot be used, whose files are kept in quarantine. */
  readonly startAnew: () => void;
  /** Opens it once more: what was missing may be back. */
  readonly tryAgain: () => void;
}

export function holdStore(path: string, device: Id, open: () => Store): StoreHolder {
  // One that was cut short holds nothing that its backup does not.
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
    startAnew: () => void startEmptyWith(() => 0),
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

/** The store while it is open, and what is wrong with it while it is not. */
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
        // As on a disk that is full by now: what is closed must not be taken for open.
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
  if (fault === null) throw new StoreError('Your data can be used as they are. Reload the window.');
}

function expectCopy(path: string, name: string): string {
  const copy = findCopy(path, name);
  if (copy === null) throw new StoreError(`The copy ${name} is gone. Choose another one.`);
  return copy;
}

/** `fill` makes the draft ready while the store is closed. The store is opened again, whatever happens. */
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
 * Puts the draft in the place of a store that is open, of which a backup is kept.
 *
 * @param what the draft is called in the words of an error
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
    // Before it is done: however far it comes, what was kept takes the place of all of it.
    isReplaced = true;
    putInPlace(draft, path);
    open();
  } catch (error) {
    discard(draft);
    throw bringBack(`${what} could not be put in place`, error, kept, path, () => {
      // Moved rather than copied: that needs no room on the disk.
      if (isReplaced) putInPlace(kept, path);
      open();
    });
  }
}

/** Brings the store of before back. The error for the person says how that went. */
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
      ? `Your data are in ${kept}: close Waymark, put that file in the place of ${path}, and start again.`
      : `Your data are in ${path}: close Waymark and start it again.`;
    return new StoreError(`${wrong} ${mend} (${reasonOf(error)})`, { cause });
  }
  return new StoreError(`${wrong} Your data are as they were. Choose another one.`, { cause });
}

/** The path of a backup of what the store holds now. */
function keepPresent({ transaction, backups }: Store, path: string, draft: string): string {
  try {
    // Refused, with a copy aside, where the file is not at its place: that one must not be replaced.
    transaction(() => {});
    if (backups === null) throw new StoreError(`${path} has no backups.`);
    return join(backupFolder(path), backups.makeAsked('restore').name);
  } catch (error) {
    discard(draft);
    throw error;
  }
}
