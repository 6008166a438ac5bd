import { v7 as createId } from 'uuid';
import type { CallName } from '../../shared/contract/calls';
import type { Proposal } from '../../shared/contract/calls/assistants';
import type { Id } from '../../shared/domain/id';

const MOST = 20;
const LIFE_MS = 10 * 60_000;

/** What an assistant asks to do. */
interface Wish {
  readonly assistantId: Id;
  /** The assistant's name. */
  readonly assistant: string;
  readonly call: CallName;
  readonly input: object;
}

interface Pending {
  readonly proposal: Proposal;
  readonly assistantId: Id;
  readonly onExpired: () => void;
  readonly timer: ReturnType<typeof setTimeout>;
}

/**
 * What assistants ask to do, until the person accepts or declines. Kept in memory only: nothing is written before, and
 * a restart forgets it.
 */
export function createProposals(nowMs: () => number, onChange: () => void) {
  const pending = new Map<Id, Pending>();

  const take = (id: Id): Proposal | null => {
    const found = pending.get(id);
    if (found === undefined) return null;
    clearTimeout(found.timer);
    pending.delete(id);
    onChange();
    return found.proposal;
  };
  const expire = (id: Id): void => {
    const found = pending.get(id);
    if (take(id) !== null) found?.onExpired();
  };

  return {
    /** Oldest first. */
    list: (): Proposal[] => [...pending.values()].map(({ proposal }) => proposal),

    /** Null if too many are pending already. */
    add: ({ assistantId, ...wish }: Wish, onExpired: () => void): Id | null => {
      if (pending.size >= MOST) return null;
      const id = createId();
      const atMs = nowMs();
      const timer = setTimeout(() => expire(id), LIFE_MS);
      timer.unref();
      const proposal = { id, ...wish, atMs, expiresMs: atMs + LIFE_MS };
      pending.set(id, { proposal, assistantId, onExpired, timer });
      onChange();
      return id;
    },

    /** Null if it is no longer pending. Also compares the clock, since timers pause while the computer sleeps. */
    find: (id: Id): Proposal | null => {
      const found = pending.get(id);
      if (found !== undefined && nowMs() >= found.proposal.expiresMs) expire(id);
      return pending.get(id)?.proposal ?? null;
    },

    /** It was answered, or nobody is waiting for an answer any more. */
    take,

    expireOf: (assistantId: Id): void => {
      const own = [...pending].filter(([, each]) => each.assistantId === assistantId);
      own.forEach(([id]) => expire(id));
    },

    close: (): void => pending.forEach(({ timer }) => clearTimeout(timer)),
  };
}
