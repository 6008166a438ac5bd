import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { backupFolder, listBackups } from '../backup-files';
import type { BackupKind } from '../retention';
import { type CopyCounts, countsOf } from './counts';

/** A copy that can take the store's place. */
export interface StoreCopy {
  /** Its path below the store's folder, which names it among the others. */
  readonly name: string;
  readonly atMs: number;
  /** rescued: made when the store's file went from its place while Waymark was open. */
  readonly kind: BackupKind | 'rescued';
  readonly counts: CopyCounts;
}

interface Found {
  readonly path: string;
  readonly atMs: number;
  readonly kind: StoreCopy['kind'];
}

/** Newest first; those that cannot be opened, or hold nothing, are left out. */
export function listCopies(path: string): StoreCopy[] {
  const folder = dirname(path);
  return [...backupsOf(path), ...rescuedBeside(path)]
    .toSorted((one, other) => other.atMs - one.atMs)
    .flatMap(({ path: copy, atMs, kind }) => {
      const counts = countsOf(copy);
      if (counts === null || counts.entries === 0) return [];
      return [{ name: copy.slice(folder.length + 1), atMs, kind, counts }];
    });
}

/** The path of a copy by its name; null where there is none of that name. */
export function findCopy(path: string, name: string): string | null {
  const copies = [...backupsOf(path), ...rescuedBeside(path)];
  return copies.find(({ path: copy }) => copy === join(dirname(path), name))?.path ?? null;
}

export const hasFile = (path: string): boolean => existsSync(path) && statSync(path).size > 0;

/** Where a store's file went from its place, what was open was copied beside it under such a name. */
const RESCUED = /^waymark-rescued-.*\.db$/;

export function rescuedBeside(path: string): Found[] {
  const folder = dirname(path);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => RESCUED.test(name) && name !== basename(path))
    .map((name) => join(folder, name))
    .map((copy) => ({ path: copy, atMs: Math.round(statSync(copy).mtimeMs), kind: 'rescued' }));
}

export const backupsOf = (path: string): Found[] =>
  listBackups(backupFolder(path)).map(({ name, atMs, kind }) => ({
    path: join(backupFolder(path), name),
    atMs,
    kind,
  }));
