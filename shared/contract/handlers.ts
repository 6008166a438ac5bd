import type { Day, Moment } from '../domain/calendar/day';
import type { Weekday } from '../domain/calendar/week';
import type { ActivityEntry } from '../domain/history/activity';
import type { Plan } from '../domain/plan/plan';
import type { Id } from '../domain/plan/task';
import type { CallName, Calls, Input, Result } from './calls';

/** What every call may know beside its input. All times within a call are its one moment. */
export interface AppScope {
  readonly at: Moment;
  /** The day of that moment. */
  readonly today: Day;
  readonly firstWeekday: Weekday;
  /** The present week, by its first day. */
  readonly week: Day;
  /** The write's own id; of a read, one that nothing is kept under. */
  readonly writeId: Id;
}

export interface PlanScope extends AppScope {
  readonly plan: Plan;
}

/** What a write leaves behind: its answer, and its lines in the history. */
export interface Written<Value> {
  readonly value: Value;
  /** The first one says what the write did, the others what it did beside that. None: nothing had to change. */
  readonly entries: readonly ActivityEntry[];
  /** Whether it was an undo or a redo: those are no steps of their own. */
  readonly isTurn?: true;
  /** Where what it adds was written elsewhere, whoever brings it in. */
  readonly by?: 'import';
  /** Whether it is meant to give up a plan whose start was undone. */
  readonly discardsUndone?: boolean;
}

export type ScopeOf<Name extends CallName> = Calls[Name]['scope'] extends 'plan'
  ? PlanScope
  : AppScope;

/** One function for every row of the table. */
export type Handlers = {
  readonly [Name in CallName]: (
    input: Input<Name>,
    scope: ScopeOf<Name>,
  ) => Calls[Name]['access'] extends 'write' ? Written<Result<Name>> : Result<Name>;
};
