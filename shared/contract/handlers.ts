import type { ActivityEntry } from '../domain/history/activity';
import type { Moment } from '../domain/calendar/day';
import type { CallName, Calls, Input, Result } from './calls';

/** What a write leaves behind: its answer, and its line in the history. No line: nothing had to change. */
export interface Written<Value> {
  readonly value: Value;
  readonly entry: ActivityEntry | null;
}

/** One function for every row of the table; all times within a call are its one moment. */
export type Handlers = {
  readonly [Name in CallName]: (
    input: Input<Name>,
    at: Moment,
  ) => Calls[Name]['access'] extends 'write' ? Written<Result<Name>> : Result<Name>;
};
