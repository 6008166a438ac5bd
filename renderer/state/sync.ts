import type { Input, Result, WriteName } from '../../shared/contract/calls';
import type { Opening } from '../../shared/contract/calls/app';
import { applyDiff, NO_RECORDS } from '../../shared/contract/records-at-hand';
import type { Answer, CallError, Reply, Version } from '../../shared/contract/reply';
import type { SomeRecords } from '../../shared/contract/schemas/records';
import type { Day } from '../../shared/domain/calendar/day';
import type { Id } from '../../shared/domain/id';
import type { Diff, Records } from '../../shared/domain/records';
import { createMirror, type Mirror, NO_VERSION } from './mirror';
import { keepEqual } from './records';
import type { SessionSlice } from './session';
import type { Slice } from './slice';
import type { StepSlice } from './steps';
import type { ToastSlice } from './toast';

/**
 * Keeps the window's records in sync with the store, whoever writes to it. Each write makes one revision and reports
 * its changes twice, in its answer and in a notice to every window; whichever arrives first is applied. Writes in
 * flight are overlaid on the records until their own changes have arrived.
 */
export interface SyncSlice {
  /** As shown: the store's records, overlaid with writes in flight. */
  readonly records: Records;
  /** The store's version that the shown records reflect, apart from writes in flight. */
  readonly shownVersion: Version;
  /** Goals, time and reviews of weeks that ended before this day are not loaded; null before anything is. */
  readonly weeksFrom: Day | null;
  /** Number of writes without an answer. */
  readonly unanswered: number;
  /** Why the disk refuses writes, which are retried until it accepts them; null if all is well. */
  readonly unsaved: string | null;

  /** Reads everything again. Null if that failed. */
  readonly open: () => Promise<Opening | null>;
  /** Processes a notice of changes, or of a version. */
  readonly hearChanges: (version: Version, changes: Diff) => void;
  readonly hearVersion: (version: Version) => void;
  /** Resends the writes whose fate is unknown. */
  readonly retryUnanswered: () => void;
  /** Loads the weeks from the day's on, unless they are loaded already. */
  readonly openWeeksFrom: (day: Day) => Promise<void>;
  /** Adds records loaded on demand. False if something newer is known by now. */
  readonly takeRecords: (answer: Answer<unknown>, records: SomeRecords) => boolean;
  /**
   * Makes a write. Until it is answered, the records show its expected effect; if it fails, they no longer do, and a
   * toast says why. Offers to undo it. Null if it failed.
   */
  readonly write: <Name extends WriteName>(
    name: Name,
    input: Input<Name>,
    expected?: Diff,
  ) => Promise<{ readonly value: Result<Name> } | null>;
}

type Needs = Pick<SessionSlice, 'receive'> &
  Pick<ToastSlice, 'showToast' | 'offerUndo'> &
  Pick<StepSlice, 'undo'>;

type Parts = Slice<SyncSlice, Needs>;

/** Expected effects of the writes in flight, in the order they were made. */
type Expected = Map<Id, Diff>;

export function createSyncSlice(parts: Parts): SyncSlice {
  const { get, set } = parts;
  const expected: Expected = new Map();

  const show = (): void => {
    let records = mirror.records();
    for (const diff of expected.values()) if (diff.length > 0) records = applyDiff(records, diff);
    set({ records: keepEqual(get().records, records), shownVersion: mirror.version() });
  };
  const mirror = createMirror(show);
  const { open, catchUp } = createReader(parts, mirror);
  const sender = createSender(parts);

  const hearChanges = (version: Version, changes: Diff): void => {
    if (!mirror.hear(version, changes)) void catchUp(version);
  };

  return {
    records: NO_RECORDS,
    shownVersion: NO_VERSION,
    weeksFrom: null,
    unanswered: 0,
    unsaved: null,

    open,
    hearChanges,
    hearVersion: (version) => {
      if (!mirror.reflects(version)) void catchUp(version);
    },
    retryUnanswered: sender.retryUnanswered,
    openWeeksFrom: (day) => openWeeksFrom(parts, day),
    takeRecords: ({ head }, records) => mirror.add(head, records),

    write: createWrite(parts, { mirror, expected, show, catchUp, send: sender.send }),
  };
}

interface WriteParts {
  readonly mirror: Mirror;
  readonly expected: Expected;
  /** Shows the records with the expected effects. */
  readonly show: () => void;
  readonly catchUp: (version: Version) => Promise<void>;
  readonly send: ReturnType<typeof createSender>['send'];
}

