import { statSync } from 'node:fs';

/** A file that is no longer as Waymark left it. */
export interface FileFault {
  readonly path: string;
  readonly kind: 'gone' | 'shortened';
  /** Whether the store's main file is the one that was opened, and its journal too. */
  readonly isMainOurs: boolean;
  readonly isJournalOurs: boolean;
}

interface Identity {
  readonly dev: bigint;
  readonly ino: bigint;
  readonly size: bigint;
}

export const journalOf = (path: string): string => `${path}-wal`;

/**
 * Tells whether the open file still lies at its path. SQLite goes on writing into a file that was moved, deleted or
 * replaced, and acknowledges what nobody will find again.
 */
export function createFileGuard(path: string) {
  const main = watchFile(path);
  const journal = watchFile(journalOf(path));

  const findFault = (): FileFault | null => {
    const [ofMain, ofJournal] = [main.findFault(), journal.findFault()];
    const kind = ofMain ?? ofJournal;
    if (kind === null) return null;
    return {
      path: ofMain === null ? journalOf(path) : path,
      kind,
      isMainOurs: ofMain !== 'gone',
      isJournalOurs: ofJournal !== 'gone',
    };
  };

  return {
    /** Null while both files are what Waymark left. */
    findFault,

    assertInPlace(): void {
      if (findFault() !== null) throw new Error(`${path} is not at its place`);
    },

    /** After each write of Waymark's own: how long the files are now. */
    note(): void {
      main.note();
      journal.note();
    },
  };
}

/** By device and inode. Nobody but Waymark writes: a file that became shorter meanwhile was cut. */
function watchFile(path: string) {
  let known = identify(path);
  return {
    findFault(): FileFault['kind'] | null {
      if (known === null) return null;
      const found = identify(path);
      if (found === null || !isSame(found, known)) return 'gone';
      return found.size < known.size ? 'shortened' : null;
    },
    note(): void {
      const found = identify(path);
      if (found !== null && (known === null || isSame(found, known))) known = found;
    },
  };
}

const isSame = (one: Identity, other: Identity): boolean =>
  one.ino === other.ino && one.dev === other.dev;

/** Null where nothing can be found, for whatever reason: such a file is not at its place. */
function identify(path: string): Identity | null {
  try {
    return statSync(path, { bigint: true, throwIfNoEntry: false }) ?? null;
  } catch {
    return null;
  }
}
