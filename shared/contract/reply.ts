import type { Step } from '../domain/history/activity';
import type { Day, Moment } from '../domain/calendar/day';

/** Everything that can go wrong between a click and its answer. */
export type ErrorCode =
  | 'unknown-call'
  | 'invalid-input'
  | 'not-found'
  /** A rule says no. */
  | 'refused'
  | 'unauthorized'
  /** The app has stopped: only a transport can say so. */
  | 'unreachable'
  /** The disk did not take it. */
  | 'storage'
  | 'internal';

/** `message` says what is wrong and what mends it, in words for the person. */
export interface CallError {
  readonly code: ErrorCode;
  readonly message: string;
}

/** Where the store stands: comes with every answer, so that no window lags behind. */
export interface Head {
  /** Grows by one with every write since the store was opened. */
  readonly revision: number;
  /** When it was answered, by the app's own clock. */
  readonly at: Moment;
  /** The day of that moment. */
  readonly today: Day;
  readonly undo: Step | null;
  readonly redo: Step | null;
}

export type Reply<Value> =
  | { readonly ok: true; readonly value: Value; readonly head: Head }
  | { readonly ok: false; readonly error: CallError };
