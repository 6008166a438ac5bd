import type { Database } from 'better-sqlite3';
import { statSync } from 'node:fs';
import { journalOf } from './file-guard';
import { describeFix } from './fix';
import { StoreUnusable } from '../store-error';

/**
 * Throws a StoreUnusable if the end of the file is missing: SQLite takes a truncated last page for one that ends in
 * zeros. While a WAL holds the latest pages, the file may legitimately be shorter.
 */
export function assertNotCut(db: Database, path: string): void {
  const journal = statSync(journalOf(path), { throwIfNoEntry: false });
  if (journal !== undefined && journal.size > 0) return;
  const numberOf = (pragma: string): number => Number(db.pragma(pragma, { simple: true }));
  if (statSync(path).size < numberOf('page_count') * numberOf('page_size'))
    throw new StoreUnusable(`${path} is damaged (its end is missing).`, describeFix(path));
}

/** Reads every page of the file. Throws a StoreUnusable that says how to fix it if any page is damaged. */
export function assertUndamaged(db: Database, path: string): void {
  // Otherwise the check reads cached pages, which may no longer match the disk.
  db.pragma('shrink_memory');
  const found = String(db.pragma('quick_check(1)', { simple: true }));
  const what =
    found === 'ok'
      ? findSpoiltJson(db)
      : found
          .replace(/^\*{3}.*?\*{3}/, '')
          .replaceAll(/\s+/g, ' ')
          .trim();
  if (what !== null) throw new StoreUnusable(`${path} is damaged (${what}).`, describeFix(path));
}

interface TableRow {
  readonly name: string;
  readonly sql: string;
}

/**
 * The page check misses long texts whose last overflow page is lost, and does not evaluate json_valid constraints, so
 * every column with one is checked here. Returns the first damaged place; null if there is none.
 */
function findSpoiltJson(db: Database): string | null {
  const tables = db.prepare<[], TableRow>(
    `SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND sql IS NOT NULL`,
  );
  for (const { name, sql } of tables.all()) {
    for (const [, column] of sql.matchAll(/json_valid\("?(\w+)"?\)/g)) {
      const isSpoilt = db.prepare(
        `SELECT 1 FROM "${name}" WHERE json_valid("${column}") = 0 LIMIT 1`,
      );
      if (isSpoilt.get() !== undefined) return `${column} of ${name} cannot be read`;
    }
  }
  return null;
}
