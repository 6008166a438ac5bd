import { v7 as createId } from 'uuid';
import type { z } from 'zod';
import { type CallName, calls } from '../../shared/contract/calls';
import { Failure } from '../../shared/contract/failure';
import type { AppScope, Handlers, Written } from '../../shared/contract/handlers';
import type { CallError, Head, Reply, Version } from '../../shared/contract/reply';
import type { Notice } from '../../shared/contract/transport';
import { type Clock, dayOf, type Moment } from '../../shared/domain/calendar/day';
import type { By } from '../../shared/domain/history/history';
import type { Id } from '../../shared/domain/id';
import type { Diff } from '../../shared/domain/records';
import { ASSISTANT_REFUSALS } from '../../shared/words/assistants';
import type { Log } from '../log';

/** Slower calls are noticeable and are logged. */
const SLOW_MS = 40;

/** Where a call comes from, as established by the host rather than the caller. */
export interface Origin {
  readonly by: By;
  /** The assistant's name, if the call comes from one. */
  readonly assistant?: string;
  /** Id chosen by the caller of a write: a repeated id runs only once. Without one, every call counts. */
  readonly commandId?: Id | undefined;
}

const BY_HAND: Origin = { by: 'hand' };

export type Dispatch = (name: string, input: unknown, origin?: Origin) => Reply<unknown>;

/** Services over one store. */
export interface Services {
  readonly handlers: Handlers;
  /** The context a call gets besides its input. Throws a Failure if the plan is gone. */
  readonly scopeOf: (at: Moment, writeId: Id, planId: Id | null) => AppScope;
  /** Runs a write as one transaction and one undo step, at most once per id; backs up first if it removes a lot. */
  readonly write: (request: {
    readonly name: CallName;
    readonly input: unknown;
    readonly scope: AppScope;
    readonly planId: Id | null;
    readonly origin: Origin;
    readonly write: () => Written<unknown>;
  }) => { readonly value: unknown; readonly changes: Diff; readonly isRepeated: boolean };
  readonly steps: () => Pick<Head, 'undo' | 'redo'>;
}

/** What dispatch needs from the app. Injected, because hosts know neither store nor services. */
export interface Parts {
  /** Services over the open store; called each time, since a call may have replaced the store. */
  readonly services: () => Services;
  readonly clock: Clock;
  readonly log: Log;
  readonly notify: (notice: Extract<Notice, { kind: 'changed' }>) => void;
  /** The person's words for a storage error; null for any other error. */
  readonly explain: (error: unknown) => string | null;
}

export interface Dispatcher {
  readonly dispatch: Dispatch;
  readonly version: () => Version;
  /** Called when the store was replaced, so that everything is read again. */
  readonly renew: () => void;
}

type AnyHandler = (input: unknown, scope: AppScope) => unknown;

interface Done {
  readonly value: unknown;
  readonly changes: Diff;
  readonly made: number | null;
}

/** The only way in: accepts a known name with a valid input, and runs a write all or nothing. Never throws. */
export function createDispatch(parts: Parts): Dispatcher {
  let epoch = createId();
  let revision = 0;
  const version = (): Version => ({ epoch, revision });

  const carryOut = (name: CallName, input: unknown, origin: Origin): Done => {
    const services = parts.services();
    const handler = services.handlers[name] as unknown as AnyHandler;
    const planId = planIn(name, input);
    const scope = services.scopeOf(parts.clock(), origin.commandId ?? createId(), planId);
    if (calls[name].access !== 'write')
      return { value: handler(input, scope), changes: [], made: null };
    const write = () => handler(input, scope) as Written<unknown>;
    const request = { name, input, scope, planId, origin, write };
    const { value, changes, isRepeated } = services.write(request);
    if (isRepeated || changes.length === 0) return { value, changes, made: null };
    revision += 1;
    parts.notify({ kind: 'changed', changes, ...version(), ...services.steps() });
    return { value, changes, made: revision };
  };

  const dispatch: Dispatch = (name, input, origin = BY_HAND) => {
    const started = performance.now();
    try {
      const known = expectName(name);
      expectAllowed(known, origin);
      const done = carryOut(known, readInput(known, input), origin);
      const at = parts.clock();
      const head = { ...version(), at, today: dayOf(at), ...parts.services().steps() };
      return { ok: true, ...done, head };
    } catch (error) {
      return { ok: false, error: toCallError(error, name, parts) };
    } finally {
      noteSlow(parts.log, name, performance.now() - started);
    }
  };
  const renew = (): void => {
    epoch = createId();
    revision = 0;
  };
  return { dispatch, version, renew };
}

function noteSlow(log: Log, name: string, ms: number): void {
  if (ms >= SLOW_MS) log('warn', 'slow call', { name, ms: Math.round(ms) });
}

/** The plan that a call is about; null for one about Waymark as a whole. */
const planIn = (name: CallName, input: unknown): Id | null =>
  calls[name].scope === 'plan' ? (input as { readonly planId: Id }).planId : null;

function expectName(name: string): CallName {
  if (Object.hasOwn(calls, name)) return name as CallName;
  throw new Failure('unknown-call', `Waymark does not know the call “${name}”. Reload the window.`);
}

/** Calls that need the person's consent arrive here only after it was given. */
function expectAllowed(name: CallName, { by }: Origin): void {
  if (by === 'assistant' && calls[name].assistant === 'never')
    throw new Failure('unauthorized', ASSISTANT_REFUSALS.never);
}

/** Validates the input for the call's handler. Throws a Failure if it does not match the contract. */
export function readInput(name: CallName, input: unknown): object {
  const schema: z.ZodType<object> = calls[name].input;
  const checked = schema.safeParse(input);
  if (checked.success) return checked.data;
  const faults = checked.error.issues.map((issue) =>
    [issue.path.join('.'), issue.message].join(' ').trim(),
  );
  throw new Failure('invalid-input', `This cannot be saved as is: ${faults.join('; ')}.`);
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
      'Waymark could not do this, and nothing was changed. The log in the data folder has the details.',
  };
}
