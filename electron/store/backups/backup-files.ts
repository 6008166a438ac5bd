import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isFullLength } from './copy';
import type { BackupKind, BackupName } from './retention';

/** The folder that holds a store's backups. */
export const backupFolder = (path: string): string => join(dirname(path), 'backups');

/** A backup on disk. */
export interface Backup extends Pick<BackupName, 'name' | 'atMs' | 'kind'> {
  readonly bytes: number;
  /** It was read back before it got its name, and its length still matches its header. */
  readonly isVerified: boolean;
}

export function describeBackup(folder: string, { name, atMs, kind }: BackupName): Backup {
  const path = join(folder, name);
  return { name, atMs, kind, bytes: statSync(path).size, isVerified: isFullLength(path) };
}

const KINDS: readonly string[] = [
  'auto',
  'migration',
  'hand',
  'deletion',
  'import',
  'restore',
] satisfies BackupKind[];

const isKind = (text: string | undefined): text is BackupKind =>
  text !== undefined && KINDS.includes(text);

const NAME = /^waymark-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d\.\d{3})Z-s\d+-(\d+)-([a-z]+)\.db$/;

/** Newest first. Files that Waymark did not make are skipped. */
export function listBackups(folder: string): BackupName[] {
  if (!existsSync(folder)) return [];
  const backups = readdirSync(folder).flatMap((name) => {
    const [, year, month, day, hour, minute, second, entries, kind] = NAME.exec(name) ?? [];
    if (!isKind(kind)) return [];
    const atMs = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
    return [{ name, atMs, entries: Number(entries), kind }];
  });
  return backups.toSorted((one, other) => other.atMs - one.atMs);
}
