import Database from 'better-sqlite3';
import { MEMORY } from '../guard/memory';
import { describeFix } from '../guard/fix';
import { migrate } from '../migrations/migrate';
import { StoreUnusable } from '../store-error';

/** The reference schema has no rows, so no device id is needed. */
const NO_DEVICE = '';

/**
 * Refuses, before anything is written, a Waymark file whose tables, indexes or triggers differ from what the migrations
 * create, or whose foreign keys are broken: writing to it would make things worse.
 */
export function assertShape(db: Database.Database, path: string): void {
  const strange = differences(shapeOf(db), expectedShape(db));
  if (strange.length > 0)
    throw new StoreUnusable(
      `${path} differs from what Waymark writes (see ${strange.slice(0, 3).join(', ')}).`,
      describeFix(path),
    );
  const broken = db.pragma('foreign_key_check') as unknown[];
  if (broken.length > 0)
    throw new StoreUnusable(
      `The data in ${path} is inconsistent in ${broken.length} places.`,
      describeFix(path),
    );
}

/** The SQL of each table, index, trigger and view, by kind and name. */
type Shape = ReadonlyMap<string, string>;

interface SchemaRow {
  readonly name: string;
  readonly sql: string;
}

function shapeOf(db: Database.Database): Shape {
  const rows = db
    .prepare<[], SchemaRow>(
      `SELECT type || ' ' || name AS name, coalesce(sql, '') AS sql FROM sqlite_schema
       WHERE name NOT LIKE 'sqlite@_%' ESCAPE '@'`,
    )
    .all();
  // SQLite normalizes quotes and spaces when it renames a table.
  return new Map(rows.map(({ name, sql }) => [name, sql.replaceAll(/[\s"]/g, '')]));
}

function expectedShape(db: Database.Database): Shape {
  const made = new Database(MEMORY);
  try {
    migrate(made, NO_DEVICE, Number(db.pragma('user_version', { simple: true })));
    return shapeOf(made);
  } finally {
    made.close();
  }
}

const differences = (found: Shape, wanted: Shape): string[] =>
  [...new Set([...found.keys(), ...wanted.keys()])].filter(
    (name) => found.get(name) !== wanted.get(name),
  );
