import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { backupFolder, listBackups } from './backup-files';
import type { BackupKind } from './retention';

/** A copy of a store on disk. */
export interface Found {
  readonly path: string;
  readonly atMs: number;
  /** `rescued`: made because the store's file disappeared while Waymark was open. */
  readonly kind: BackupKind | 'rescued';
}

/** All copies that Waymark made. */
export const copiesOf = (path: string): Found[] => [...backupsOf(path), ...rescuedBeside(path)];

/** The path of a copy by its name; null if there is no such copy. */
export function findCopy(path: string, name: string): string | null {
  return copiesOf(path).find(({ path: copy }) => copy === join(dirname(path), name))?.path ?? null;
}

export const hasFile = (path: string): boolean => existsSync(path) && statSync(path).size > 0;

/** The name given to a copy of an open store whose file disappeared. */
const RESCUED = /^waymark-rescued-.*\.db$/;

function rescuedBeside(path: string): Found[] {
  const folder = dirname(path);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => RESCUED.test(name) && name !== basename(path))
    .map((name) => join(folder, name))
    .map((copy) => ({ path: copy, atMs: Math.round(statSync(copy).mtimeMs), kind: 'rescued' }));
}

const backupsOf = (path: string): Found[] =>
  listBackups(backupFolder(path)).map(({ name, atMs, kind }) => ({
    path: join(backupFolder(path), name),
    atMs,
    kind,
  }));
