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
import { hashOf, syncFile, syncFolder } from './copy';
import { reasonOf, StoreError } from './store-error';

/** A second place for backups, of the person's choice: a stick, another disk, a folder that a service keeps in step. */
export interface SecondFolder {
  readonly folder: string;
  /** When the newest backup that lies there was made; null where there is none. */
  readonly newestMs: number | null;
  /** Why the last backup is not there; null: it is. */
  readonly failure: string | null;
}

/** Beside the store and not inside: it is a place on this computer, and must outlast a store that is lost. */
const FILE = 'second-backup-folder';

export function createSecondFolder(dataFolder: string) {
  const file = join(dataFolder, FILE);
  let failure: string | null = null;

  const chosen = (): string | null =>
    existsSync(file) ? readFileSync(file, 'utf8').trim() || null : null;

  return {
    chosen,

    /** Throws a StoreError with the mend where nothing could be kept there. */
    choose(folder: string | null): void {
      failure = null;
      if (folder === null) return rmSync(file, { force: true });
      assertFit(folder, dataFolder);
      writeFileSync(file, `${folder}\n`, { mode: 0o600 });
    },

    /** Copies a backup there; what is in the way is kept for `failure`, and keeps nobody from working. */
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

    /** Lets go of a backup that is one too many. */
    drop(name: string): void {
      const folder = chosen();
      if (folder !== null && existsSync(join(folder, name))) rmSync(join(folder, name));
    },

    /** Why the newest backup cannot be there; null: nothing is known to be in the way. */
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
    throw new StoreError(`${folder} is no full path. Give it from the root on, as /media/stick.`);
  const way = relative(resolve(dataFolder), resolve(folder));
  if (way === '' || !way.startsWith('..'))
    throw new StoreError(`${folder} lies in the data folder. Choose one elsewhere.`);
  assertThere(folder);
}

/** One that vanished is never made anew: that would be a folder on the wrong disk. */
function assertThere(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new StoreError(`${folder} is not there. Connect it, or choose another.`);
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new StoreError(`${folder} cannot be written. Check its permissions, or choose another.`, {
      cause: error,
    });
  }
}

/** It gets its name once it was read back and is the same to the byte. */
function copyWhole(from: string, to: string): void {
  const draft = `${to}.new`;
  try {
    copyFileSync(from, draft);
    syncFile(draft);
    if (hashOf(draft) !== hashOf(from)) throw new StoreError(`The copy ${to} is not whole.`);
    renameSync(draft, to);
    syncFolder(dirname(to));
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
