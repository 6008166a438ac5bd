import type { AsideName, Input, ReadName, Result } from '../../shared/contract/calls';
import type {
  Answer,
  CallError,
  ErrorCode,
  Health,
  Reply,
  Version,
} from '../../shared/contract/reply';
import type { Connection, DesktopNotice, Notice } from '../../shared/contract/transport';
import type { Day, Moment } from '../../shared/domain/calendar/day';
import type { AssistantSlice } from './assistants';
import type { PastSlice } from './past';
import type { Slice } from './slice';
import type { StepSlice } from './steps';
import type { SyncSlice } from './sync';
import type { ToastSlice } from './toast';

export interface SessionSlice {
  /** `starting` until the first answer; `failed` if there will be none. */
  readonly phase: 'starting' | 'ready' | 'failed';
  readonly failure: CallError | null;
  readonly today: Day | null;
  /** The time of the latest answer, by the app's clock and by the window's. */
  readonly heardAt: { readonly moment: Moment; readonly windowMs: number } | null;
  readonly version: string;
  readonly dataFile: string;
  readonly isSample: boolean;
  readonly connection: Connection;
  /** Whether changes can be saved. */
  readonly health: Health;

  readonly start: () => Promise<void>;
  /** The app's clock, which may differ from the window's. Throws before the first answer. */
  readonly now: () => Moment;
  /** The app's day. Throws before the first answer, while nothing is shown. */
  readonly expectToday: () => Day;
  /** The result of a read; null, after a toast, if there is none. */
  readonly read: <Name extends ReadName | AsideName>(
    name: Name,
    input: Input<Name>,
  ) => Promise<Answer<Result<Name>> | null>;
  /** Processes an answer: its head on success; a toast and null on failure. */
  readonly receive: <Value>(reply: Reply<Value>) => Answer<Value> | null;
  /** All notices except those about the page itself, which the window handles. */
  readonly hear: (notice: Exclude<Notice, DesktopNotice>) => void;
}

type Needs = Pick<SyncSlice, 'open' | 'hearChanges' | 'hearVersion' | 'retryUnanswered'> &
  Pick<PastSlice, 'forgetPast'> &
  Pick<AssistantSlice, 'openProposals'> &
  Pick<StepSlice, 'showSteps'> &
  Pick<ToastSlice, 'showToast'>;

type Parts = Slice<SessionSlice, Needs>;

export function createSessionSlice(parts: Parts): SessionSlice {
  const { client, get, set } = parts;
  return {
    phase: 'starting',
    failure: null,
    today: null,
    heardAt: null,
    version: '',
    dataFile: '',
    isSample: false,
    connection: 'alive',
    health: { kind: 'good' },

    async start() {
      const opening = await get().open();
      if (opening === null) return set({ phase: 'failed' });
      const { version, dataFile, isSample, health } = opening;
      set({ phase: 'ready', failure: null, version, dataFile, isSample, health });
    },

    async read(name, input) {
      return get().receive(await client(name, input));
    },

    ...createTime(parts),
    ...createHearing(parts),
  };
}

const createTime = ({ get }: Parts): Pick<SessionSlice, 'now' | 'expectToday'> => ({
  now() {
    const { heardAt } = get();
    if (heardAt === null) throw new Error('The time is not known before the first answer');
    const passed = Date.now() - heardAt.windowMs;
    return { ...heardAt.moment, utcMs: heardAt.moment.utcMs + passed };
  },

  expectToday() {
    const { today } = get();
    if (today === null) throw new Error('The day is not known before the first answer');
    return today;
  },
});

function createHearing(parts: Parts): Pick<SessionSlice, 'receive' | 'hear'> {
  const { get, set } = parts;
  const isNewest = createOrder();

  return {
    receive(reply) {
      if (!reply.ok) {
        showFailure(parts, reply.error);
        return null;
      }
      const { at: moment, today } = reply.head;
      set({ heardAt: { moment, windowMs: Date.now() } });
      const isNews = isNewest(reply.head);
      // What a notice told before the first answer is newer, but does not say which day it is.
      if (isNews || get().today === null) passInto(today, parts);
      if (isNews) get().showSteps(reply.head);
      return reply;
    },

    hear(notice) {
      switch (notice.kind) {
        case 'day':
          return passInto(notice.today, parts);
        case 'hello':
          // Another window may have recovered an unusable store.
          if (get().phase === 'failed') return void get().start();
          return get().hearVersion(notice);
        case 'health':
          return set({ health: notice.health });
        case 'proposals':
          return void get().openProposals();
        case 'connection':
          set({ connection: notice.connection });
          if (notice.connection !== 'alive') return;
          if (get().phase === 'failed') void get().start();
          return get().retryUnanswered();
        case 'changed':
          if (isNewest(notice)) get().showSteps(notice);
          return get().hearChanges(notice, notice.changes);
      }
    },
  };
}

function passInto(today: Day, { get, set }: Parts): void {
  const before = get().today;
  // The clock was set back.
  if (before !== null && today < before) get().forgetPast();
  set({ today });
}

/** Nothing is wrong: a rule does not allow it now, or what it was about is gone. */
const HARMLESS: ReadonlySet<ErrorCode> = new Set(['refused', 'not-found']);

/** Replaces everything if there is nothing else to show. */
function showFailure({ get, set }: Parts, failure: CallError): void {
  if (failure.code === 'unusable') set({ phase: 'failed', failure });
  else if (get().phase !== 'ready') set({ failure });
  else {
    const kind = HARMLESS.has(failure.code) ? 'info' : 'error';
    get().showToast({ kind, text: failure.message, stepId: null });
  }
}

/** Answers and notices may overtake each other: one older than what is known must not undo it. */
function createOrder(): (heard: Version) => boolean {
  let newest: Version = { epoch: '', revision: 0 };
  return ({ epoch, revision }) => {
    const isOlder = epoch === newest.epoch && revision < newest.revision;
    if (!isOlder) newest = { epoch, revision };
    return !isOlder;
  };
}
