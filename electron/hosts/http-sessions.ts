import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const SECRET_BYTES = 32;
const LAUNCH_MS = 60_000;
/** Sessions unused for this long expire. */
const UNUSED_MS = 24 * 60 * 60_000;
/** How many wrong codes in a row lock the door for a while. */
const MOST_WRONG = 5;
const LOCKED_MS = 60_000;

const createSecret = (): string => randomBytes(SECRET_BYTES).toString('base64url');

/** Compares hashes: equal lengths, and in constant time. */
const isSame = (one: string, other: string): boolean =>
  timingSafeEqual(
    createHash('sha256').update(one).digest(),
    createHash('sha256').update(other).digest(),
  );

export type Sessions = ReturnType<typeof createSessions>;

/**
 * Who may call. A code in the link's fragment, which browsers never send to servers, is exchanged for a session secret.
 * The printed code stays valid as long as the process: it appears only in the person's own terminal and is clicked
 * again after a tab is closed. A launch code appears on a command line, where other users can read it: it works once,
 * for 60 s.
 */
export function createSessions(now: () => number = Date.now) {
  const printedCode = createSecret();
  const launchCodes = new Map<string, number>();
  /** When each session was last used. */
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

    /** A wrong code counts here just as it does when opening a session. */
    isPrinted: (code: string): boolean => lock.isRight(() => isSame(code, printedCode)),

    issueLaunchCode(): string {
      const code = createSecret();
      launchCodes.set(code, now() + LAUNCH_MS);
      return code;
    },

    /** Whether too many wrong codes have locked the door. */
    isLocked: lock.isShut,

    /** Returns the session secret; null if the code is wrong, used up or expired, or the door is locked. */
    open(code: string): string | null {
      if (!lock.isRight(() => isSame(code, printedCode) || spendLaunchCode(code))) return null;
      const session = createSecret();
      sessions.set(session, now());
      return session;
    },

    /** Counts as use, which extends the session. */
    isOpen(session: string): boolean {
      for (const [each, usedAt] of sessions) if (now() - usedAt > UNUSED_MS) sessions.delete(each);
      const known = [...sessions.keys()].find((each) => isSame(each, session));
      if (known !== undefined) sessions.set(known, now());
      return known !== undefined;
    },
  };
}

/** Locks for a while after several wrong codes in a row. */
function createLock(now: () => number) {
  let wrong = 0;
  let shutUntil = 0;
  const isShut = (): boolean => now() < shutUntil;
  return {
    isShut,
    /** False for any code while locked. */
    isRight(check: () => boolean): boolean {
      if (isShut()) return false;
      const isRight = check();
      wrong = isRight ? 0 : wrong + 1;
      if (wrong >= MOST_WRONG) [wrong, shutUntil] = [0, now() + LOCKED_MS];
      return isRight;
    },
  };
}
