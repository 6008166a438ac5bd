import { Failure } from '../../shared/contract/failure';
import type { AppScope, PlanScope } from '../../shared/contract/handlers';
import { dayOf, type Moment } from '../../shared/domain/calendar/day';
import { startOfWeek } from '../../shared/domain/calendar/week';
import type { Id } from '../../shared/domain/id';
import { REFUSALS } from '../../shared/words/refusals';
import type { Store } from '../store/store';

/** The context a call gets besides its input. Throws a Failure if it names a plan that is gone. */
export const createScopes =
  ({ settings, plans }: Store) =>
  (at: Moment, writeId: Id, planId: Id | null): AppScope | PlanScope => {
    const today = dayOf(at);
    const { firstWeekday } = settings.get();
    const week = startOfWeek(today, firstWeekday);
    const scope: AppScope = { at, today, firstWeekday, week, writeId };
    if (planId === null) return scope;
    const plan = plans.find(planId);
    if (plan === null) throw new Failure('not-found', REFUSALS.planGone);
    return { ...scope, plan };
  };
