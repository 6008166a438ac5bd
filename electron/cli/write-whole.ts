import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { syncFolder } from '../file-sync';
import { CommandFailure, usageFailure } from './failure';

/** The content is private. */
const OWNER_ONLY = 0o600;

/**
 * Writes a file atomically, at the path or, if that is a folder, in it under the given name. Throws a CommandFailure if
 * it cannot be written.
 */
export function writeWhole(
  wanted: string,
  name: string,
  content: string | Uint8Array,
): { readonly path: string; readonly bytes: number } {
  try {
    const path = placeOf(resolve(wanted), name);
    replaceBy(path, content);
    return { path, bytes: Buffer.byteLength(content) };
  } catch (error) {
    if (error instanceof CommandFailure) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandFailure('output', `${wanted} could not be written (${reason}).`);
  }
}

function replaceBy(path: string, content: string | Uint8Array): void {
  const draft = join(dirname(path), `.${basename(path)}.${randomUUID()}.part`);
  try {
    writeSynced(draft, content);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
  syncFolder(dirname(path));
}

/** Follows a symbolic link, so that its target is replaced rather than the link. */
function placeOf(path: string, name: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return path;
  if (found.isDirectory()) return join(realpathSync(path), name);
  if (!found.isFile()) throw usageFailure(`${path} is not a file that can be replaced.`);
  return realpathSync(path);
}

function writeSynced(path: string, content: string | Uint8Array): void {
  const file = openSync(path, 'wx', OWNER_ONLY);
  try {
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
