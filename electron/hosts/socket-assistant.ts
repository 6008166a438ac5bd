import { z } from 'zod';
import type { App } from '../app';
import type { CallError } from '../../shared/contract/reply';
import { MAX_NAME_LENGTH } from './limits';

export const callId = z.union([z.string().max(MAX_NAME_LENGTH), z.number()]);
export type CallId = z.infer<typeof callId>;

const callLine = z.strictObject({
  id: callId,
  name: z.string().max(MAX_NAME_LENGTH),
  input: z.unknown(),
});
const withdrawLine = z.strictObject({ withdraw: callId });

type Visitor = NonNullable<ReturnType<App['assistants']['enter']>>;

const NOT_AN_ASSISTANT = { assistant: null };
const NO_CALL: CallError = {
  code: 'invalid-input',
  message: 'An assistant may only send calls, each with an id, a name and an input.',
};

/**
 * The protocol of an assistant's connection. `{"token"}` is answered with `{"assistant": {"name"}}`, or, for an unknown
 * or revoked token, with `{"assistant": null}` before the connection closes. After that, `{"id", "name", "input"}` is
 * answered with `{"id", "reply", "outcome"}`: at once, or when the person has decided. `{"withdraw": id}` cancels a
 * call that has not been answered. Any other line is refused.
 */
export function createAssistantLines(app: App, send: (line: unknown) => void, hangUp: () => void) {
  let state: 'owner' | 'gone' | Visitor = 'owner';
  const open = createOpenCalls(send);

  const leave = (): void => {
    if (typeof state !== 'string') state.leave();
    // Lines already received must not be treated as the owner's.
    if (state !== 'owner') state = 'gone';
    open.withdrawAll();
  };
  const end = (): void => {
    leave();
    hangUp();
  };

  return {
    isOne: (): boolean => state !== 'owner',

    enter: (token: string): void => {
      state = app.assistants.enter(token, end) ?? 'gone';
      if (state !== 'gone') return send({ assistant: { name: state.name } });
      send(NOT_AN_ASSISTANT);
      end();
    },

    hear: (line: unknown): void => {
      if (typeof state === 'string') return;
      const called = callLine.safeParse(line);
      if (called.success) return open.make(state, called.data);
      const withdrawn = withdrawLine.safeParse(line);
      if (!withdrawn.success)
        return send({ id: null, reply: { ok: false, error: NO_CALL }, outcome: null });
      open.withdraw(withdrawn.data.withdraw);
    },

    leave,
  };
}

/** Calls that have not been answered yet. */
function createOpenCalls(send: (line: unknown) => void) {
  const open = new Map<CallId, () => void>();
  return {
    make: (visitor: Visitor, { id, name, input }: z.infer<typeof callLine>): void => {
      let isAnswered = false;
      const withdraw = visitor.call(name, input, (answer) => {
        isAnswered = true;
        open.delete(id);
        send({ id, ...answer });
      });
      if (!isAnswered) open.set(id, withdraw);
    },

    withdraw: (id: CallId): void => {
      open.get(id)?.();
      open.delete(id);
    },

    withdrawAll: (): void => {
      open.forEach((withdraw) => withdraw());
      open.clear();
    },
  };
}
