import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hashOf } from './copy';
import { describeMend } from './mend';
import { StoreUnusable } from './store-error';

/** What a store's file was when it was closed. */
interface Resting {
  readonly sha256: string;
  readonly size: number;
  readonly mtimeMs: number;
  readonly ino: number;
}

const sumFile = (path: string): string => join(dirname(path), 'store-sum');

/**
 * Notes what a file holds that was just closed, so that the next start sees a bit that flipped while nobody had it open:
 * SQLite's own checks find one in three. Read outside SQLite, which would end its locks: nobody has it open any more.
 */
export function noteResting(path: string): void {
  try {
    writeFileSync(sumFile(path), JSON.stringify({ sha256: hashOf(path), ...placeOf(path) }), {
      mode: 0o600,
    });
  } catch {
    // Without it, the next start knows less. A full disk must not keep Waymark from closing.
    forgetResting(path);
  }
}

/** The file is about to change. */
export const forgetResting = (path: string): void => rmSync(sumFile(path), { force: true });

/**
 * Throws a StoreUnusable where the file is another than was left, although it was neither written nor replaced since. One
 * that the person put there is another file, or bears another time.
 */
export function assertAsLeft(path: string): void {
  const left = readResting(path);
  if (left === null) return;
  const { size, mtimeMs, ino } = placeOf(path);
  if (size !== left.size || mtimeMs !== left.mtimeMs || ino !== left.ino) return;
  if (hashOf(path) === left.sha256) return;
  throw new StoreUnusable(
    `${path} is damaged (its content changed on the disk since it was closed, and nobody wrote it).`,
    describeMend(path),
  );
}

/** Times are whole milliseconds: not every disk keeps more. */
function placeOf(path: string): Omit<Resting, 'sha256'> {
  const { size, mtimeMs, ino } = statSync(path);
  return { size, mtimeMs: Math.round(mtimeMs), ino };
}

/** Null where there is none, or none that can be read: it is a help, and must not end a start. */
function readResting(path: string): Resting | null {
  try {
    return JSON.parse(readFileSync(sumFile(path), 'utf8')) as Resting;
  } catch {
    return null;
  }
}
