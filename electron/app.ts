import { join } from 'node:path';
import type { Written } from '../shared/contract/handlers';
import type { Notice } from '../shared/contract/transport';
import { describeActivity } from '../shared/domain/history/activity';
import { type Clock, type Day, type Moment, today } from '../shared/domain/calendar/day';
import type { Id } from '../shared/domain/plan/task';
import { createDispatch, type Dispatch } from './hosts/dispatch';
import type { Log } from './log';
import { createHandlers } from './services/handlers';
import { prepareFolder } from './store/folder';
import { takeLock } from './store/lock';
import { createStore, type Store } from './store/store';
import { explainStorageError } from './store/store-error';

// What createApp throws is part of its interface.
export { StoreError, StoreInUse } from './store/store-error';

export interface AppOptions {
  /** Folder of the store, or `:memory:`. */
  readonly dataDir: string;
  readonly version: string;
  readonly clock: Clock;
  readonly log: Log;
}

export interface App {
  /** Where the store lies. */
  readonly dataFile: string;
  readonly dispatch: Dispatch;
  /** Listens to what changes; returns the function that ends the listening. */
  readonly changes: (listener: (notice: Notice) => void) => () => void;
  readonly close: () => void;
}

const MEMORY = ':memory:';
const DAY_CHECK_MS = 30_000;

/** Waymark without its door: both hosts open one of these. Throws a StoreError when the folder cannot be used. */
export function createApp({ dataDir, version, clock, log }: AppOptions): App {
  const { store, dataFile, release } = openStore(dataDir);
  const listeners = new Set<(notice: Notice) => void>();
  const emit = (notice: Notice): void => listeners.forEach((listener) => listener(notice));

  const dispatch = createDispatch({
    handlers: createHandlers(store, { version, dataFile }),
    clock,
    log,
    transact: (stepId, at, write) => transact(store, stepId, at, write),
    steps: () => store.undo.next(),
    onWritten: (topics, revision) => emit({ kind: 'changed', topics, revision }),
    explain: explainStorageError,
  });
  const stopWatching = watchDay(clock, (day) => emit({ kind: 'day', today: day }));

  return {
    dataFile,
    dispatch,
    changes: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      stopWatching();
      store.close();
      release();
    },
  };
}

function openStore(dataDir: string): { store: Store; dataFile: string; release: () => void } {
  if (dataDir === MEMORY)
    return { store: createStore(MEMORY), dataFile: MEMORY, release: () => {} };
  prepareFolder(dataDir);
  const release = takeLock(join(dataDir, 'lock.db'));
  try {
    const dataFile = join(dataDir, 'waymark.db');
    return { store: createStore(dataFile), dataFile, release };
  } catch (error) {
    release();
    throw error;
  }
}

function transact<Value>(store: Store, stepId: Id, at: Moment, write: () => Written<Value>): Value {
  return store.transaction(() => {
    store.undo.record(stepId);
    const { value, entry } = write();
    if (entry !== null) store.activity.append(stepId, at, entry);
    store.undo.finish(stepId, entry === null ? null : describeActivity(entry));
    return value;
  });
}

/** A timer alone would sleep with the laptop: comparing days finds midnight however it came. */
function watchDay(clock: Clock, onChange: (day: Day) => void): () => void {
  let known = today(clock);
  const timer = setInterval(() => {
    const now = today(clock);
    if (now === known) return;
    known = now;
    onChange(now);
  }, DAY_CHECK_MS);
  timer.unref();
  return () => clearInterval(timer);
}
