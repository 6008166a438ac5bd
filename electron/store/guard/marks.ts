import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { MEMORY } from './memory';

const MS_PER_DAY = 86_400_000;

/** Marks that a store was made in the folder: if it is missing now, it was lost. */
const MADE = 'store-made';
/** Exists while Waymark is open, and after it was killed. */
const OPEN = 'store-open';

const MADE_TEXT =
  'Waymark keeps its data in waymark.db next to this file, which exists so that a loss is noticed.\n';

export interface Marks {
  /** The mark that a store was made. */
  readonly madePath: string;
  /** The mark that the store is open, or was not closed. */
  readonly openPath: string;
  readonly isMade: () => boolean;
  readonly isOpen: () => boolean;
  /** Whether the file is due for a damage check: Waymark was killed, or a day has passed. */
  readonly isCheckDue: () => boolean;
  readonly noteChecked: () => void;
  /** The store exists, and its WAL may hold what the main file does not. */
  readonly noteOpened: () => void;
  /** The main file holds everything. */
  readonly noteClosed: () => void;
}

/** A store in memory leaves no files. */
const NO_MARKS: Marks = {
  madePath: '',
  openPath: '',
  isMade: () => false,
  isOpen: () => false,
  isCheckDue: () => false,
  noteChecked: () => {},
  noteOpened: () => {},
  noteClosed: () => {},
};

/** Files beside the store that tell the next start what must be there. */
export function marksBeside(path: string): Marks {
  if (path === MEMORY) return NO_MARKS;
  const [madePath, openPath] = [join(dirname(path), MADE), join(dirname(path), OPEN)];
  return {
    madePath,
    openPath,
    isMade: () => existsSync(madePath),
    isOpen: () => existsSync(openPath),
    isCheckDue: () => existsSync(openPath) || ageOf(madePath) > MS_PER_DAY,
    // The modification time records the last check, which needs no disk space.
    noteChecked: () => {
      if (existsSync(madePath)) utimesSync(madePath, new Date(), new Date());
    },
    noteOpened: () => {
      if (!existsSync(madePath)) put(madePath, MADE_TEXT);
      put(openPath, '');
    },
    // Removed rather than written, which needs no disk space.
    noteClosed: () => rmSync(openPath, { force: true }),
  };
}

/** In milliseconds; infinite if there is no such file or its time is in the future. */
function ageOf(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  const age = found === undefined ? -1 : Date.now() - found.mtimeMs;
  return age < 0 ? Infinity : age;
}

/**
 * A full disk is tolerated, since the store can still be read: the next start then misses what this mark guards
 * against.
 */
function put(path: string, text: string): void {
  try {
    const file = openSync(path, 'w', 0o600);
    try {
      writeSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOSPC' && code !== 'EDQUOT') throw error;
  }
}
