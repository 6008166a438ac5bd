import type { Database } from 'better-sqlite3';
import { StoreError } from './store-error';

const files = import.meta.glob<string>('./migrations/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** In order; the position in this list, counted from 1, is the schema's number. */
const migrations: readonly string[] = Object.keys(files)
  .toSorted()
  .map((path) => files[path] ?? '');

/** The schema that this Waymark writes. */
export const SCHEMA = migrations.length;

/** Marks the file as Waymark's own: “WYMK”. */
const APPLICATION_ID = 0x57_59_4d_4b;

const numberOf = (db: Database, pragma: string): number =>
  Number(db.pragma(pragma, { simple: true }));

/**
 * Refuses, before anything is written, a file that this Waymark must not touch: one made by a newer Waymark
 * or by another program.
 */
export function assertReadable(db: Database, path: string): void {
  const schema = numberOf(db, 'user_version');
  const owner = numberOf(db, 'application_id');
  if (schema > SCHEMA) {
    throw new StoreError(
      `${path} was made by a newer Waymark (schema ${schema}, this one knows ${SCHEMA}). Install the newer Waymark; nothing was changed.`,
    );
  }
  if (owner !== APPLICATION_ID) {
    throw new StoreError(
      `${path} is not a Waymark file. Choose another folder with --data; nothing was changed.`,
    );
  }
}

/** Brings the schema up to date, all or nothing. Undo steps of an older schema go: their statements may not fit. */
export function migrate(db: Database, upTo: number = SCHEMA): void {
  const from = numberOf(db, 'user_version');
  if (from >= upTo) return;
  const run = db.transaction(() => {
    for (const sql of migrations.slice(from, upTo)) db.exec(sql);
    db.exec('DELETE FROM undo_step');
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${upTo}`);
  });
  run.immediate();
}
