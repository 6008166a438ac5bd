import { closeSync, openSync, statSync, utimesSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const PAGE = 4_096;

/** Overwrites a page in the middle of the file with zeros; the next start notices in its daily check. */
export function damageStore(dataDir: string): void {
  const path = join(dataDir, 'waymark.db');
  const file = openSync(path, 'r+');
  const page = Math.floor(statSync(path).size / PAGE / 2);
  writeSync(file, Buffer.alloc(PAGE), 0, PAGE, page * PAGE);
  closeSync(file);
  utimesSync(join(dataDir, 'store-made'), 1, 1);
}
