import type { CallError, Reply } from '../../shared/contract/reply';
import type { Notice } from '../../shared/contract/transport';
import type { Step } from '../../shared/domain/activity';
import type { Day } from '../../shared/domain/day';
import type { SliceParts } from './store';

export interface SessionSlice {
  /** `starting` until the first answer; `failed` when there will be none. */
  readonly phase: 'starting' | 'ready' | 'failed';
  readonly failure: CallError | null;
  readonly today: Day | null;
  readonly revision: number;
  readonly version: string;
  readonly dataFile: string;
  /** False while the app cannot be reached. */
  readonly isAlive: boolean;

  readonly start: () => Promise<void>;
  /** The app's own day. Throws before the first answer, when nothing is shown yet. */
  readonly expectToday: () => Day;
  /** Takes in an answer: its head on success, a toast and null on failure. */
  readonly receive: <Value>(reply: Reply<Value>) => Received<Value> | null;
  /** Everything but commands, which the window handles itself. */
  readonly hear: (notice: Exclude<Notice, { kind: 'command' }>) => Promise<void>;
}

export interface Received<Value> {
  readonly value: Value;
  /** Newer news came in before: the value must not be shown over them. */
  readonly isLate: boolean;
  /** What the write added to the steps; null for a read, and for a write with nothing to change. */
  readonly newStep: Step | null;
}

/** Our own write's answer mostly comes within this time of its notice, and makes reading again needless. */
const NOTICE_PATIENCE_MS = 50;

export const createSessionSlice = ({ client, get, set }: SliceParts): SessionSlice => ({
  phase: 'starting',
  failure: null,
  today: null,
  revision: 0,
  version: '',
  dataFile: '',
  isAlive: true,

  async start() {
    const reply = await client('app.start', {});
    if (!reply.ok) return set({ phase: 'failed', failure: reply.error });
    const { version, dataFile, settings, snapshot } = reply.value;
    const { today, revision, undo, redo } = reply.head;
    set({ phase: 'ready', version, dataFile, settings, snapshot, today, revision, undo, redo });
  },

  expectToday() {
    const { today } = get();
    if (today === null) throw new Error('The day is not known before the first answer');
    return today;
  },

  receive(reply) {
    if (!reply.ok) {
      get().showToast({ kind: 'error', text: reply.error.message, stepId: null });
      return null;
    }
    const before = get();
    const { today, revision, undo, redo } = reply.head;
    const isLate = revision < before.revision;
    if (!isLate) set({ today, revision, undo, redo });
    const newStep = undo?.id === before.undo?.id ? null : undo;
    return { value: reply.value, isLate, newStep };
  },

  async hear(notice) {
    if (notice.kind === 'day') return set({ today: notice.today });
    if (notice.kind === 'connection') {
      set({ isAlive: notice.alive });
      if (notice.alive) await get().readAgain();
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, NOTICE_PATIENCE_MS));
    if (notice.revision > get().revision) await get().readAgain();
  },
});
