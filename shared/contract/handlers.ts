import type { Day, Moment } from '../domain/calendar/day';
import type { Weekday } from '../domain/calendar/week';
import type { ActivityEntry } from '../domain/history/activity';
import type { Plan } from '../domain/plan/plan';
import type { Id } from '../domain/id';
import type { CallName, Calls, Input, Result } from './calls';

/** The context of every call besides its input. All times within a call are the same moment. */
export interface AppScope {
  readonly at: Moment;
  /** The day of `at`. */
  readonly today: Day;
  readonly firstWeekday: Weekday;
  /** The present week, by its first day. */
  readonly week: Day;
  /** The write's id; for a read, an id that is never stored. */
  readonly writeId: Id;
}

export interface PlanScope extends AppScope {
  readonly plan: Plan;
}

/** A write's result and its history entries. */
export interface Written<Value> {
  readonly value: Value;
  /** The first says what the write did, the others are its side effects. Empty if nothing had to change. */
  readonly entries: readonly ActivityEntry[];
  /** Whether it was an undo or a redo, which are not steps themselves. */
  readonly isTurn?: true;
  /** Set if the content comes from elsewhere, whoever imports it. */
  readonly by?: 'import';
  /** Whether a plan whose start was undone may be given up. */
  readonly discardsUndone?: boolean;
}

export type ScopeOf<Name extends CallName> = Calls[Name]['scope'] extends 'plan'
  ? PlanScope
  : AppScope;

/** One handler for every call of the table. */
export type Handlers = {
  readonly [Name in CallName]: (
    input: Input<Name>,
    scope: ScopeOf<Name>,
  ) => Calls[Name]['access'] extends 'write' ? Written<Result<Name>> : Result<Name>;
};
