import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const SECRET_BYTES = 32;
const LAUNCH_MS = 60_000;
/** A window that shows nothing for so long is gone. */
const UNUSED_MS = 24 * 60 * 60_000;
/** Wrong codes in a row after which no code is taken for a while. */
const MOST_WRONG = 5;
const LOCKED_MS = 60_000;

const createSecret = (): string => randomBytes(SECRET_BYTES).toString('base64url');

/** Hashed first: equal lengths, and no early end of the comparison that a clock could see. */
const isSame = (one: string, other: string): boolean =>
  timingSafeEqual(
    createHash('sha256').update(one).digest(),
    createHash('sha256').update(other).digest(),
  );

export type Sessions = ReturnType<typeof createSessions>;

/**
 * Who may call. A code in the link's fragment, which browsers never send, is exchanged for a session secret.
 * The printed code holds as long as the process: it stands in the person's own terminal and is clicked again
 * after a tab was closed. A launch code stands on a command line, where other users can read it: one use, 60 s.
 */
export function createSessions(now: () => number = Date.now) {
  const printedCode = createSecret();
  const launchCodes = new Map<string, number>();
  /** When each was used last. */
  const sessions = new Map<string, number>();
  const lock = createLock(now);

  const spendLaunchCode = (code: string): boolean => {
    const known = [...launchCodes].find(([each]) => isSame(each, code));
    if (known === undefined) return false;
    launchCodes.delete(known[0]);
    return now() <= known[1];
  };

  return {
    printedCode,

    /** A wrong one counts as it does where a session is asked for. */
    isPrinted: (code: string): boolean => lock.isRight(() => isSame(code, printedCode)),

    issueLaunchCode(): string {
      const code = createSecret();
      launchCodes.set(code, now() + LAUNCH_MS);
      return code;
    },

    /** Whether so many wrong codes came that none is taken for a while. */
    isLocked: lock.isShut,

    /** The session secret; null for a code that is wrong, used up or too old, and while the door is locked. */
    open(code: string): string | null {
      if (!lock.isRight(() => isSame(code, printedCode) || spendLaunchCode(code))) return null;
      const session = createSecret();
      sessions.set(session, now());
      return session;
    },

    /** Counts as use: a session that is not used for a day is forgotten. */
    isOpen(session: string): boolean {
      for (const [each, usedAt] of sessions) if (now() - usedAt > UNUSED_MS) sessions.delete(each);
      const known = [...sessions.keys()].find((each) => isSame(each, session));
      if (known !== undefined) sessions.set(known, now());
      return known !== undefined;
    },
  };
}

/** Shuts for a while after several wrong codes in a row. */
function createLock(now: () => number) {
  let wrong = 0;
  let shutUntil = 0;
  const isShut = (): boolean => now() < shutUntil;
  return {
    isShut,
    /** False for whatever code while it is shut. */
    isRight(check: () => boolean): boolean {
      if (isShut()) return false;
      const isRight = check();
      wrong = isRight ? 0 : wrong + 1;
      if (wrong >= MOST_WRONG) [wrong, shutUntil] = [0, now() + LOCKED_MS];
      return isRight;
    },
  };
}
