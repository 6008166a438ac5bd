import type { Database } from 'better-sqlite3';
import type { Id } from '../../../shared/domain/id';
import * as record from './0004-record';
import * as skills from './0007-skills';
import { StoreError } from '../store-error';

const files = import.meta.glob<string>('./*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** What a migration needs besides its SQL, by schema number. */
interface Helper {
  /** Runs before the SQL and registers the functions it uses. */
  readonly prepare: (db: Database, device: Id) => void;
  /** Runs after the SQL. */
  readonly finish: (db: Database) => void;
}

const helpers: ReadonlyMap<number, Helper> = new Map<number, Helper>([
  [4, record],
  [7, skills],
]);

/** In order; the 1-based position is the schema number. */
const migrations: readonly string[] = Object.keys(files)
  .toSorted()
  .map((path) => files[path] ?? '');

/** The schema version that this Waymark writes. */
export const SCHEMA = migrations.length;

/** SQLite application id, “WYMK”. */
const APPLICATION_ID = 0x57_59_4d_4b;

const numberOf = (db: Database, pragma: string): number =>
  Number(db.pragma(pragma, { simple: true }));

/**
 * Refuses, before anything is written, a file that this Waymark must not touch: one from a newer Waymark or another
 * program.
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

/** Whether the schema needs migrating. */
export const isOlder = (db: Database): boolean => numberOf(db, 'user_version') < SCHEMA;

/**
 * Migrates the schema atomically and clears the undo steps of the older schema. Referenced tables are rebuilt by
 * SQLite's documented procedure (https://www.sqlite.org/lang_altertable.html): foreign keys are switched off meanwhile,
 * which is not possible inside a transaction, and checked before it ends.
 */
export function migrate(db: Database, device: Id, upTo: number = SCHEMA): void {
  const from = numberOf(db, 'user_version');
  if (from >= upTo) return;
  const foreignKeys = numberOf(db, 'foreign_keys');
  db.pragma('foreign_keys = OFF');
  try {
    runMigrations(db, device, from, upTo);
  } finally {
    db.pragma(`foreign_keys = ${foreignKeys}`);
  }
}

function runMigrations(db: Database, device: Id, from: number, upTo: number): void {
  const run = db.transaction(() => {
    for (let schema = from + 1; schema <= upTo; schema += 1) runMigration(db, device, schema);
    forgetSteps(db, upTo);
    const broken = db.pragma('foreign_key_check') as unknown[];
    if (broken.length > 0)
      throw new StoreError(
        `The data is inconsistent in ${broken.length} places. It was left as it is: keep it, and put a copy of your data in its place.`,
      );
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${upTo}`);
  });
  run.immediate();
}

function runMigration(db: Database, device: Id, schema: number): void {
  const helper = helpers.get(schema);
  helper?.prepare(db, device);
  db.exec(migrations[schema - 1] ?? '');
  helper?.finish(db);
}

/** Old undo steps may not fit the new tables. Up to schema 3 they were stored as SQL statements. */
function forgetSteps(db: Database, schema: number): void {
  // Foreign keys are off, so a step's statements would not cascade.
  db.exec(schema < 4 ? 'DELETE FROM undo_statement; DELETE FROM undo_step' : 'DELETE FROM step');
}
