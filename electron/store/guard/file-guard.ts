import { statSync } from 'node:fs';

/** How a file differs from what Waymark left. */
export interface FileFault {
  readonly path: string;
  readonly kind: 'gone' | 'shortened';
  /** Whether the main file, and the WAL, are still the ones that were opened. */
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
 * Checks that the open file is still at its path. SQLite keeps writing to a file that was moved, deleted or replaced,
 * and would acknowledge writes nobody will ever find.
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
    /** Null if both files are as Waymark left them. */
    findFault,

    assertInPlace(): void {
      if (findFault() !== null) throw new Error(`${path} is not where it should be`);
    },

    /** Records the current file lengths. Call after each of Waymark's own writes. */
    note(): void {
      main.note();
      journal.note();
    },
  };
}

/**
 * Identifies a file by device and inode. Only Waymark writes it, so a file that shrank was truncated by someone else.
 */
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

/** Null if the file cannot be examined for any reason, which counts as missing. */
function identify(path: string): Identity | null {
  try {
    return statSync(path, { bigint: true, throwIfNoEntry: false }) ?? null;
  } catch {
    return null;
  }
}
