import type { Head, Version } from '../shared/contract/reply';
import type { Notice } from '../shared/contract/transport';
import { type Clock, type Day, today } from '../shared/domain/calendar/day';
import type { Pathway } from '../shared/domain/plan/pathway';
import { type AssistantDesk, createAssistants } from './assistants/desk';
import { createDispatch, type Dispatch, type Services } from './hosts/dispatch';
import type { Log } from './log';
import { createCustody, type Custody } from './custody';
import { describeInstallation } from './diagnostics';
import { createDraftSaver } from './draft-saver';
import { createNotices } from './notices';
import { type OpenStore, openStore } from './open-store';
import { isSampleFolder } from './sample/mark';
import type { AssistantPlace } from './services/calls/assistants';
import type { DesktopPlace } from './services/calls/desktop';
import { createHandlers } from './services/calls/handlers';
import { expectNamed } from './services/rules/expect-named';
import { createScopes } from './services/scopes';
import { createUnusableServices } from './services/unusable';
import { createWriter } from './services/writing';
import { MEMORY } from './store/guard/memory';
import type { Store } from './store/store';
import type { StoreError } from './store/store-error';

export type { AssistantAnswer } from './assistants/desk';
// createApp throws these, so they are part of its interface.
export { StoreError, StoreInUse } from './store/store-error';

export interface AppOptions {
  /** The store's folder, or `:memory:`. */
  readonly dataDir: string;
  readonly version: string;
  readonly clock: Clock;
  readonly log: Log;
  /** The guides on offer; the bundled ones by default. */
  readonly catalog?: readonly Pathway[] | undefined;
  /** The desktop app around it, if there is one. */
  readonly desktop?: DesktopPlace | undefined;
}

export interface App {
  /** Path of the store. */
  readonly dataFile: string;
  /** Why the store is unusable, with what to do about it; null if it is usable. */
  readonly trouble: () => StoreError | null;
  /** Diagnostics to send along with a problem report. */
  readonly diagnostics: () => string;
  readonly dispatch: Dispatch;
  /** The current version of the data. */
  readonly version: () => Version;
  /**
   * Subscribes to changes; returns the function that unsubscribes.
   *
   * @param hasWindow whether the listener is a window, where the person can be asked; true by default
   */
  readonly changes: (listener: (notice: Notice) => void, hasWindow?: () => boolean) => () => void;
  /** The entrance for assistants. */
  readonly assistants: AssistantDesk;
  /** Saves the unsaved input of windows that are gone. */
  readonly saveDrafts: () => void;
  /** Call before the computer sleeps. */
  readonly rest: () => void;
  readonly close: () => void;
}

const DAY_CHECK_MS = 1_000;

/**
 * Waymark without a host; both hosts create one of these. If the store is unusable, only recovery calls are answered.
 * Throws a StoreError if the folder cannot be used.
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
  const notices = createNotices();
  const { custody, assistants, dispatch, version } = createCore(first, options, notices);
  const drafts = createDraftSaver(custody.store, dispatch, log);
  const stopWatching = watchDay(clock, (day) => {
    notices.emit({ kind: 'day', today: day });
    custody.check();
  });

  return {
    dataFile: first.dataFile,
    trouble: custody.trouble,
    diagnostics: () => describeInstallation(custody, options),
    dispatch,
    version,
    changes: (listener, hasWindow = () => true) => notices.listen(listener, hasWindow, drafts.save),
    assistants,
    saveDrafts: drafts.save,
    rest: () => custody.store()?.rest(),
    close: () => {
      stopWatching();
      assistants.close();
      drafts.close();
      custody.close();
    },
  };
}

/** The store, and the entrances for windows and assistants. */
function createCore(
  first: OpenStore,
  options: AppOptions,
  { emit, hasWindow }: ReturnType<typeof createNotices>,
) {
  const { clock, log } = options;
  const custody = createCustody(first, options, {
    onReplaced: () => {
      services = createServices(custody, assistants.place, options);
      renew();
      emit({ kind: 'hello', ...version() });
    },
    onHealth: (health) => emit({ kind: 'health', health }),
  });
  const assistants = openAssistants(custody, options, {
    hasWindow,
    dispatch: (...call) => dispatch(...call),
    onChange: () => emit({ kind: 'proposals' }),
  });
  let services = createServices(custody, assistants.place, options);
  const { dispatch, version, renew } = createDispatch({
    services: () => services,
    clock,
    log,
    notify: emit,
    explain: custody.explain,
  });
  return { custody, assistants, dispatch, version };
}

function createServices(custody: Custody, desk: AssistantPlace, options: AppOptions): Services {
  const { dataDir, version, catalog, desktop = null } = options;
  const store = custody.store();
  const place = {
    ...custody.recovery,
    desk,
    desktop,
    describe: () => describeInstallation(custody, options),
  };
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

/** What undo and redo would do next. */
function stepsOf({ steps, activity }: Store): Pick<Head, 'undo' | 'redo'> {
  const { undo, redo } = steps.next();
  return { undo: undo && activity.stepOf(undo.id), redo: redo && activity.stepOf(redo.id) };
}

type AssistantParts = Parameters<typeof createAssistants>[0];

const openAssistants = (
  custody: Custody,
  { dataDir, clock, log }: AppOptions,
  parts: Pick<AssistantParts, 'hasWindow' | 'dispatch' | 'onChange'>,
): ReturnType<typeof createAssistants> =>
  createAssistants({
    ...parts,
    clock,
    log,
    folder: dataDir === MEMORY ? null : dataDir,
    expectNamed: (input) => {
      const store = custody.store();
      if (store !== null) expectNamed(store, input);
    },
  });

/** Timers pause while the computer sleeps, so the day is compared each time rather than scheduled. */
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
