import type { Database } from 'better-sqlite3';
import { existsSync, renameSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { writeCopy } from '../backups/copy';
import { type FileFault, journalOf } from './file-guard';
import { stampOf } from '../backups/stamp';
import { reasonOf, StoreError } from '../store-error';

/** Where the rescued copy is, or why it could not be made. */
type Rescue =
  | { readonly isCopied: true; readonly path: string }
  | { readonly isCopied: false; readonly reason: string };

/** Saves what the connection holds when the store's file is no longer what it was. */
export function createRescuer(db: Database, path: string) {
  let kept: Rescue | null = null;
  return {
    /** Returns the error for the person. Nothing is saved while the fault lasts, so one copy holds everything. */
    refuse(fault: FileFault, cause: unknown): StoreError {
      if (kept?.isCopied !== true || !existsSync(kept.path)) kept = copyAside(db, path);
      if (kept.isCopied) setStrayJournalAside(path, fault);
      return new StoreError(describeFault(path, fault, kept), { cause });
    },

    /** Something was saved after all, so the copy no longer holds everything. */
    forget(): void {
      kept = null;
    },
  };
}

/** Copies what the open connection holds to a file beside the store, or in the nearest folder that can take it. */
function copyAside(db: Database, path: string): Rescue {
  const folder = dirname(path);
  const reasons: string[] = [];
  for (const place of new Set([folder, dirname(folder), homedir()])) {
    const copy = join(place, `waymark-rescued-${stampOf(Date.now())}.db`);
    try {
      writeCopy(db, copy);
      return { isCopied: true, path: copy };
    } catch (error) {
      reasons.push(`${place}: ${reasonOf(error)}`);
    }
  }
  return { isCopied: false, reason: reasons.join('; ') };
}

/** The next program to open the file would apply a WAL that does not belong to it. */
function setStrayJournalAside(path: string, { isMainOurs, isJournalOurs }: FileFault): void {
  if (isMainOurs !== isJournalOurs) setJournalAside(path);
}

/** Renames it to something SQLite does not look for. */
export function setJournalAside(path: string): void {
  const journal = journalOf(path);
  if (!existsSync(journal)) return;
  renameSync(journal, join(dirname(path), `${basename(path)}.journal-${stampOf(Date.now())}`));
}

/** The message when something can no longer be saved. */
function describeFault(path: string, fault: FileFault, kept: Rescue): string {
  const what =
    fault.kind === 'gone'
      ? 'was moved, deleted or replaced while Waymark was open'
      : 'was cut short by another program while Waymark was open';
  return `${fault.path} ${what}, so this was not saved. ${describeFix(path, fault, kept)}`;
}

function describeFix(path: string, fault: FileFault, kept: Rescue): string {
  if (!kept.isCopied && fault.kind === 'shortened')
    return `What was cut off can no longer be read. Quit Waymark, keep its files as they are, and put a copy of your data in place of ${path}.`;
  if (!kept.isCopied)
    return `What you saved before could not be copied (${kept.reason}). Keep Waymark open, put the file back or free some space, and try again.`;
  if (fault.isMainOurs && fault.kind === 'gone')
    return `What you saved before is safe, and also in ${kept.path}. Quit Waymark and start it again.`;
  return `What you saved before is in ${kept.path}. Quit Waymark, put that copy in place of ${path}, and start again.`;
}
