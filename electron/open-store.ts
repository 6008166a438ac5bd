import { join } from 'node:path';
import { v7 as createId } from 'uuid';
import type { Log } from './log';
import { type Device, deviceOf } from './store/device';
import { dangersOf, prepareFolder } from './store/folder';
import { takeLock } from './store/lock';
import { holdStore } from './store/restore';
import { createStore, type Store } from './store/store';
import { StoreError } from './store/store-error';

const MEMORY = ':memory:';

export interface OpenStore {
  /** Another one once a backup was restored. */
  readonly store: () => Store;
  readonly dataFile: string;
  /** Puts a backup in the store's place. Throws a StoreError, with the store as it was and open, when it cannot be done. */
  readonly restore: (name: string) => void;
  /** Lets go of the folder, whatever happens to the store. */
  readonly close: () => void;
}

/** Takes the folder and opens its store; `:memory:` takes none. Throws a StoreError when it cannot be used. */
export function openStore(dataDir: string, log: Log): OpenStore {
  if (dataDir === MEMORY) {
    const store = createStore(MEMORY, createId());
    return {
      store: () => store,
      dataFile: MEMORY,
      restore: () => {
        throw new StoreError('There are no backups of a store in memory.');
      },
      close: once(() => void store.close()),
    };
  }
  prepareFolder(dataDir);
  for (const danger of dangersOf(dataDir)) log('warn', 'folder in danger', { danger });
  const unlock = takeLock(join(dataDir, 'lock.db'));
  try {
    const dataFile = join(dataDir, 'waymark.db');
    const device = deviceOf(dataDir);
    const { close, ...held } = holdStore(dataFile, () =>
      createStore(dataFile, device.id, (...line) => log('warn', ...line)),
    );
    keepDevice(device, log);
    return { ...held, dataFile, close: once(() => closeStore(close, unlock, log)) };
  } catch (error) {
    unlock();
    throw error;
  }
}

/** A full disk must not keep Waymark from starting: without the file, the next start writes under another name. */
function keepDevice(device: Device, log: Log): void {
  try {
    device.keep();
  } catch (error) {
    log('warn', 'device not kept', { reason: String(error) });
  }
}

function closeStore(close: Store['close'], unlock: () => void, log: Log): void {
  try {
    const lost = close();
    if (lost !== null) log('error', 'store lost', { message: lost });
  } finally {
    unlock();
  }
}

/** Whoever ends may be asked to end again meanwhile. */
function once(work: () => void): () => void {
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    work();
  };
}
