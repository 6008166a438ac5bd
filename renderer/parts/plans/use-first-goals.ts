import { useMemo, useState } from 'react';
import type { Input } from '../../../shared/contract/calls';
import type { Weekday } from '../../../shared/domain/calendar/week';
import type { PlanSnapshot } from '../../../shared/domain/plan/plan';
import type { Id } from '../../../shared/domain/id';
import { type FirstWeek, firstWeekOf } from '../../../shared/domain/weeks/first-week';
import { useToday } from '../../state/journey';

export interface FirstGoalsChoice extends FirstWeek {
  /** What is left out of what could be goals: it stays so while hours and start day are moved. */
  readonly left: ReadonlySet<Id>;
  readonly toggle: (id: Id) => void;
  /** What is not left out, as the start of a plan takes it. */
  readonly goals: NonNullable<Input<'plan.start'>['firstGoals']>;
}

/** Goals for the first week of a plan that is not started yet; null while there is nothing to make them of. */
export function useFirstGoals(
  snapshot: PlanSnapshot | null,
  firstWeekday: Weekday,
): FirstGoalsChoice | null {
  const today = useToday();
  const [left, setLeft] = useState<ReadonlySet<Id>>(new Set());
  const first = useMemo(
    () => snapshot && firstWeekOf(snapshot, firstWeekday, today),
    [snapshot, firstWeekday, today],
  );
  if (first === null) return null;
  return {
    ...first,
    left,
    toggle: (id) => setLeft((before) => toggled(before, id)),
    goals: first.picks
      .filter(({ task }) => !left.has(task.id))
      .map(({ task, minutes }) => ({ item: task.origin, minutes })),
  };
}

const toggled = (ids: ReadonlySet<Id>, id: Id): ReadonlySet<Id> =>
  new Set(ids.has(id) ? [...ids].filter((each) => each !== id) : [...ids, id]);
