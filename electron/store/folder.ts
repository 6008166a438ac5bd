import { accessSync, constants, mkdirSync } from 'node:fs';
import { StoreError } from './store-error';

const OWNER_ONLY = 0o700;
const NOTHING_FOR_OTHERS = 0o077;

/** Makes the data folder if need be, for its owner alone. Throws a StoreError when it cannot be written. */
export function prepareFolder(path: string): void {
  // SQLite makes its side files by itself: only the umask reaches those.
  process.umask(NOTHING_FOR_OTHERS);
  try {
    mkdirSync(path, { recursive: true, mode: OWNER_ONLY });
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
