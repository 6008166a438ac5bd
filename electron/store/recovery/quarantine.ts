import { copyFileSync, existsSync, linkSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { journalOf } from '../file-guard';
import { stampOf } from '../stamp';

/**
 * Keeps the store's files, which could not be used any more, in a folder of their own, where nothing is ever deleted. The
 * main one stays at its place too, until another one takes it: at no moment is there none.
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

/** A second name needs no room on the disk; some disks know no such thing. */
function linkOrCopy(file: string, kept: string): void {
  try {
    linkSync(file, kept);
  } catch {
    rmSync(kept, { force: true });
    copyFileSync(file, kept);
  }
}