function createWrite(
  { get, set }: Parts,
  { mirror, expected, show, catchUp, send }: WriteParts,
): SyncSlice['write'] {
  /** Resolves once the records include what the write changed. */
  const takeIn = async ({ head, made, changes }: Answer<unknown>): Promise<void> => {
    const version = { epoch: head.epoch, revision: made ?? head.revision };
    const isKnown = mirror.version().epoch === head.epoch;
    if (made !== null && isKnown) mirror.hear(version, changes);
    await (isKnown ? mirror.reach(version.revision) : catchUp(version));
  };

  return async (name, input, diff = []) => {
    const id = crypto.randomUUID();
    const undoBefore = get().undo?.id;
    expected.set(id, diff);
    set({ unanswered: get().unanswered + 1 });
    if (diff.length > 0) show();
    const answer = get().receive(await send(name, input, id));
    if (answer !== null) await takeIn(answer);
    expected.delete(id);
    set({ unanswered: get().unanswered - 1 });
    show();
    if (answer === null) return null;
    const { undo } = answer.head;
    if (undo?.id === get().undo?.id && undo?.id !== undoBefore) get().offerUndo(undo);
    return { value: answer.value };
  };
}

/** Reads everything, once at a time. */
function createReader({ client, get, set }: Parts, mirror: Mirror) {
  let reading: Promise<Opening | null> | null = null;

  const read = async (): Promise<Opening | null> => {
    const { weeksFrom } = get();
    const answer = get().receive(await client('app.open', weeksFrom === null ? {} : { weeksFrom }));
    if (answer === null) return null;
    set({ weeksFrom: answer.value.weeksFrom });
    mirror.replace(answer.head, answer.value.records);
    return answer.value;
  };
  const open = (): Promise<Opening | null> => (reading ??= read().finally(() => (reading = null)));

  return {
    open,
    /** Reads a version that was heard of, unless the reading in flight includes it, which may have begun before. */
    catchUp: async (heard: Version): Promise<void> => {
      if (reading !== null) await reading;
      if (!mirror.reflects(heard)) await open();
    },
  };
}

/** Delay before a write that the disk refused is retried. */
const AGAIN_MS = 5_000;

/**
 * Sends commands, and resends them under the same id while their fate is unknown or the disk refuses them: what the
 * person did stays in the window until it is saved.
 */
function createSender({ client, get, set }: Parts) {
  let waiting: (() => void)[] = [];
  let refused = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const retryUnanswered = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const again = waiting;
    waiting = [];
    again.forEach((retry) => retry());
  };

  /** Waits for a good moment to resend. */
  const hold = async ({ code, message }: CallError): Promise<void> => {
    if (code === 'storage') {
      set({ unsaved: message });
      timer ??= setTimeout(retryUnanswered, AGAIN_MS);
    } else get().showToast({ kind: 'error', text: message, stepId: null });
    await new Promise<void>((again) => waiting.push(again));
  };

  const send = async <Name extends WriteName>(
    name: Name,
    input: Input<Name>,
    id: Id,
    wasRefused = false,
  ): Promise<Reply<Result<Name>>> => {
    const reply = await client(name, input, id);
    const isRefused = !reply.ok && reply.error.code === 'storage';
    refused += Number(isRefused) - Number(wasRefused);
    if (refused === 0 && get().unsaved !== null) set({ unsaved: null });
    if (reply.ok || (!isRefused && reply.error.code !== 'unanswered')) return reply;
    await hold(reply.error);
    return send(name, input, id, isRefused);
  };

  return {
    send: <Name extends WriteName>(name: Name, input: Input<Name>, id: Id) => send(name, input, id),
    retryUnanswered,
  };
}

/** For every plan, so that whichever becomes current has them too. */
async function openWeeksFrom({ client, get, set }: Parts, from: Day): Promise<void> {
  for (;;) {
    const { weeksFrom, records } = get();
    if (weeksFrom !== null && weeksFrom <= from) return;
    const plans = [...records.plan.keys()];
    const answers = await Promise.all(
      plans.map((planId) => client('weeks.read', { planId, from })),
    );
    const received = answers.map((answer) => get().receive(answer));
    // It lacks what was written meanwhile, so ask once more.
    const areTaken = received.map((answer) =>
      answer === null ? null : get().takeRecords(answer, answer.value),
    );
    if (areTaken.includes(null)) return;
    if (areTaken.every((isTaken) => isTaken === true)) set({ weeksFrom: from });
  }
}
