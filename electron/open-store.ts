import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as createId } from 'uuid';
import type { Log } from './log';
import { type Device, deviceOf } from './store/opening/device';
import { dangersOf, prepareFolder, whyNotWritable } from './store/opening/folder';
import { takeLock } from './store/opening/lock';
import { holdStore, type StoreHolder } from './store/replacing/hold-store';
import { refusingIntake } from './store/replacing/intake';
import { MEMORY } from './store/guard/memory';
import { copyForReading } from './store/opening/read-only';
import type { Warn } from './store/guard/safekeeping';
import { createStore } from './store/store';
import { StoreError } from './store/store-error';

export interface OpenStore extends Omit<StoreHolder, 'close'> {
  readonly dataFile: string;
  /** Why the folder cannot be written, so that a copy is open for reading; null if it can. */
  readonly readOnly: string | null;
  /** Risks to the data in the folder, in a few words each. */
  readonly dangers: string[];
  /** Releases the folder, whatever happens to the store. */
  readonly close: () => void;
}

/** Locks the folder and opens its store; `:memory:` needs no folder. Throws a StoreError if it cannot be used. */
export function openStore(dataDir: string, log: Log): OpenStore {
  if (dataDir === MEMORY) return openInMemory();
  const dataFile = join(dataDir, 'waymark.db');
  const reason = whyNotWritable(dataDir);
  // Without a store there is nothing to read either.
  if (reason !== null && existsSync(dataFile)) return openForReading(dataFile, reason, log);
  return openForWriting(dataDir, dataFile, log);
}

const refuseWith = (reason: string) => (): never => {
  throw new StoreError(reason);
};

function openInMemory(): OpenStore {
  const store = createStore(MEMORY, createId());
  const refuse = refuseWith('A store in memory cannot be replaced.');
  return {
    store: () => store,
    fault: () => null,
    dataFile: MEMORY,
    readOnly: null,
    dangers: [],
    restore: refuse,
    intake: refusingIntake(refuse),
    recover: refuse,
    startEmpty: refuse,
    tryAgain: refuse,
    close: once(() => void store.close()),
  };
}

/** Opens a copy in a temporary folder, deleted on close; nothing is written, so no lock is needed. */
function openForReading(dataFile: string, reason: string, log: Log): OpenStore {
  const copy = copyForReading(dataFile);
  const warn: Warn = (...line) => log('warn', ...line);
  const held = holdStore(copy.path, createId(), () =>
    createStore(copy.path, createId(), warn, reason),
  );
  const refuse = refuseWith(reason);
  return {
    ...held,
    restore: refuse,
    intake: refusingIntake(refuse),
    recover: refuse,
    startEmpty: refuse,
    dataFile,
    readOnly: reason,
    dangers: [],
    close: once(() => {
      held.close();
      copy.remove();
    }),
  };
}

function openForWriting(dataDir: string, dataFile: string, log: Log): OpenStore {
  prepareFolder(dataDir);
  const dangers = dangersOf(dataDir);
  for (const danger of dangers) log('warn', 'folder in danger', { danger });
  const unlock = takeLock(join(dataDir, 'lock.db'));
  try {
    const device = deviceOf(dataDir);
    const warn: Warn = (...line) => log('warn', ...line);
    const { close, ...held } = holdStore(dataFile, device.id, () =>
      createStore(dataFile, device.id, warn),
    );
    // An unusable store is left exactly as it is, with nothing put beside it.
    if (held.fault() === null) keepDevice(device, log);
    return {
      ...held,
      dataFile,
      readOnly: null,
      dangers,
      close: once(() => closeStore(close, unlock, log)),
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

/** A full disk must not keep Waymark from starting: without the file, the next start just writes under another id. */
function keepDevice(device: Device, log: Log): void {
  try {
    device.keep();
  } catch (error) {
    log('warn', 'device not kept', { reason: String(error) });
  }
}

function closeStore(close: StoreHolder['close'], unlock: () => void, log: Log): void {
  try {
    const lost = close();
    if (lost !== null) log('error', 'store lost', { message: lost });
  } finally {
    unlock();
  }
}

/** A caller that is closing may be asked to close again meanwhile. */
function once(work: () => void): () => void {
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    work();
  };
}
