import { v7 as createId } from 'uuid';
import type { z } from 'zod';
import { type CallName, calls } from '../../shared/contract/calls';
import { Failure } from '../../shared/contract/failure';
import type { Handlers, Written } from '../../shared/contract/handlers';
import type { CallError, Head, Reply } from '../../shared/contract/reply';
import type { Topic } from '../../shared/contract/transport';
import { type Clock, dayOf, type Moment } from '../../shared/domain/calendar/day';
import type { Id } from '../../shared/domain/plan/task';
import type { Log } from '../log';

/** Longer than this is felt; such calls are named in the log. */
const SLOW_MS = 40;

export type Dispatch = (name: string, input: unknown) => Reply<unknown>;

/** What dispatch needs of the app: handed in, because hosts know neither store nor services. */
export interface Parts {
  readonly handlers: Handlers;
  readonly clock: Clock;
  readonly log: Log;
  /** Runs a write as one transaction, one undo step and one entry of the history. */
  readonly transact: <Value>(stepId: Id, at: Moment, write: () => Written<Value>) => Value;
  readonly steps: () => Pick<Head, 'undo' | 'redo'>;
  readonly onWritten: (topics: readonly Topic[], revision: number) => void;
  /** The person's words for a failure of the store; null when the error is of another kind. */
  readonly explain: (error: unknown) => string | null;
}

type AnyHandler = (input: unknown, at: Moment) => unknown;

/** The only way in: a known name, a valid input, and for a write all or nothing. Never throws. */
export function createDispatch(parts: Parts): Dispatch {
  let revision = 0;

  const answer = (name: CallName, input: unknown, at: Moment): unknown => {
    const call = calls[name];
    const handler = parts.handlers[name] as AnyHandler;
    if (call.access === 'read') return handler(input, at);
    const value = parts.transact(createId(), at, () => handler(input, at) as Written<unknown>);
    revision += 1;
    parts.onWritten(call.topics, revision);
    return value;
  };

  return (name, input) => {
    const started = performance.now();
    try {
      const known = expectName(name);
      const value = answer(known, expectInput(known, input), parts.clock());
      const at = parts.clock();
      return { ok: true, value, head: { revision, at, today: dayOf(at), ...parts.steps() } };
    } catch (error) {
      return { ok: false, error: toCallError(error, name, parts) };
    } finally {
      const ms = Math.round(performance.now() - started);
      if (ms >= SLOW_MS) parts.log('warn', 'slow call', { name, ms });
    }
  };
}

function expectName(name: string): CallName {
  if (Object.hasOwn(calls, name)) return name as CallName;
  throw new Failure('unknown-call', `Waymark knows no call “${name}”. Reload the window.`);
}

function expectInput(name: CallName, input: unknown): unknown {
  const schema: z.ZodType = calls[name].input;
  const checked = schema.safeParse(input);
  if (checked.success) return checked.data;
  const faults = checked.error.issues.map((issue) =>
    [issue.path.join('.'), issue.message].join(' ').trim(),
  );
  throw new Failure('invalid-input', `This cannot be saved as it is: ${faults.join('; ')}.`);
}

function toCallError(error: unknown, name: string, { log, explain }: Parts): CallError {
  if (error instanceof Failure) return { code: error.code, message: error.message };
  const stack = error instanceof Error ? error.stack : String(error);
  log('error', 'call failed', { name, stack });
  const message = explain(error);
  if (message !== null) return { code: 'storage', message };
  return {
    code: 'internal',
    message:
      'Waymark could not do this; nothing was changed. The log in the data folder says more.',
  };
}
