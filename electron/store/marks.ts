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

const MEMORY = ':memory:';
const MS_PER_DAY = 86_400_000;

/** Says that a store was made in the folder: where it is missing now, it was lost. */
const MADE = 'store-made';
/** Lies in the folder while Waymark is open, and after it ended without being asked. */
const OPEN = 'store-open';

const MADE_TEXT =
  'Waymark keeps its data in waymark.db beside this file, which is there so that their loss is noticed.\n';

export interface Marks {
  /** Of the mark that a store was made. */
  readonly madePath: string;
  /** Of the mark that it is open, or was not closed. */
  readonly openPath: string;
  readonly isMade: () => boolean;
  readonly isOpen: () => boolean;
  /** Whether the file must be read for damage: Waymark ended without being asked, or a day has passed. */
  readonly isCheckDue: () => boolean;
  readonly noteChecked: () => void;
  /** The store is there, and its journal holds what its file does not. */
  readonly noteOpened: () => void;
  /** The file holds everything. */
  readonly noteClosed: () => void;
}

/** A store in memory leaves nothing. */
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

/** What lies beside a store, so that the next start knows what must be there. */
export function marksBeside(path: string): Marks {
  if (path === MEMORY) return NO_MARKS;
  const [madePath, openPath] = [join(dirname(path), MADE), join(dirname(path), OPEN)];
  return {
    madePath,
    openPath,
    isMade: () => existsSync(madePath),
    isOpen: () => existsSync(openPath),
    isCheckDue: () => existsSync(openPath) || ageOf(madePath) > MS_PER_DAY,
    // The time of the mark is that of the last check: this needs no room either.
    noteChecked: () => {
      if (existsSync(madePath)) utimesSync(madePath, new Date(), new Date());
    },
    noteOpened: () => {
      if (!existsSync(madePath)) put(madePath, MADE_TEXT);
      put(openPath, '');
    },
    // Removed rather than written: that needs no room on the disk.
    noteClosed: () => rmSync(openPath, { force: true }),
  };
}

/** In milliseconds; endless where there is no such file, or one of a day to come. */
function ageOf(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  const age = found === undefined ? -1 : Date.now() - found.mtimeMs;
  return age < 0 ? Infinity : age;
}

/** Without room for it a store can still be read: what the mark guards against is then not noticed the next time. */
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
