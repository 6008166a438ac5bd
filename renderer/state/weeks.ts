import type { Input, WriteName } from '../../shared/contract/calls';
import type { Day } from '../../shared/domain/calendar/day';
import { orderBetween } from '../../shared/domain/order';
import type { Id } from '../../shared/domain/id';
import type { Diff, Records } from '../../shared/domain/records';
import { expectPlanId } from './derived';
import type { Slice } from './slice';
import type { SyncSlice } from './sync';

type WithoutPlan<Name extends WriteName> = Omit<Input<Name>, 'planId'>;

/** Actions on weeks. Writes resolve to true once the change is on disk, or to false after a toast said why not. */
export interface WeekSlice {
  readonly planWeek: (input: WithoutPlan<'week.plan'>) => Promise<boolean>;
  /** Between two other goals of its week; null at either end. Shown at once. */
  readonly placeGoal: (goalId: Id, after: Id | null, before: Id | null) => Promise<boolean>;
  readonly replanWeeks: (input: WithoutPlan<'weeks.replan'>) => Promise<boolean>;
  readonly changeGoal: (input: WithoutPlan<'goal.change'>) => Promise<boolean>;
  readonly moveGoal: (goalId: Id, week: Day) => Promise<boolean>;
  readonly removeGoal: (goalId: Id) => Promise<boolean>;
  readonly writeReview: (input: WithoutPlan<'review.write'>) => Promise<boolean>;
}

export function createWeekSlice({
  get,
}: Slice<WeekSlice, Pick<SyncSlice, 'records' | 'write'>>): WeekSlice {
  const write = async <Name extends WriteName>(
    name: Name,
    input: WithoutPlan<Name>,
    expected?: Diff,
  ): Promise<boolean> => {
    const planId = expectPlanId(get());
    return (await get().write(name, { ...input, planId } as Input<Name>, expected)) !== null;
  };

  return {
    planWeek: (input) => write('week.plan', input),
    placeGoal: (goalId, after, before) =>
      write('goal.place', { goalId, after, before }, placed(get().records, goalId, after, before)),
    replanWeeks: (input) => write('weeks.replan', input),
    changeGoal: (input) => write('goal.change', input),
    moveGoal: (goalId, week) => write('goal.move', { goalId, week }),
    removeGoal: (goalId) => write('goal.remove', { goalId }),
    writeReview: (input) => write('review.write', input),
  };
}

/** Empty if the two are in another order by now: the app then says so. */
function placed({ goal }: Records, id: Id, after: Id | null, before: Id | null): Diff {
  const orderOf = (each: Id | null): string | null =>
    each === null ? null : (goal.get(each)?.order ?? null);
  const [low, high] = [orderOf(after), orderOf(before)];
  if (low !== null && high !== null && low >= high) return [];
  return [{ op: 'update', kind: 'goal', id, fields: { order: orderBetween(low, high) } }];
}
