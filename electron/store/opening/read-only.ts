import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { journalOf } from '../guard/file-guard';
import { reasonOf, StoreError } from '../store-error';

/** A copy of a store that cannot be opened in place: SQLite writes beside a file even to read it. */
export interface ReadingCopy {
  readonly path: string;
  readonly remove: () => void;
}

/** Copies a read-only store, with access for its owner only. Throws a StoreError if there is no room. */
export function copyForReading(path: string): ReadingCopy {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-'));
  const copy = join(folder, basename(path));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    copyFileSync(path, copy);
    if (existsSync(journalOf(path))) copyFileSync(journalOf(path), journalOf(copy));
    return { path: copy, remove };
  } catch (error) {
    remove();
    throw new StoreError(
      `${path} can neither be written to nor copied for reading (${reasonOf(error)}). Check the folder’s permissions, or choose another with --data.`,
      { cause: error },
    );
  }
}
