import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The longest Unix socket path that works everywhere, in bytes; macOS allows the fewest. */
const MOST_BYTES = 103;
const OWNER_ONLY = 0o700;

/**
 * The socket through which the person's programs reach the Waymark that holds the data folder. If the path would be too
 * long, one in the temporary folder is used instead; throws if that folder does not belong to the person.
 */
export function socketPath(dataDir: string): string {
  const folder = resolve(dataDir);
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  if (process.platform === 'win32') return String.raw`\\.\pipe\waymark-${name}`;
  const path = join(folder, 'waymark.sock');
  if (Buffer.byteLength(path) <= MOST_BYTES) return path;
  return join(ownTemporaryFolder(`waymark-${name}`), 'waymark.sock');
}

/** Other users can also write to the temporary folder, so an existing folder must belong to this person alone. */
function ownTemporaryFolder(name: string): string {
  const path = join(tmpdir(), name);
  try {
    mkdirSync(path, { mode: OWNER_ONLY });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const found = lstatSync(path);
  const isPrivate = found.uid === process.getuid?.() && (found.mode & 0o777) === OWNER_ONLY;
  if (!found.isDirectory() || !isPrivate) throw new Error(`${path} is not a folder of your own.`);
  return path;
}
