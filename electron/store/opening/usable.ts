import Database from 'better-sqlite3';
import { assertNotCut, assertUndamaged } from '../guard/damage';
import { assertReadable } from '../migrations/migrate';
import { assertShape } from './shape';

/**
 * Reads a copy of the store from end to end.
 * @throws if it is damaged, or of another version of Waymark
 */
export function assertUsable(path: string): void {
  const db = new Database(path, { readonly: true, fileMustExist: true });
  try {
    assertReadable(db, path);
    assertNotCut(db, path);
    assertUndamaged(db, path);
    assertShape(db, path);
  } finally {
    db.close();
  }
}

/** Whether a copy is intact from end to end and has this Waymark's schema. */
export function isUsable(path: string): boolean {
  try {
    assertUsable(path);
    return true;
  } catch {
    // Whatever is wrong with it, it cannot be used.
    return false;
  }
}
