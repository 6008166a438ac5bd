import { type CallName, calls } from '../../shared/contract/calls';
import type { AssistantAccess } from '../../shared/contract/calls/define';
import { Failure } from '../../shared/contract/failure';
import type { CallError, Reply } from '../../shared/contract/reply';
import type { Clock } from '../../shared/domain/calendar/day';
import type { Id } from '../../shared/domain/id';
import { ASSISTANT_REFUSALS, ASSISTANT_WORDS } from '../../shared/words/assistants';
import { type Dispatch, readInput } from '../hosts/dispatch';
import type { Log } from '../log';
import type { AssistantPlace } from '../services/calls/assistants';
import { type Assistant, createAssistantStore } from '../store/nouns/assistants';
import { reasonOf } from '../store/store-error';
import { createProposals } from './proposals';

/** How a proposal to the person ended. */
export type Outcome = 'accepted' | 'declined' | 'expired' | 'no-window' | 'too-many';

export interface AssistantAnswer {
  readonly reply: Reply<unknown>;
  /** Null if the person did not have to be asked. */
  readonly outcome: Outcome | null;
}

/** A connected assistant. */
export interface Visitor {
  readonly id: Id;
  readonly name: string;
  /**
   * Makes a call on the assistant's behalf, as far as the contract allows. A call that needs consent is answered once
   * the person has decided. Returns the function that withdraws the call, after which it is never answered.
   */
  readonly call: (name: string, input: unknown, answer: Answer) => () => void;
  readonly leave: () => void;
}

type Answer = (answer: AssistantAnswer) => void;

export interface AssistantDesk {
  /** Null if no assistant has this token. `onRevoked` is called when access is revoked. */
  readonly enter: (token: string, onRevoked: () => void) => Visitor | null;
}

interface Parts {
  /** Null keeps nothing on disk. */
  readonly folder: string | null;
  readonly dispatch: Dispatch;
  readonly clock: Clock;
  readonly log: Log;
  /** Whether there is a window in which the person can be asked. */
  readonly hasWindow: () => boolean;
  /** Throws a Failure if the input refers to something that does not exist. */
  readonly expectNamed: (input: object) => void;
  /** Called when the pending proposals change. */
  readonly onChange: () => void;
}

/** Callers waiting for the answer to a proposal. */
type Waiting = Map<Id, Answer>;

/** Gives assistants access, and asks the person about what they may not do by themselves. */
export function createAssistants(parts: Parts) {
  const { clock, log, onChange, folder } = parts;
  const store = createAssistantStore(folder);
  const proposals = createProposals(() => clock().utcMs, onChange);
  const waiting: Waiting = new Map();
  const visits = new Map<() => void, Id>();
  const desk = { ...parts, proposals, waiting };

  const revoke = (id: Id): void => {
    proposals.expireOf(id);
    for (const [end, visitor] of visits) if (visitor === id) end();
  };
  const noteUse = (id: Id): void => {
    try {
      store.noteUse(id, clock().utcMs);
    } catch (error) {
      log('warn', 'use of assistant not kept', { reason: reasonOf(error) });
    }
  };

  const enter: AssistantDesk['enter'] = (token, onRevoked) => {
    const found = store.find(token);
    if (found === null) return null;
    const { id, name } = found;
    visits.set(onRevoked, id);
    noteUse(id);
    return {
      id,
      name,
      call: (call, input, answer) => {
        noteUse(id);
        return callAs(desk, found, { call, input, answer });
      },
      leave: () => void visits.delete(onRevoked),
    };
  };

  return {
    enter,
    place: createPlace(desk, store, revoke),
    close: proposals.close,
  };
}

interface Desk extends Parts {
  readonly proposals: ReturnType<typeof createProposals>;
  readonly waiting: Waiting;
}

interface Asked {
  readonly call: string;
  readonly input: unknown;
  readonly answer: Answer;
}

const NOTHING_TO_TAKE_BACK = (): void => {};

