import Database from 'better-sqlite3';
import { v7 as createId } from 'uuid';
import type { Id } from '../../../shared/domain/id';
import { type ArchivedRow, type ArchivedTable, createArchiveWriter } from '../nouns/archive';
import { syncFile } from '../../file-sync';
import { makeEmpty } from '../opening/open';
import { type CopyCounts, countIn } from '../backups/counts';
import { discard } from '../backups/copy';
import { reasonOf, StoreError } from '../store-error';

/**
 * Builds a second store, beside the open one, from the rows of an archive. Once complete, it replaces the open one.
 * Only one can be under way at a time. Every method throws a StoreError worded for the person.
 */
export interface Intake {
  /** Starts with an empty store, discarding any earlier one. Returns the id for the calls below. */
  readonly begin: () => Id;
  /** Adds all of the rows or none of them. */
  readonly add: (id: Id, table: ArchivedTable, rows: readonly ArchivedRow[]) => void;
  /** Checks that the rows are consistent, and counts them. */
  readonly look: (id: Id) => CopyCounts;
  readonly take: (id: Id) => void;
  readonly cancel: (id: Id) => void;
  /** Discards an unfinished store. */
  readonly close: () => void;
}

/** Where it is built. A file left there by a crash can be discarded: the archive holds everything in it. */
export const intakeOf = (path: string): string => `${path}.importing`;

interface Draft {
  readonly id: Id;
  readonly db: Database.Database;
  readonly write: (table: ArchivedTable, row: ArchivedRow) => void;
}

/** @param replace puts the finished file in the store's place; throws, leaving everything as it was, if that fails */
export function createIntake(path: string, device: Id, replace: (draft: string) => void): Intake {
  const file = intakeOf(path);
  let draft: Draft | null = null;

  const drop = (): void => {
    draft?.db.close();
    draft = null;
    discard(file);
  };
  const expectDraft = (id: Id): Draft => {
    if (draft?.id === id) return draft;
    throw new StoreError('Another import was started in the meantime. Choose the file again.');
  };

  return {
    begin() {
      drop();
      draft = openDraft(file, device);
      return draft.id;
    },

    add(id, table, rows) {
      const { db, write } = expectDraft(id);
      db.transaction(() => rows.forEach((row) => addRow(write, table, row)))();
    },

    look: (id) => look(expectDraft(id).db),

    take(id) {
      const { db } = expectDraft(id);
      look(db);
      db.close();
      draft = null;
      syncFile(file);
      replace(file);
    },

    cancel(id) {
      if (draft?.id === id) drop();
    },

    close: drop,
  };
}

/** For a store that cannot be replaced. */
export const refusingIntake = (refuse: () => never): Intake => ({
  begin: refuse,
  add: refuse,
  look: refuse,
  take: refuse,
  cancel: () => {},
  close: () => {},
});

function openDraft(file: string, device: Id): Draft {
  try {
    makeEmpty(file, device);
    const db = new Database(file);
    // Worthless until it is complete, and synced then.
    db.pragma('journal_mode = MEMORY');
    db.pragma('synchronous = OFF');
    // Rows may refer to later rows; `look` checks all references.
    db.pragma('foreign_keys = OFF');
    return { id: createId(), db, write: createArchiveWriter(db) };
  } catch (error) {
    throw new StoreError(
      `There is not enough space to import the file (${reasonOf(error)}). Free some space on the disk and try again.`,
      { cause: error },
    );
  }
}

function addRow(write: Draft['write'], table: ArchivedTable, row: ArchivedRow): void {
  try {
    write(table, row);
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
    if (!error.code.startsWith('SQLITE_CONSTRAINT'))
      throw new StoreError(
        `The file could not be imported (${error.message}). Free some space on the disk and try again.`,
        { cause: error },
      );
    throw new StoreError(
      `The file has been changed since Waymark wrote it: a row of “${table}” is not valid (${error.message}).`,
      { cause: error },
    );
  }
}

function look(db: Database.Database): CopyCounts {
  const [broken] = db.pragma('foreign_key_check') as { readonly table: string }[];
  if (broken !== undefined)
    throw new StoreError(
      `The file has been changed since Waymark wrote it: a row of “${broken.table}” refers to one that is missing.`,
    );
  return countIn(db);
}
