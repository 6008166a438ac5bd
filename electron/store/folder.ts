import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { StoreError } from './store-error';

const OWNER_ONLY = 0o700;
const NOTHING_FOR_OTHERS = 0o077;

/** Makes the data folder if need be, for its owner alone. Throws a StoreError when it cannot be written. */
export function prepareFolder(path: string): void {
  // SQLite makes its side files by itself: only the umask reaches those.
  process.umask(NOTHING_FOR_OTHERS);
  try {
    makeFolder(path);
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StoreError(
      `The data folder ${path} cannot be used (${reason}). Choose another with --data.`,
      {
        cause: error,
      },
    );
  }
}

/** Parents first, one by one: Node's own recursive way never ends where the system denies a folder with ENOENT, as in /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path, { mode: OWNER_ONLY });
}
