import {
  accessSync,
  constants,
  copyFileSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { syncFile, syncFolder } from '../../file-sync';
import { fileHashOf } from './copy';
import { reasonOf, StoreError } from '../store-error';

/** A second place for backups, chosen by the person: a USB drive, another disk, a synced folder. */
export interface SecondFolder {
  readonly folder: string;
  /** When the newest backup in it was made; null if it has none. */
  readonly newestMs: number | null;
  /** Why the last backup is not there; null if it is. */
  readonly failure: string | null;
}

/**
 * Kept beside the store rather than in it: the path belongs to this computer and must survive the loss of the store.
 */
const FILE = 'second-backup-folder';

export function createSecondFolder(dataFolder: string) {
  const file = join(dataFolder, FILE);
  let failure: string | null = null;

  const chosen = (): string | null =>
    existsSync(file) ? readFileSync(file, 'utf8').trim() || null : null;

  return {
    chosen,

    /** Throws a StoreError with the fix if backups cannot be kept there. */
    choose(folder: string | null): void {
      failure = null;
      if (folder === null) return rmSync(file, { force: true });
      assertFit(folder, dataFolder);
      writeFileSync(file, `${folder}\n`, { mode: 0o600 });
    },

    /** Copies a backup there. Errors are kept for `failure` and do not interrupt the person's work. */
    take(backup: string): void {
      const folder = chosen();
      if (folder === null) return;
      try {
        assertThere(folder);
        copyWhole(backup, join(folder, basename(backup)));
        failure = null;
      } catch (error) {
        failure = reasonOf(error);
      }
    },

    /** Deletes a backup that is no longer needed. */
    drop(name: string): void {
      const folder = chosen();
      if (folder !== null && existsSync(join(folder, name))) rmSync(join(folder, name));
    },

    /** Why the newest backup may be missing there; null if nothing is known to be wrong. */
    failure(): string | null {
      const folder = chosen();
      if (folder === null) return null;
      try {
        assertThere(folder);
        return failure;
      } catch (error) {
        return reasonOf(error);
      }
    },
  };
}

function assertFit(folder: string, dataFolder: string): void {
  if (!isAbsolute(folder))
    throw new StoreError(
      `${folder} is not a full path. Start it from the root, as in /media/stick.`,
    );
  const way = relative(resolve(dataFolder), resolve(folder));
  if (way === '' || !way.startsWith('..'))
    throw new StoreError(`${folder} is inside the data folder. Choose one elsewhere.`);
  assertThere(folder);
}

/** A missing folder is never created: it might end up on the wrong disk. */
function assertThere(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new StoreError(`${folder} cannot be found. Connect it, or choose another.`);
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new StoreError(
      `Waymark cannot write to ${folder}. Check its permissions, or choose another.`,
      {
        cause: error,
      },
    );
  }
}

/** The copy gets its name only after it was read back and is byte for byte the same. */
function copyWhole(from: string, to: string): void {
  const draft = `${to}.new`;
  try {
    copyFileSync(from, draft);
    syncFile(draft);
    if (fileHashOf(draft) !== fileHashOf(from))
      throw new StoreError(`The copy ${to} is incomplete.`);
    renameSync(draft, to);
    syncFolder(dirname(to));
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
