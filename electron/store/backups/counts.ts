import Database from 'better-sqlite3';
import { countEntries, isFullLength } from './copy';
import { assertReadable } from '../migrations/migrate';

/** How much a copy holds. */
export interface CopyCounts {
  readonly plans: number;
  readonly tasks: number;
  readonly done: number;
  /** Read without checking each page, for a listing. Null if it is not an intact Waymark file. */
  readonly entries: number;
}

/** Whatever is wrong with it, it cannot be chosen. */
export function countsOf(copy: string): CopyCounts | null {
  try {
    if (!isFullLength(copy)) return null;
    const db = new Database(copy, { readonly: true, fileMustExist: true });
    try {
      assertReadable(db, copy);
      return countIn(db);
    } finally {
      db.close();
    }
  } catch {
    // Whatever is the matter with it, it is none that can be chosen.
    return null;
  }
}

export function countIn(db: Database.Database): CopyCounts {
  const count = (sql: string): number => db.prepare<[], number>(sql).pluck().get() ?? 0;
  return {
    plans: count('SELECT count(*) FROM plan'),
    tasks: count('SELECT count(*) FROM task'),
    done: count(`SELECT count(*) FROM task WHERE status = 'done'`),
    entries: countEntries(db),
  };
}
