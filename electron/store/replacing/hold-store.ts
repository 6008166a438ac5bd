import { join } from 'node:path';
import type { Id } from '../../../shared/domain/id';
import { syncFile } from '../../file-sync';
import { backupFolder } from '../backups/backup-files';
import { createHeld, type Held } from './held';
import { createIntake, type Intake, intakeOf } from './intake';
import { makeEmpty } from '../opening/open';
import { findCopy } from '../backups/copies';
import { keepInQuarantine } from '../recovery/quarantine';
import { salvageInto, workingCopyOf } from '../recovery/salvage';
import { discard } from '../backups/copy';
import { draftOf, putInPlace, stage } from './replace';
import { replaceUsable } from './replace-usable';
import type { Store } from '../store';
import { reasonOf, StoreError, type StoreUnusable } from '../store-error';

/** Holds the open store, and replaces it when a backup is restored or a damaged store is recovered. */
export interface StoreHolder extends Pick<Held, 'store' | 'fault' | 'close'> {
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
