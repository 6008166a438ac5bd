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

/** What can be done about a store that cannot be used. */
export interface Recovery {
  /** What is wrong, in a sentence; null while there is nothing to mend. */
  readonly fault: () => string | null;
  /** That, and the copies that can take the store's place, which are opened and read for it. */
  readonly read: () => Result<'recovery.read'>;
  /** Null: no copy but all that the file itself still gives. Returns how many entries of the history were carried over. */
  readonly use: (copy: string | null) => number;
  /** What to send along when something is wrong. */
  readonly describe: () => string;
  readonly startAnew: () => void;
  readonly tryAgain: () => void;
}

export const createRecoveryHandlers = (recovery: Recovery): RecoveryHandlers => ({
  'app.diagnostics': () => recovery.describe(),
  'recovery.read': () => recovery.read(),
  'recovery.use': ({ copy }) => ({ carried: recovery.use(copy) }),
  'recovery.salvage': () => ({ carried: recovery.use(null) }),
  'recovery.clear': () => {
    recovery.startAnew();
    return null;
  },
  'recovery.retry': () => {
    recovery.tryAgain();
    return null;
  },
});
