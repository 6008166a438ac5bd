import Database from 'better-sqlite3';

/** The store cannot be used as it is. The message names the file, the problem and the fix. */
export class StoreError extends Error {
  override readonly name: string = 'StoreError';
}

/** The store is damaged or missing; replacing it with a copy fixes that. */
export class StoreUnusable extends StoreError {
  override readonly name = 'StoreUnusable';
  /** The problem, without the fix that the message ends with. */
  readonly what: string;

  constructor(what: string, fix: string, options?: ErrorOptions) {
    super(`${what} ${fix}`.trim(), options);
    this.what = what;
  }
}

/** Another Waymark has the same folder open. */
export class StoreInUse extends StoreError {
  override readonly name = 'StoreInUse';
}

/** A damaged full-text index reports this under the generic SQLITE_ERROR code. */
const SPOILT_INDEX = /^invalid fts5 file format/;

/** Whether SQLite found data it cannot read. */
export const isDamage = (error: unknown): boolean =>
  error instanceof Database.SqliteError &&
  (/^SQLITE_(?:CORRUPT|NOTADB)/.test(error.code) || SPOILT_INDEX.test(error.message));

/** Constraint violations and misuse are Waymark's fault, not the disk's. */
const IS_OURS = /^SQLITE_(?:CONSTRAINT|MISMATCH|MISUSE|RANGE|ERROR)/;

/** Words a storage error met at run time for the person; null for any other error. */
export function explainStorageError(error: unknown): string | null {
  if (error instanceof StoreError) return error.message;
  if (isDamage(error))
    return 'The data file is damaged, so this was not saved. Keep the file as it is.';
  if (!(error instanceof Database.SqliteError) || IS_OURS.test(error.code)) return null;
  if (error.code === 'SQLITE_FULL') {
    return 'The disk is full, so this was not saved. Free some space.';
  }
  if (error.code.startsWith('SQLITE_READONLY')) {
    return 'Waymark cannot write to the data folder, so this was not saved. Check its permissions.';
  }
  return `The disk refused this (${error.code}), so it was not saved.`;
}

export const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
