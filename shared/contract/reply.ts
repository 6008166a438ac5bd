import type { Day, Moment } from '../domain/calendar/day';
import type { Step } from '../domain/history/activity';
import type { Id } from '../domain/id';
import type { Diff } from '../domain/records';

/** Everything that can go wrong between a click and its reply. */
export type ErrorCode =
  | 'unknown-call'
  | 'invalid-input'
  | 'not-found'
  /** A rule refused it. */
  | 'refused'
  /** Something other than Waymark, such as a disk or the system, did not let it happen. Not retried, unlike `storage`. */
  | 'failed'
  | 'unauthorized'
  /** The app is gone and did not receive the call; only a transport can report this. */
  | 'unreachable'
  /** The call was sent but not answered, so it may or may not have run; only a transport can report this. */
  | 'unanswered'
  /** The disk refused it. */
  | 'storage'
  /** The store is unusable until it is recovered; `recovery.read` says why. */
  | 'unusable'
  | 'internal';

/** Whether changes can be saved. */
export type Health =
  | { readonly kind: 'good' }
  /** Nothing can be written for now; `reason` is a sentence that says what to do. */
  | { readonly kind: 'read-only'; readonly reason: string }
  /** The file is damaged and no longer written to: a copy must replace it. */
  | { readonly kind: 'damaged'; readonly reason: string };

/** `message` tells the person what is wrong and what to do. */
export interface CallError {
  readonly code: ErrorCode;
  readonly message: string;
}

/** A version of the store, sent with every reply and every notice of a change. */
export interface Version {
  /** A new id each time the store is opened: what was read under another epoch must be read again. */
  readonly epoch: Id;
  /** Increases by one with every write that changed something since the store was opened. */
  readonly revision: number;
}

/** The store's version and what depends on it, so that no window falls behind. */
export interface Head extends Version {
  /** When the call was answered, by the app's clock. */
  readonly at: Moment;
  /** The day of `at`. */
  readonly today: Day;
  readonly undo: Step | null;
  readonly redo: Step | null;
}

export interface Answer<Value> {
  readonly ok: true;
  readonly value: Value;
  /** What the call changed; empty for reads, and for writes with nothing to change. */
  readonly changes: Diff;
  /** The revision made by the call; null if it made none, or made it when the command first ran. */
  readonly made: number | null;
  readonly head: Head;
}

export type Reply<Value> = Answer<Value> | { readonly ok: false; readonly error: CallError };
