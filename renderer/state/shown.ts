import type { Start } from '../../shared/contract/calls';
import type { Reply } from '../../shared/contract/reply';
import type { SliceParts } from './store';
import { withExpected } from './tasks';

/**
 * Keeps what is shown in step with the store, whoever writes to it. Each write makes one revision; what is shown
 * stands at one of them and moves on write by write, or by reading everything once more.
 */
export interface ShownSlice {
  /** The revision at which the shown plan, logbook and settings stand, with nothing missing before it. */
  readonly shownRevision: number;

  readonly showStart: (start: Start, revision: number) => void;
  /**
   * Takes in the answer to a write: shows it when it is the very next revision, reads again when something came in
   * between (or `show` is null), leaves it when newer things are shown. Offers its undo. False when the write failed.
   */
  readonly takeWrite: <Value>(
    reply: Reply<Value>,
    show: ((value: Value) => void) | null,
  ) => Promise<boolean>;
  /** Reads again until what is shown is at least as new as the revision, or the app cannot be reached. */
  readonly catchUp: (revision: number) => Promise<void>;
  /** Reads plan, logbook and settings at one revision. False when that failed. */
  readonly readAgain: () => Promise<boolean>;
}

export function createShownSlice({ client, get, set }: SliceParts): ShownSlice {
  let reading: Promise<boolean> | null = null;

  const read = async (): Promise<boolean> => {
    const { logbookFrom } = get();
    const input = logbookFrom === null ? {} : { logbookFrom };
    const answer = get().receive(await client('app.start', input));
    if (answer !== null) get().showStart(answer.value, answer.head.revision);
    return answer !== null;
  };

  return {
    shownRevision: 0,

    showStart({ settings, snapshot, logbook }, revision) {
      if (revision < get().shownRevision) return;
      const { expectedStates } = get();
      set({
        settings,
        snapshot: snapshot && withExpected(snapshot, expectedStates),
        logbook: logbook && withExpected(logbook, expectedStates),
        shownRevision: revision,
      });
    },

    async takeWrite(reply, show) {
      const before = get();
      const answer = before.receive(reply);
      if (answer === null) return false;
      const { revision, undo } = answer.head;
      if (show !== null && revision === before.shownRevision + 1) {
        show(answer.value);
        set({ shownRevision: revision });
      } else {
        await get().catchUp(revision);
      }
      const isNewest = revision === get().revision;
      if (isNewest && undo?.id !== before.undo?.id) get().offerUndo(undo);
      return true;
    },

    async catchUp(revision) {
      while (revision > get().shownRevision) {
        if (!(await get().readAgain())) return;
      }
    },

    // One reading at a time: who asks while one is under way, and needs a newer one, asks again.
    readAgain: () => (reading ??= read().finally(() => (reading = null))),
  };
}