function callAs(desk: Desk, assistant: Assistant, { call, input, answer }: Asked): () => void {
  if (accessOf(call) !== 'ask') {
    answer({
      reply: desk.dispatch(call, input, { by: 'assistant', assistant: assistant.name }),
      outcome: null,
    });
    return NOTHING_TO_TAKE_BACK;
  }
  try {
    return propose(desk, assistant, { call: call as CallName, input, answer });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    answer({ reply: refused({ code: error.code, message: error.message }), outcome: null });
    return NOTHING_TO_TAKE_BACK;
  }
}

/** Unknown names are left to dispatch. */
const accessOf = (call: string): AssistantAccess | null =>
  Object.hasOwn(calls, call) ? calls[call as CallName].assistant : null;

function propose(
  { proposals, waiting, hasWindow, expectNamed }: Desk,
  { id: assistantId, name: assistant }: Assistant,
  { call, input, answer }: Asked & { readonly call: CallName },
): () => void {
  const read = readInput(call, input);
  expectNamed(read);
  if (!hasWindow()) {
    answer(refusedAs('no-window'));
    return NOTHING_TO_TAKE_BACK;
  }
  const onExpired = (): void => {
    if (id !== null) waiting.delete(id);
    answer(refusedAs('expired'));
  };
  const id = proposals.add({ assistantId, assistant, call, input: read }, onExpired);
  if (id === null) {
    answer(refusedAs('too-many'));
    return NOTHING_TO_TAKE_BACK;
  }
  waiting.set(id, answer);
  return () => {
    waiting.delete(id);
    proposals.take(id);
  };
}

const refused = (error: CallError): Reply<never> => ({ ok: false, error });

const refusedAs = (outcome: Exclude<Outcome, 'accepted'>): AssistantAnswer => ({
  reply: refused({ code: 'refused', message: ASSISTANT_REFUSALS[outcome] }),
  outcome,
});

const MOST_ASSISTANTS = 20;

function createPlace(
  desk: Desk,
  store: ReturnType<typeof createAssistantStore>,
  revoke: (id: Id) => void,
): AssistantPlace {
  return {
    assistants: () => [...store.list()],

    letIn: (name, atMs) => {
      const known = store.list();
      if (known.length >= MOST_ASSISTANTS) throw new Failure('refused', ASSISTANT_WORDS.tooMany);
      if (known.some((each) => each.name.toLowerCase() === name.toLowerCase()))
        throw new Failure('refused', ASSISTANT_WORDS.nameTaken);
      return written(ASSISTANT_WORDS.notKept, () => store.add(name, atMs));
    },

    revoke: (id) => {
      // First of all, whether or not the file can be written.
      revoke(id);
      written(ASSISTANT_WORDS.notRevoked, () => store.remove(id));
    },

    proposals: () => desk.proposals.list(),

    answer: (proposalId, isAccepted) => answerProposal(desk, proposalId, isAccepted),
  };
}

function answerProposal(
  { proposals, waiting, dispatch }: Desk,
  proposalId: Id,
  isAccepted: boolean,
): void {
  const proposal = proposals.find(proposalId);
  if (proposal === null) throw new Failure('not-found', ASSISTANT_WORDS.gone);
  const { call, input, assistant } = proposal;
  const origin = { by: 'assistant', assistant, commandId: proposalId } as const;
  const reply = isAccepted ? dispatch(call, input, origin) : null;
  // If the disk refused it, asks again, so that the person can accept once more.
  if (reply?.ok === false && reply.error.code === 'storage')
    throw new Failure('storage', reply.error.message);
  const answer = waiting.get(proposalId);
  waiting.delete(proposalId);
  proposals.take(proposalId);
  answer?.(reply === null ? refusedAs('declined') : { reply, outcome: 'accepted' });
  if (reply?.ok === false) throw new Failure(reply.error.code, reply.error.message);
}

function written<Value>(words: (reason: string) => string, write: () => Value): Value {
  try {
    return write();
  } catch (error) {
    throw new Failure('failed', words(reasonOf(error)));
  }
}
