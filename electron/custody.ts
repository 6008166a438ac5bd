import type { Health } from '../shared/contract/reply';
import type { Log } from './log';
import { type OpenStore, openStore } from './open-store';
import type { ArchivePlace } from './services/calls/archives';
import type { BackupPlace } from './services/calls/backups';
import type { Recovery } from './services/calls/recovery';
import { whyNotWritable } from './store/opening/folder';
import { copiesToChoose } from './store/recovery/choice';
import { hasFile } from './store/backups/copies';
import type { Store } from './store/store';
import { explainStorageError, isDamage, reasonOf, type StoreUnusable } from './store/store-error';

/** The store of a folder, through restores, recoveries, damage, and a change from read-only to writable. */
export interface Custody {
  readonly dataFile: string;
  /** Null if none can be read. */
  readonly store: () => Store | null;
  readonly trouble: () => StoreUnusable | null;
  readonly health: () => Health;
  readonly recovery: Omit<Recovery, 'describe'> & BackupPlace & ArchivePlace;
  /** The person's words for a storage error, after checking the store; null for any other error. */
  readonly explain: (error: unknown) => string | null;
  /** Reads the whole file for damage. */
  readonly check: () => void;
  readonly close: () => void;
}

interface Place {
  readonly dataDir: string;
  readonly log: Log;
}

interface Listeners {
  /** Another store is open, or the previous one was reopened. */
  readonly onReplaced: () => void;
  readonly onHealth: (health: Health) => void;
}

/** Holds the store opened first, and whichever replaces it. */
export function createCustody(first: OpenStore, place: Place, told: Listeners): Custody {
  let opened = first;
  const store = (): Store | null => storeOf(opened);
  const tellHealth = createTeller(() => healthOf(opened), told.onHealth);

  /** Whatever the outcome, what windows know may belong to another store. */
  const replacing = <Value>(work: () => Value): Value => {
    const before = store();
    try {
      return work();
    } finally {
      if (store() !== before || before === null) told.onReplaced();
      tellHealth();
    }
  };
  const check = (): void => {
    checkStore(store(), place.log);
    tellHealth();
  };
  const reopenIfWritable = (): void => {
    const writable = opened.readOnly === null ? null : openIfWritable(place);
    if (writable === null) return;
    opened.close();
    replacing(() => (opened = writable));
  };

  return {
    dataFile: first.dataFile,
    store,
    trouble: () => opened.fault(),
    health: () => healthOf(opened),
    recovery: createRecovery(() => opened, replacing),
    explain: (error) => {
      if (isDamage(error)) check();
      reopenIfWritable();
      tellHealth();
      return explainStorageError(error);
    },
    check,
    close: () => opened.close(),
  };
}

/** Windows retry what could not be saved, and then it is. Null while the folder still takes no writes. */
function openIfWritable({ dataDir, log }: Place): OpenStore | null {
  if (whyNotWritable(dataDir) !== null) return null;
  try {
    return openStore(dataDir, log);
  } catch (error) {
    log('warn', 'folder not taken', { reason: reasonOf(error) });
    return null;
  }
}

function checkStore(store: Store | null, log: Log): void {
  const damage = store?.check() ?? null;
  if (damage !== null) log('error', 'store damaged', { message: damage });
}

const createRecovery = (
  opened: () => OpenStore,
  replacing: <Value>(work: () => Value) => Value,
): Custody['recovery'] => ({
  fault: () => opened().fault()?.what ?? null,
  read: () => describeTrouble(opened()),
  use: (copy) => replacing(() => opened().recover(copy)),
  startEmpty: () => replacing(() => opened().startEmpty()),
  tryAgain: () => replacing(() => opened().tryAgain()),
  restore: (backup) => replacing(() => opened().restore(backup)),
  dangers: () => opened().dangers,
  intake: () => opened().intake,
  takeArchive: (id) => replacing(() => opened().intake.take(id)),
});

/** A damaged store can still be read; null if it could not even be opened. */
function storeOf(opened: OpenStore): Store | null {
  try {
    return opened.store();
  } catch (error) {
    if (error === opened.fault()) return null;
    throw error;
  }
}

function healthOf(opened: OpenStore): Health {
  if (opened.readOnly !== null) return { kind: 'read-only', reason: opened.readOnly };
  const fault = opened.fault();
  return fault === null ? { kind: 'good' } : { kind: 'damaged', reason: fault.what };
}

function createTeller(health: () => Health, tell: (health: Health) => void): () => void {
  let known = health().kind;
  return () => {
    const now = health();
    if (now.kind !== known) tell(now);
    known = now.kind;
  };
}

function describeTrouble(opened: OpenStore): ReturnType<Recovery['read']> {
  const fault = opened.fault();
  if (fault === null) return null;
  const { dataFile } = opened;
  return {
    what: fault.what,
    dataFile,
    hasFile: hasFile(dataFile),
    copies: copiesToChoose(dataFile),
  };
}
