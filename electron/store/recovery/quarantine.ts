import { copyFileSync, existsSync, linkSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { journalOf } from '../file-guard';

/** Where files lie that could not be used any more. Nothing there is ever deleted. */
export const quarantineFolder = (path: string): string => join(dirname(path), 'quarantine');

/**
 * Keeps the store's files in a folder of their own, and leaves the main one at its place, which another one takes: at
 * no moment is there none. Returns the folder; null where there was nothing to keep.
 */
export function keepInQuarantine(path: string): string | null {
  const files = [path, journalOf(path), `${path}-shm`].filter((file) => existsSync(file));
  if (files.length === 0) return null;
  const stamp = new Date().toISOString().replaceAll(/[-:]/g, '');
  const folder = join(quarantineFolder(path), stamp);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const file of files) {
    const kept = join(folder, basename(file));
    if (file === path) linkOrCopy(file, kept);
    else renameSync(file, kept);
  }
  return folder;
}

/** A second name needs no room on the disk; some disks know no such thing. */
function linkOrCopy(file: string, kept: string): void {
  try {
    linkSync(file, kept);
  } catch {
    rmSync(kept, { force: true });
    copyFileSync(file, kept);
  }
}
