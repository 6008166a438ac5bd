import type { Dispatch } from './hosts/dispatch';
import type { Log } from './log';
import type { Store } from './store/store';
import { explainStorageError } from './store/store-error';

/**
 * Saves drafts left by a Waymark that was killed, and by windows that close, until Waymark itself is closed; windows
 * that disconnect after that are ignored.
 *
 * @param store null while none can be read
 */
export function createDraftSaver(store: () => Store | null, dispatch: Dispatch, log: Log) {
  let isOpen = true;
  const saveAll = ({ drafts }: Store): void => {
    for (const { key, name, input } of drafts.list()) {
      const reply = dispatch(name, input);
      if (!reply.ok) log('warn', 'draft not saved', { name, code: reply.error.code });
      // What it belongs to is gone. A draft that the disk refuses is kept.
      if (reply.ok || reply.error.code !== 'storage') drafts.forget(key);
    }
  };
  const save = (): void => {
    const open = store();
    if (!isOpen || open === null) return;
    try {
      saveAll(open);
    } catch (error) {
      // The disk refused it: Waymark starts and quits anyway, and tries again the next time.
      const reason = explainStorageError(error);
      if (reason === null) throw error;
      log('warn', 'drafts not saved', { reason });
    }
  };
  save();
  return {
    save,
    close: (): void => {
      save();
      isOpen = false;
    },
  };
}
