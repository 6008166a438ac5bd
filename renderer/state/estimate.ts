import { useEffect, useMemo, useState } from 'react';
import { addDays, type Day } from '../../shared/domain/calendar/day';
import { type Estimate, estimateArrival } from '../../shared/domain/estimate/estimate';
import { factsOf, type PlanFacts } from '../../shared/domain/estimate/facts';
import { explainMovement, type Movement } from '../../shared/domain/estimate/movement';
import { useAppStore } from './context';
import { useSnapshot, useToday } from './journey';
import { memo } from './memo';

/** What the estimate rests on today. */
export const useFacts = (): PlanFacts => facts(useSnapshot());

/** Computed once for all that show it. */
export const useEstimate = (): Estimate => estimate(useFacts(), useToday());

const facts = memo(factsOf);
const estimate = memo(estimateArrival);

/** The plan as it was known at the end of each of the days, all before today; null until it is read. */
export function usePast(days: readonly Day[]): readonly (PlanFacts | null)[] | null {
  const store = useAppStore();
  const [past, setPast] = useState<{
    readonly key: string;
    readonly facts: readonly (PlanFacts | null)[] | null;
  } | null>(null);
  const key = days.join();
  useEffect(() => {
    let isCurrent = true;
    void store
      .getState()
      .readPast(key === '' ? [] : (key.split(',') as Day[]))
      .then((facts) => isCurrent && setPast({ key, facts }));
    return () => {
      isCurrent = false;
    };
  }, [store, key]);
  // What was read for other days is not an answer for these.
  return past?.key === key ? past.facts : null;
}

/** A week is what an arrival is looked back over, unless another day is chosen. */
const LOOK_BACK_DAYS = 7;

export const lookBackDay = (today: Day): Day => addDays(today, -LOOK_BACK_DAYS);

/** How and why the median moved since the end of `day`; null while that is not known, or before the plan was started. */
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
