import { copyFileSync, existsSync, linkSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { journalOf } from '../guard/file-guard';
import { stampOf } from '../backups/stamp';

/**
 * Keeps the files of an unusable store in a separate folder from which nothing is ever deleted. The main file also
 * stays in place until another replaces it, so there is a file at every moment.
 */
export function keepInQuarantine(path: string): void {
  const files = [path, journalOf(path), `${path}-shm`].filter((file) => existsSync(file));
  if (files.length === 0) return;
  const folder = join(dirname(path), 'quarantine', stampOf(Date.now()));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const file of files) {
    const kept = join(folder, basename(file));
    if (file === path) linkOrCopy(file, kept);
    else renameSync(file, kept);
  }
}

/** A hard link needs no disk space, but not every file system supports it. */
function linkOrCopy(file: string, kept: string): void {
  try {
    linkSync(file, kept);
  } catch {
    rmSync(kept, { force: true });
    copyFileSync(file, kept);
  }
}
