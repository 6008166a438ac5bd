import type { Result } from '../../../shared/contract/calls';
import type { Handlers } from '../../../shared/contract/handlers';

type RecoveryHandlers = Pick<
  Handlers,
  | 'app.diagnostics'
  | 'recovery.read'
  | 'recovery.use'
  | 'recovery.salvage'
  | 'recovery.clear'
  | 'recovery.retry'
>;

/** What can be done about an unusable store. */
export interface Recovery {
  /** What is wrong, in one sentence; null if nothing is. */
  readonly fault: () => string | null;
  /** The fault and the copies that can replace the store, each of which is opened and read. */
  readonly read: () => Result<'recovery.read'>;
  /**
   * Null uses no copy, only what can still be read from the file itself. Returns how many history entries were carried
   * over.
   */
  readonly use: (copy: string | null) => number;
  /** Diagnostics to send along with a problem report. */
  readonly describe: () => string;
  readonly startEmpty: () => void;
  readonly tryAgain: () => void;
}

export const createRecoveryHandlers = (recovery: Recovery): RecoveryHandlers => ({
  'app.diagnostics': () => recovery.describe(),
  'recovery.read': () => recovery.read(),
  'recovery.use': ({ copy }) => ({ carried: recovery.use(copy) }),
  'recovery.salvage': () => ({ carried: recovery.use(null) }),
  'recovery.clear': () => {
    recovery.startEmpty();
    return null;
  },
  'recovery.retry': () => {
    recovery.tryAgain();
    return null;
  },
});
