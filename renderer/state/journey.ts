import { useEffect } from 'react';
import { firstStepsOf, stagesOf } from '../../shared/domain/plan/journey';
import type { PlanSnapshot } from '../../shared/domain/plan/plan';
import type { Pathway } from '../../shared/domain/plan/pathway';
import { useAppState, useAppStore } from './context';
import { planIdOf, snapshotOf } from './derived';
import { memo } from './memo';

/** The plan under way. Views stand only where there is one. */
export function useSnapshot(): PlanSnapshot {
  const snapshot = useAppState(snapshotOf);
  if (snapshot === null) throw new Error('There is no plan to show');
  return snapshot;
}

const stages = memo(stagesOf);
const firstSteps = memo(firstStepsOf);

export const useStages = () => stages(useSnapshot());
export const useFirstSteps = () => firstSteps(useSnapshot());

/** The guide that the plan was started from, read when it is asked for; null until then. */
export function useGuide(): Pathway | null {
  const store = useAppStore();
  const guide = useAppState((state) => state.guides.get(planIdOf(state) ?? '') ?? null);
  useEffect(() => {
    if (guide === null) void store.getState().loadGuide();
  }, [store, guide]);
  return guide;
}

/** The app's day, never the browser's own. */
export const useToday = () => useAppState((state) => state.expectToday());
