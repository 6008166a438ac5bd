import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileHashOf } from '../backups/copy';
import { describeFix } from './fix';
import { StoreUnusable } from '../store-error';

/** The state of a store's file when it was closed. */
interface Resting {
  readonly sha256: string;
  readonly size: number;
  readonly mtimeMs: number;
  readonly ino: number;
}

const sumFile = (path: string): string => join(dirname(path), 'store-sum');

/**
 * Records the checksum of a closed file so that the next start notices bit rot: SQLite's own checks catch one flipped
 * bit in three. Reads outside SQLite, which would drop its locks, so call it once nobody has the file open.
 */
export function noteResting(path: string): void {
  try {
    writeFileSync(sumFile(path), JSON.stringify({ sha256: fileHashOf(path), ...placeOf(path) }), {
      mode: 0o600,
    });
  } catch {
    // Optional: the next start just knows less. A full disk must not keep Waymark from closing.
    forgetResting(path);
  }
}

/** Call before the file changes. */
export const forgetResting = (path: string): void => rmSync(sumFile(path), { force: true });

/**
 * Throws a StoreUnusable if the file's content changed although it was neither written nor replaced. A file put there
 * by the person has another inode or modification time.
 */
export function assertAsLeft(path: string): void {
  const left = readResting(path);
  if (left === null) return;
  const { size, mtimeMs, ino } = placeOf(path);
  if (size !== left.size || mtimeMs !== left.mtimeMs || ino !== left.ino) return;
  if (fileHashOf(path) === left.sha256) return;
  throw new StoreUnusable(
    `${path} is damaged (its contents changed on disk while Waymark was closed, though nothing wrote to it).`,
    describeFix(path),
  );
}

/** Times are rounded to milliseconds: not every file system stores more. */
function placeOf(path: string): Omit<Resting, 'sha256'> {
  const { size, mtimeMs, ino } = statSync(path);
  return { size, mtimeMs: Math.round(mtimeMs), ino };
}

/** Null if missing or unreadable: the checksum is optional and must not stop Waymark from starting. */
function readResting(path: string): Resting | null {
  try {
    return JSON.parse(readFileSync(sumFile(path), 'utf8')) as Resting;
  } catch {
    return null;
  }
}
