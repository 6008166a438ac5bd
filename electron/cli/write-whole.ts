import { realpathSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CommandFailure, usageFailure } from './failure';
import { replaceWhole } from '../replace-whole';

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
    replaceWhole(path, content);
    return { path, bytes: Buffer.byteLength(content) };
  } catch (error) {
    if (error instanceof CommandFailure) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandFailure('output', `${wanted} could not be written (${reason}).`);
  }
}

/** Follows a symbolic link, so that its target is replaced rather than the link. */
function placeOf(path: string, name: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return path;
  if (found.isDirectory()) return join(realpathSync(path), name);
  if (!found.isFile()) throw usageFailure(`${path} is not a file that can be replaced.`);
  return realpathSync(path);
}
