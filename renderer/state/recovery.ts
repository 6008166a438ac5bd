import type { Result } from '../../shared/contract/calls';
import type { Reply } from '../../shared/contract/reply';
import { count } from '../../shared/words/count';
import type { SessionSlice } from './session';
import type { Slice } from './slice';
import type { SyncSlice } from './sync';
import type { ToastSlice } from './toast';

export type Trouble = NonNullable<Result<'recovery.read'>>;
export type StoreCopy = Trouble['copies'][number];

export interface RecoverySlice {
  /** What is wrong with the store, and what can replace it; null until loaded, and if nothing is wrong. */
  readonly trouble: Trouble | null;
  /** Why the last attempt to recover failed. */
  readonly recoveryFailure: string | null;
  /** Whether the person is choosing a copy while the window can still show the present data. */
  readonly isRecovering: boolean;

  /** Diagnostics for a problem report; null if there is no answer. */
  readonly readDiagnostics: () => Promise<string | null>;
  readonly showRecovery: (isRecovering: boolean) => void;
  readonly openTrouble: () => Promise<void>;
  /** Replaces the store with a copy, by name. */
  readonly takeCopy: (copy: string) => Promise<void>;
  /** Replaces the store with everything that can still be read from its file. */
  readonly salvage: () => Promise<void>;
  readonly startEmpty: () => Promise<void>;
  /** Checks whether the store is back. */
  readonly lookAgain: () => Promise<void>;
}

type Needs = Pick<SessionSlice, 'start' | 'health' | 'phase'> &
  Pick<SyncSlice, 'retryUnanswered'> &
  Pick<ToastSlice, 'showToast'>;

type Parts = Slice<RecoverySlice, Needs>;

/** On success everything is read again, and what could not be saved before is sent again. */
const createFinish =
  ({ get, set }: Parts) =>
  async <Value>(reply: Reply<Value>, describe: (value: Value) => string): Promise<void> => {
    if (!reply.ok) return set({ recoveryFailure: reply.error.message });
    set({ recoveryFailure: null });
    await get().start();
    await get().openTrouble();
    if (get().trouble !== null) return;
    set({ isRecovering: false });
    get().showToast({ kind: 'info', text: describe(reply.value), stepId: null });
    get().retryUnanswered();
  };

export function createRecoverySlice(parts: Parts): RecoverySlice {
  const { client, set } = parts;
  const finish = createFinish(parts);

  return {
    trouble: null,
    recoveryFailure: null,
    isRecovering: false,

    showRecovery: (isRecovering) => set({ isRecovering, recoveryFailure: null }),

    async readDiagnostics() {
      const reply = await client('app.diagnostics', {});
      return reply.ok ? reply.value : null;
    },

    async openTrouble() {
      const reply = await client('recovery.read', {});
      if (reply.ok) set({ trouble: reply.value });
      else set({ recoveryFailure: reply.error.message });
    },

    async takeCopy(copy) {
      await finish(await client('recovery.use', { copy }), ({ carried }) =>
        carried === 0
          ? 'The copy is now in use.'
          : `The copy is now in use, with ${count(carried, 'change')} you made after it.`,
      );
    },

    async salvage() {
      await finish(
        await client('recovery.salvage', {}),
        ({ carried }) => `Recovered ${count(carried, 'change')} from the file itself.`,
      );
    },

    async startEmpty() {
      await finish(await client('recovery.clear', {}), () => 'Started empty. Your files are kept.');
    },

    async lookAgain() {
      await finish(await client('recovery.retry', {}), () => 'Your data is back.');
    },
  };
}
