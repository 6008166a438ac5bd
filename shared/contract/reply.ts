import type { Day, Moment } from '../domain/calendar/day';
import type { Step } from '../domain/history/activity';
import type { Id } from '../domain/plan/task';
import type { Diff } from '../domain/records';

/** Everything that can go wrong between a click and its answer. */
export type ErrorCode =
  | 'unknown-call'
  | 'invalid-input'
  | 'not-found'
  /** A rule says no. */
  | 'refused'
  | 'unauthorized'
  /** The app has stopped, and did not get the call: only a transport can say so. */
  | 'unreachable'
  /** The call was sent and no answer came: whether it was carried out is not known. Only a transport can say so. */
  | 'unanswered'
  /** The disk did not take it. */
  | 'storage'
  /** The store cannot be used until it is mended; `recovery.read` says what is wrong. */
  | 'unusable'
  | 'internal';

/** Whether what a person does can be kept. */
export type Health =
  | { readonly kind: 'good' }
  /** Nothing can be written for now; `reason` is a sentence that names the mend. */
  | { readonly kind: 'read-only'; readonly reason: string }
  /** The file is damaged, and nothing is written into it any more: a copy must take its place. */
  | { readonly kind: 'damaged'; readonly reason: string };

/** `message` says what is wrong and what mends it, in words for the person. */
export interface CallError {
  readonly code: ErrorCode;
  readonly message: string;
}

/** Where a store stands: comes with every answer and every notice of a change. */
export interface Version {
  /** Made anew each time the store is opened: what was read under another one is read again. */
  readonly epoch: Id;
  /** Grows by one with every write that changed something since the store was opened. */
  readonly revision: number;
}

/** Where the store stands and what it is there: so that no window lags behind. */
export interface Head extends Version {
  /** When it was answered, by the app's own clock. */
  readonly at: Moment;
  /** The day of that moment. */
  readonly today: Day;
  readonly undo: Step | null;
  readonly redo: Step | null;
}

export interface Answer<Value> {
  readonly ok: true;
  readonly value: Value;
  /** What the call changed; empty for reads, and for writes that found nothing to change. */
  readonly changes: Diff;
  /** The revision that the call made; null when it made none, or made it when the same command came before. */
  readonly made: number | null;
  readonly head: Head;
}

export type Reply<Value> = Answer<Value> | { readonly ok: false; readonly error: CallError };
