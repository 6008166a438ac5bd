import type { Head, Version } from '../shared/contract/reply';
import type { Notice } from '../shared/contract/transport';
import { type Clock, type Day, today } from '../shared/domain/calendar/day';
import type { Pathway } from '../shared/domain/plan/pathway';
import { createDispatch, type Dispatch, type Services } from './hosts/dispatch';
import type { Log } from './log';
import { createCustody, type Custody } from './custody';
import { describeInstallation } from './diagnostics';
import { createDraftSaver } from './draft-saver';
import { type OpenStore, openStore } from './open-store';
import { isSampleFolder } from './sample/mark';
import { createHandlers } from './services/calls/handlers';
import { createScopes } from './services/scopes';
import { createUnusableServices } from './services/unusable';
import { createWriter } from './services/writing';
import type { Store } from './store/store';
import type { StoreError } from './store/store-error';

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
  /** Why the store cannot be used, with the mend by hand; null: it can. */
  readonly trouble: () => StoreError | null;
  /** What to send along when something is wrong. */
  readonly diagnostics: () => string;
  readonly dispatch: Dispatch;
  /** Where the store stands. */
  readonly version: () => Version;
  /** Listens to what changes; returns the function that ends the listening. */
  readonly changes: (listener: (notice: Notice) => void) => () => void;
  /** Saves what was being written in windows that are gone. */
  readonly saveDrafts: () => void;
  /** The laptop is about to sleep. */
  readonly rest: () => void;
  readonly close: () => void;
}

const DAY_CHECK_MS = 1_000;

/**
 * Waymark without its door: both hosts open one of these. Where the store cannot be used, it answers how to mend it, and
 * nothing else. Throws a StoreError when the folder cannot be used.
 */
export function createApp(options: AppOptions): App {
  const opened = openStore(options.dataDir, options.log);
  try {
    return createAppOver(opened, options);
  } catch (error) {
    opened.close();
    throw error;
  }
}

function createAppOver(first: OpenStore, options: AppOptions): App {
  const { clock, log } = options;
  const { emit, listen } = createNotices();
  const custody = createCustody(first, options, {
    onAnew: () => {
      services = createServices(custody, options);
      renew();
      emit({ kind: 'hello', ...version() });
    },
    onHealth: (health) => emit({ kind: 'health', health }),
  });
  let services = createServices(custody, options);
  const { dispatch, version, renew } = createDispatch({
    services: () => services,
    clock,
    log,
    notify: emit,
    explain: custody.explain,
  });

  const drafts = createDraftSaver(custody.store, dispatch, log);
  const stopWatching = watchDay(clock, (day) => {
    emit({ kind: 'day', today: day });
    custody.check();
  });

  return {
    dataFile: first.dataFile,
    trouble: custody.trouble,
    diagnostics: () => describeInstallation(custody, options),
    dispatch,
    version,
    changes: (listener) => listen(listener, drafts.save),
    saveDrafts: drafts.save,
    rest: () => custody.store()?.rest(),
    close: () => {
      stopWatching();
      drafts.close();
      custody.close();
    },
  };
}

function createServices(custody: Custody, options: AppOptions): Services {
  const { dataDir, version, catalog } = options;
  const store = custody.store();
  const place = { ...custody.recovery, describe: () => describeInstallation(custody, options) };
  if (store === null) return createUnusableServices(place);
  const about = {
    version,
    dataFile: custody.dataFile,
    isSample: isSampleFolder(dataDir),
    health: custody.health,
  };
  const handlers = createHandlers(store, about, place, catalog);
  return {
    handlers,
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

/** What undo would take back, and redo bring back. */
function stepsOf({ steps, activity }: Store): Pick<Head, 'undo' | 'redo'> {
  const { undo, redo } = steps.next();
  return { undo: undo && activity.stepOf(undo.id), redo: redo && activity.stepOf(redo.id) };
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
