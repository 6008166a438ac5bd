import Database from 'better-sqlite3';

/** The store cannot be used as it is. The message names the file, what is wrong and the mend. */
export class StoreError extends Error {
  override readonly name: string = 'StoreError';
}

/** What is there is not what was left there: a copy in its place mends it. */
export class StoreUnusable extends StoreError {
  override readonly name = 'StoreUnusable';
  /** What is wrong, without the mend by hand that the message ends with. */
  readonly what: string;

  constructor(what: string, mend: string, options?: ErrorOptions) {
    super(`${what} ${mend}`.trim(), options);
    this.what = what;
  }
}

/** Another Waymark holds the same folder. */
export class StoreInUse extends StoreError {
  override readonly name = 'StoreInUse';
}

/** What the index of words says of itself where it is spoilt: under the code of a wrong statement. */
const SPOILT_INDEX = /^invalid fts5 file format/;

/** Whether SQLite met what it cannot read. */
export const isDamage = (error: unknown): boolean =>
  error instanceof Database.SqliteError &&
  (/^SQLITE_(?:CORRUPT|NOTADB)/.test(error.code) || SPOILT_INDEX.test(error.message));

/** What the schema refuses, or was asked for in a wrong way, is Waymark's fault and not the disk's. */
const IS_OURS = /^SQLITE_(?:CONSTRAINT|MISMATCH|MISUSE|RANGE|ERROR)/;

/** The person's words for an error of the store while Waymark runs; null for any other error. */
export function explainStorageError(error: unknown): string | null {
  if (error instanceof StoreError) return error.message;
  if (isDamage(error))
    return 'The data file is damaged: this is not saved. Keep the file as it is.';
  if (!(error instanceof Database.SqliteError) || IS_OURS.test(error.code)) return null;
  if (error.code === 'SQLITE_FULL') {
    return 'The disk is full: this is not saved. Free some space.';
  }
  if (error.code.startsWith('SQLITE_READONLY')) {
    return 'The data folder cannot be written: this is not saved. Check its permissions.';
  }
  return `The disk did not take this (${error.code}): it is not saved.`;
}

export const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
