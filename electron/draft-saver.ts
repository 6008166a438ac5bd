import type { Dispatch } from './hosts/dispatch';
import type { Log } from './log';
import type { Store } from './store/store';
import { explainStorageError } from './store/store-error';

/**
 * Saves those that a Waymark left which ended without being asked, and drafts until it is closed: windows that hang up after that are heard no more.
 *
 * @param store null while there is none that can be read
 */
export function createDraftSaver(store: () => Store | null, dispatch: Dispatch, log: Log) {
  let isOpen = true;
  const saveAll = ({ drafts }: Store): void => {
    for (const { key, name, input } of drafts.list()) {
      const reply = dispatch(name, input);
      if (!reply.ok) log('warn', 'draft not saved', { name, code: reply.error.code });
      // What it belongs to is gone; one that the disk refuses stays.
      if (reply.ok || reply.error.code !== 'storage') drafts.forget(key);
    }
  };
  const save = (): void => {
    const open = store();
    if (!isOpen || open === null) return;
    try {
      saveAll(open);
    } catch (error) {
      // The disk refused it: Waymark starts and ends all the same, and they are saved the next time.
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
