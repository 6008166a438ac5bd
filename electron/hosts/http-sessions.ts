import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const SECRET_BYTES = 32;
const LAUNCH_MS = 60_000;

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
  const sessions = new Set<string>();

  const spendLaunchCode = (code: string): boolean => {
    const known = [...launchCodes].find(([each]) => isSame(each, code));
    if (known === undefined) return false;
    launchCodes.delete(known[0]);
    return now() <= known[1];
  };

  return {
    printedCode,

    isPrinted: (code: string): boolean => isSame(code, printedCode),

    issueLaunchCode(): string {
      const code = createSecret();
      launchCodes.set(code, now() + LAUNCH_MS);
      return code;
    },

    /** The session secret; null for a code that is wrong, used up or too old. */
    open(code: string): string | null {
      if (!isSame(code, printedCode) && !spendLaunchCode(code)) return null;
      const session = createSecret();
      sessions.add(session);
      return session;
    },

    isOpen: (session: string): boolean => [...sessions].some((each) => isSame(each, session)),
  };
}
