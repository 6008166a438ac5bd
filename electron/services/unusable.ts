import { calls, type CallName } from '../../shared/contract/calls';
import { Failure } from '../../shared/contract/failure';
import type { AppScope, Handlers } from '../../shared/contract/handlers';
import { dayOf, type Moment } from '../../shared/domain/calendar/day';
import { startOfWeek } from '../../shared/domain/calendar/week';
import { DEFAULT_SETTINGS } from '../../shared/domain/settings';
import type { Id } from '../../shared/domain/id';
import { createRecoveryHandlers, type Recovery } from './calls/recovery';

/** What is answered while the store is unusable: recovery calls work, and every other call is told why it cannot. */
export function createUnusableServices(recovery: Recovery) {
  const refuse = (): never => {
    throw new Failure('unusable', recovery.fault() ?? 'Reload the window.');
  };
  const refusals = Object.fromEntries(Object.keys(calls).map((name) => [name, refuse]));
  const handlers = {
    ...(refusals as { readonly [Name in CallName]: () => never }),
    ...createRecoveryHandlers(recovery),
  } as Handlers;
  return {
    handlers,
    scopeOf: (at: Moment, writeId: Id): AppScope => {
      const today = dayOf(at);
      const { firstWeekday } = DEFAULT_SETTINGS;
      return { at, today, firstWeekday, week: startOfWeek(today, firstWeekday), writeId };
    },
    write: refuse,
    steps: () => ({ undo: null, redo: null }),
  };
}
