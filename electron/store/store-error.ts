import Database from 'better-sqlite3';

/** The store cannot be used as it is. The message names the file, what is wrong and the mend. */
export class StoreError extends Error {
  override readonly name: string = 'StoreError';
}

/** Another Waymark holds the same folder. */
export class StoreInUse extends StoreError {
  override readonly name = 'StoreInUse';
}

/** What the schema refuses, or was asked for in a wrong way, is Waymark's fault and not the disk's. */
const IS_OURS = /^SQLITE_(?:CONSTRAINT|MISMATCH|MISUSE|RANGE|ERROR)/;

/** The person's words for an error of the store while Waymark runs; null for any other error. */
export function explainStorageError(error: unknown): string | null {
  if (error instanceof StoreError) return error.message;
  if (!(error instanceof Database.SqliteError) || IS_OURS.test(error.code)) return null;
  if (error.code === 'SQLITE_FULL') {
    return 'The disk is full: this was not saved. Free some space and try again.';
  }
  if (error.code.startsWith('SQLITE_READONLY')) {
    return 'The data folder cannot be written: this was not saved. Check its permissions and try again.';
  }
  if (error.code === 'SQLITE_CORRUPT' || error.code === 'SQLITE_NOTADB') {
    return 'The data file is damaged: this was not saved. Close Waymark and keep the file as it is.';
  }
  return `The disk did not take this (${error.code}): it was not saved. Try again.`;
}
