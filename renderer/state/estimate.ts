import { useMemo } from 'react';
import { addDays, type Day } from '../../shared/domain/calendar/day';
import { type Estimate, estimateArrival } from '../../shared/domain/estimate/estimate';
import { factsOf, type PlanFacts } from '../../shared/domain/estimate/facts';
import { explainMovement, type Movement } from '../../shared/domain/estimate/movement';
import { useSnapshot, useToday } from './journey';
import { memo } from '../../shared/domain/memo';
import { usePast } from './past';

/** What today's estimate is based on. */
export const useFacts = (): PlanFacts => factsOf(useSnapshot());

/** Computed once for all components that show it. */
export const useEstimate = (): Estimate => estimate(useFacts(), useToday());

const estimate = memo(estimateArrival);

/** The arrival is compared with a week ago, unless another day is chosen. */
const LOOK_BACK_DAYS = 7;

export const lookBackDay = (today: Day): Day => addDays(today, -LOOK_BACK_DAYS);

/**
 * How and why the median moved since the end of `day`; null while that is not known, or before the plan was started.
 */
export function useMovement(day: Day): Movement | null {
  const now = useFacts();
  const today = useToday();
  const past = usePast(useMemo(() => [day], [day]));
  const before = past?.[0] ?? null;
  return useMemo(
    () =>
      before === null ? null : explainMovement({ facts: before, day }, { facts: now, day: today }),
    [before, day, now, today],
  );
}
