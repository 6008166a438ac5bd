import type { Head, Version } from '../shared/contract/reply';
import type { Notice } from '../shared/contract/transport';
import { type Clock, type Day, today } from '../shared/domain/calendar/day';
import type { Pathway } from '../shared/domain/plan/pathway';
import { createDispatch, type Dispatch, type Services } from './hosts/dispatch';
import type { Log } from './log';
import { type OpenStore, openStore } from './open-store';
import { isSampleFolder } from './sample/mark';
import { createHandlers } from './services/calls/handlers';
import { createScopes } from './services/scopes';
import { createWriter } from './services/writing';
import type { Store } from './store/store';
import { explainStorageError } from './store/store-error';

// What createApp throws is part of its interface.
export { StoreError, StoreInUse } from './store/store-error';

export interface AppOptions {
  /** Folder of the store, or `:memory:`. */
  readonly dataDir: string;
  readonly version: string;
  readonly clock: Clock;
  readonly log: Log;
  /** The guides that can be started; the bundled ones where none are given. */
  readonly catalog?: readonly Pathway[] | undefined;
}

export interface App {
  /** Where the store lies. */
  readonly dataFile: string;
  readonly dispatch: Dispatch;
  /** Where the store stands. */
  readonly version: () => Version;
  /** Listens to what changes; returns the function that ends the listening. */
  readonly changes: (listener: (notice: Notice) => void) => () => void;
  /** Saves what was being written in windows that are gone. */
  readonly saveDrafts: () => void;
  readonly close: () => void;
}

const DAY_CHECK_MS = 30_000;

/** Waymark without its door: both hosts open one of these. Throws a StoreError when the folder cannot be used. */
export function createApp(options: AppOptions): App {
  const opened = openStore(options.dataDir, options.log);
  try {
    return createAppOver(opened, options);
  } catch (error) {
    opened.close();
    throw error;
  }
}

function createAppOver(opened: OpenStore, options: AppOptions): App {
  const { clock, log } = options;
  const { emit, listen } = createNotices();

  const restore = (backup: string): void => restoreIn(opened, backup, startAnew);
  const startAnew = (): void => {
    services = createServices(opened, options, restore);
    renew();
    emit({ kind: 'hello', ...version() });
  };
  let services = createServices(opened, options, restore);
  const { dispatch, version, renew } = createDispatch({
    services: () => services,
    clock,
    log,
    notify: emit,
    explain: explainStorageError,
  });

  const drafts = createDraftSaver(opened.store, dispatch, log);
  // Those of a Waymark that ended without being asked.
  drafts.save();
  const stopWatching = watchDay(clock, (day) => {
    emit({ kind: 'day', today: day });
    checkStore(opened.store(), log);
  });

  return {
    dataFile: opened.dataFile,
    dispatch,
    version,
    changes: (listener) => listen(listener, drafts.save),
    saveDrafts: drafts.save,
    close: () => {
      stopWatching();
      drafts.close();
      opened.close();
    },
  };
}

/** `onAnew`: another store is open, which may also be that of before, opened again. */
function restoreIn({ store, restore }: OpenStore, backup: string, onAnew: () => void): void {
  const before = store();
  try {
    restore(backup);
  } finally {
    if (store() !== before) onAnew();
  }
}

function createServices(
  { store: open, dataFile }: OpenStore,
  { dataDir, version, catalog }: AppOptions,
  restore: (backup: string) => void,
): Services {
  const store = open();
  return {
    handlers: createHandlers(
      store,
      { version, dataFile, isSample: isSampleFolder(dataDir) },
      restore,
      catalog,
    ),
    scopeOf: createScopes(store),
    write: createWriter(store),
    steps: () => stepsOf(store),
  };
}

function createNotices() {
  const listeners = new Set<(notice: Notice) => void>();
  return {
    emit: (notice: Notice): void => listeners.forEach((listener) => listener(notice)),
    /** Returns the function that ends the listening; `onLast` is called when nobody is left. */
    listen: (listener: (notice: Notice) => void, onLast: () => void): (() => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) onLast();
      };
    },
  };
}

/** Saves drafts until it is closed: windows that hang up after that are heard no more. */
function createDraftSaver(store: () => Store, dispatch: Dispatch, log: Log) {
  let isOpen = true;
  const saveAll = (): void => {
    const { drafts } = store();
    for (const { key, name, input } of drafts.list()) {
      const reply = dispatch(name, input);
      if (!reply.ok) log('warn', 'draft not saved', { name, code: reply.error.code });
      // What it belongs to is gone; one that the disk refuses stays.
      if (reply.ok || reply.error.code !== 'storage') drafts.forget(key);
    }
  };
  const save = (): void => {
    if (!isOpen) return;
    try {
      saveAll();
    } catch (error) {
      // The disk refused it: Waymark starts and ends all the same, and they are saved the next time.
      const reason = explainStorageError(error);
      if (reason === null) throw error;
      log('warn', 'drafts not saved', { reason });
    }
  };
  return {
    save,
    close: (): void => {
      save();
      isOpen = false;
    },
  };
}

/** What undo would take back, and redo bring back. */
function stepsOf({ steps, activity }: Store): Pick<Head, 'undo' | 'redo'> {
  const { undo, redo } = steps.next();
  return { undo: undo && activity.stepOf(undo.id), redo: redo && activity.stepOf(redo.id) };
}

function checkStore(store: Store, log: Log): void {
  const damage = store.check();
  if (damage !== null) log('error', 'store damaged', { message: damage });
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
