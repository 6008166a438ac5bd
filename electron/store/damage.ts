import type { Database } from 'better-sqlite3';
import { describeMend } from './mend';
import { StoreError } from './store-error';

/** Reads every page of the file. Throws a StoreError with the mend where one is not as it must be. */
export function assertUndamaged(db: Database, path: string): void {
  // Else it is asked of the pages in memory, which the disk may no longer hold.
  db.pragma('shrink_memory');
  const found = String(db.pragma('quick_check(1)', { simple: true }));
  if (found === 'ok') return;
  throw new StoreError(
    `${path} is damaged (${found.replaceAll(/\s+/g, ' ')}). ${describeMend(path)}`,
  );
}
