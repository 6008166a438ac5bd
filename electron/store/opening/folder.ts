import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  statSync,
} from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { reasonOf, StoreError } from '../store-error';

const OWNER_ONLY = 0o700;
const NOTHING_FOR_OTHERS = 0o077;

/** Creates the data folder if needed, with access for its owner only. Throws a StoreError if it cannot be written. */
export function prepareFolder(path: string): void {
  // SQLite creates its side files itself; only the umask affects their permissions.
  process.umask(NOTHING_FOR_OTHERS);
  try {
    makeFolder(path);
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new StoreError(
      `The data folder ${path} cannot be used (${reasonOf(error)}). Choose another with --data.`,
      { cause: error },
    );
  }
}

/** Why an existing folder cannot be written, in words for the person; null if it can be, or does not exist yet. */
export function whyNotWritable(path: string): string | null {
  if (!existsSync(path)) return null;
  try {
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
    return null;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return `Waymark cannot write to the data folder ${path} (${code ?? reasonOf(error)}): check its permissions and its disk.`;
  }
}

/**
 * Creates parents one by one: Node's recursive mkdir loops forever where the system reports ENOENT for a denied folder,
 * as in /proc.
 */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path, { mode: OWNER_ONLY });
}

/** Files that can hold the person's data or traces of it. */
const OWN_FILES = [
  'waymark.db',
  'waymark.db-wal',
  'waymark.db-shm',
  'lock.db',
  'device-id',
  'assistants.json',
  'store-sum',
  'second-backup-folder',
  'log.jsonl',
  'log.jsonl.old',
];

/**
 * Risks to the data in the folder, in a few words each for the log. Restricts the files to their owner where it can.
 */
export function dangersOf(folder: string): string[] {
  const dangers: string[] = [];
  if (process.platform !== 'win32') {
    if (modeOf(folder) & NOTHING_FOR_OTHERS)
      dangers.push('the folder is accessible to other users');
    for (const name of [...OWN_FILES, ...backupsIn(folder), ...rescuedIn(folder)]) {
      if (!keepToOwner(join(folder, name))) dangers.push(`${name} is accessible to other users`);
    }
  }
  const service = syncServiceOf(folder);
  if (service !== null)
    dangers.push(
      `${service} may replace the file while Waymark is writing to it: keep only backups there`,
    );
  return dangers;
}

function backupsIn(folder: string): string[] {
  const below = join(folder, 'backups');
  const isThere = statSync(below, { throwIfNoEntry: false })?.isDirectory() === true;
  return isThere ? readdirSync(below).map((name) => join('backups', name)) : [];
}

const rescuedIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder).filter((name) => name.startsWith('waymark-rescued-'))
    : [];

const modeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mode ?? 0;

/** False if the file belongs to another user, who alone may change its permissions. */
function keepToOwner(path: string): boolean {
  if ((modeOf(path) & NOTHING_FOR_OTHERS) === 0) return true;
  try {
    chmodSync(path, 0o600);
    return true;
  } catch {
    return false;
  }
}

const SYNC_FOLDERS: readonly [RegExp, string][] = [
  [/^Dropbox\b/i, 'Dropbox'],
  [/^OneDrive\b/i, 'OneDrive'],
  [/^(?:Mobile Documents|iCloud ?Drive)$/i, 'iCloud'],
  [/^(?:Google ?Drive|My Drive)$/i, 'Google Drive'],
  [/^Nextcloud$/i, 'Nextcloud'],
];

/** The sync service that this folder seems to belong to, judging by its path; null if none. */
function syncServiceOf(folder: string): string | null {
  const parts = folder.split(sep);
  for (const [name, service] of SYNC_FOLDERS)
    if (parts.some((part) => name.test(part))) return service;
  const above = parts.map((_, index) => parts.slice(0, index + 1).join(sep));
  return above.some((path) => existsSync(join(path || sep, '.stfolder'))) ? 'Syncthing' : null;
}
