import type { Input, ReadName, Result } from '../../shared/contract/calls';
import type { Answer, CallError, Head, Reply } from '../../shared/contract/reply';
import type { Connection, Notice } from '../../shared/contract/transport';
import type { Day, Moment } from '../../shared/domain/calendar/day';
import type { Slice } from './slice';
import type { StepSlice } from './steps';
import type { SyncSlice } from './sync';
import type { ToastSlice } from './toast';

export interface SessionSlice {
  /** `starting` until the first answer; `failed` when there will be none. */
  readonly phase: 'starting' | 'ready' | 'failed';
  readonly failure: CallError | null;
  readonly today: Day | null;
  /** The moment of the newest answer, and the window's own time at which it came. */
  readonly heardAt: { readonly moment: Moment; readonly windowMs: number } | null;
  readonly version: string;
  readonly dataFile: string;
  readonly connection: Connection;

  readonly start: () => Promise<void>;
  /** The app's own clock: the window's may stand elsewhere. Throws before the first answer. */
  readonly now: () => Moment;
  /** The app's own day. Throws before the first answer, when nothing is shown yet. */
  readonly expectToday: () => Day;
  /** A question's answer; null, and a toast, when there is none. */
  readonly read: <Name extends ReadName>(
    name: Name,
    input: Input<Name>,
  ) => Promise<Answer<Result<Name>> | null>;
  /** Takes in an answer: its head on success; a toast and null on failure. */
  readonly receive: <Value>(reply: Reply<Value>) => Answer<Value> | null;
  /** Everything but commands, which the window handles itself. */
  readonly hear: (notice: Exclude<Notice, { kind: 'command' }>) => void;
}

type Needs = Pick<SyncSlice, 'open' | 'hearChanges' | 'hearVersion' | 'retryUnanswered'> &
  Pick<StepSlice, 'showSteps'> &
  Pick<ToastSlice, 'showToast'>;

export function createSessionSlice({ client, get, set }: Slice<SessionSlice, Needs>): SessionSlice {
  let newest: Pick<Head, 'epoch' | 'revision'> = { epoch: '', revision: 0 };

  /** Answers and notices may overtake each other: what is older than what was heard turns nothing back. */
  const isNewest = (heard: typeof newest): boolean => {
    const isOlder = heard.epoch === newest.epoch && heard.revision < newest.revision;
    if (!isOlder) newest = heard;
    return !isOlder;
  };

  return {
    phase: 'starting',
    failure: null,
    today: null,
    heardAt: null,
    version: '',
    dataFile: '',
    connection: 'alive',

    async start() {
      const opening = await get().open();
      if (opening === null) return set({ phase: 'failed' });
      set({ phase: 'ready', failure: null, version: opening.version, dataFile: opening.dataFile });
    },

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

    async read(name, input) {
      return get().receive(await client(name, input));
    },

    receive(reply) {
      if (!reply.ok) {
        if (get().phase !== 'ready') set({ failure: reply.error });
        else get().showToast({ kind: 'error', text: reply.error.message, stepId: null });
        return null;
      }
      const { at: moment, today } = reply.head;
      set({ heardAt: { moment, windowMs: Date.now() } });
      if (isNewest(reply.head)) {
        set({ today });
        get().showSteps(reply.head);
      }
      return reply;
    },

    hear(notice) {
      switch (notice.kind) {
        case 'day':
          return set({ today: notice.today });
        case 'hello':
          return get().hearVersion(notice);
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
