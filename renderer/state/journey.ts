import { useMemo } from 'react';
import { firstStepsOf, stagesOf } from '../../shared/domain/plan/journey';
import type { PlanSnapshot } from '../../shared/domain/plan/plan';
import { useAppState } from './context';

/** The plan under way. Views stand only where there is one. */
export function useSnapshot(): PlanSnapshot {
  const snapshot = useAppState((state) => state.snapshot);
  if (snapshot === null) throw new Error('There is no plan to show');
  return snapshot;
}

export function useStages() {
  const snapshot = useSnapshot();
  return useMemo(() => stagesOf(snapshot), [snapshot]);
}

export function useFirstSteps() {
  const snapshot = useSnapshot();
  return useMemo(() => firstStepsOf(snapshot), [snapshot]);
}

/** The app's day, never the browser's own. */
export const useToday = () => useAppState((state) => state.expectToday());
