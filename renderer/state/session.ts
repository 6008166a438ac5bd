import type { CallName, Input, Result } from '../../shared/contract/calls';
import type { CallError, Head, Reply } from '../../shared/contract/reply';
import type { Connection, Notice } from '../../shared/contract/transport';
import type { Day, Moment } from '../../shared/domain/calendar/day';
import type { SliceParts } from './store';

export interface SessionSlice {
  /** `starting` until the first answer; `failed` when there will be none. */
  readonly phase: 'starting' | 'ready' | 'failed';
  readonly failure: CallError | null;
  readonly today: Day | null;
  /** The moment of the newest answer, and the window's own time at which it came. */
  readonly heardAt: { readonly moment: Moment; readonly windowMs: number } | null;
  /** The newest revision heard of, in whatever answer. */
  readonly revision: number;
  readonly version: string;
  readonly dataFile: string;
  readonly connection: Connection;

  readonly start: () => Promise<void>;
  /** The app's own clock: the window's may stand elsewhere. Throws before the first answer. */
  readonly now: () => Moment;
  /** The app's own day. Throws before the first answer, when nothing is shown yet. */
  readonly expectToday: () => Day;
  /** A question's answer; null, and a toast, when there is none. */
  readonly read: <Name extends CallName>(
    name: Name,
    input: Input<Name>,
  ) => Promise<Result<Name> | null>;
  /** Takes in an answer: its head on success; a toast and null on failure. */
  readonly receive: <Value>(reply: Reply<Value>) => { value: Value; head: Head } | null;
  /** Everything but commands, which the window handles itself. */
  readonly hear: (notice: Exclude<Notice, { kind: 'command' }>) => Promise<void>;
}

/** Our own write's answer mostly comes within this time of its notice, and makes reading again needless. */
const NOTICE_PATIENCE_MS = 50;

export const createSessionSlice = ({ client, get, set }: SliceParts): SessionSlice => ({
  phase: 'starting',
  failure: null,
  today: null,
  heardAt: null,
  revision: 0,
  version: '',
  dataFile: '',
  connection: 'alive',

  async start() {
    const reply = await client('app.start', {});
    if (!reply.ok) return set({ phase: 'failed', failure: reply.error });
    get().receive(reply);
    const { version, dataFile } = reply.value;
    get().showStart(reply.value, reply.head.revision);
    set({ phase: 'ready', version, dataFile });
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
    return get().receive(await client(name, input))?.value ?? null;
  },

  receive(reply) {
    if (!reply.ok) {
      get().showToast({ kind: 'error', text: reply.error.message, stepId: null });
      return null;
    }
    const { value, head } = reply;
    const { at: moment, today, revision, undo, redo } = head;
    set({ heardAt: { moment, windowMs: Date.now() } });
    // Answers may overtake each other: what is older than what was heard turns nothing back.
    if (revision >= get().revision) set({ today, revision, undo, redo });
    return { value, head };
  },

  async hear(notice) {
    if (notice.kind === 'day') return set({ today: notice.today });
    if (notice.kind === 'connection') {
      set({ connection: notice.connection });
      if (notice.connection === 'alive') await get().readAgain();
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, NOTICE_PATIENCE_MS));
    await get().catchUp(notice.revision);
  },
});
