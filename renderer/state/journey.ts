import { useEffect } from 'react';
import { firstStepsOf, stagesOf } from '../../shared/domain/plan/journey';
import type { GuideUpdate } from '../../shared/domain/plan/guide-update';
import { hasGuide, type PlanSnapshot } from '../../shared/domain/plan/plan';
import type { Pathway } from '../../shared/domain/plan/pathway';
import { useAppState, useAppStore } from './context';
import { planIdOf, snapshotOf } from './derived';
import { guideNewsOf, guideOf } from './guide';
import { memo } from '../../shared/domain/memo';

/** The current plan. Views are only rendered if there is one. */
export function useSnapshot(): PlanSnapshot {
  const snapshot = useAppState(snapshotOf);
  if (snapshot === null) throw new Error('There is no plan to show');
  return snapshot;
}

const stages = memo(stagesOf);
const firstSteps = memo(firstStepsOf);

export const useStages = () => stages(useSnapshot());
export const useFirstSteps = () => firstSteps(useSnapshot());

/** The guide the plan was started from, loaded on demand; null until then. */
export function useGuide(): Pathway | null {
  const store = useAppStore();
  const guide = useAppState((state) => guideOf(state, planIdOf(state) ?? ''));
  useEffect(() => {
    if (guide === null) void store.getState().loadGuide();
  }, [store, guide]);
  return guide;
}

/** What a newer guide offers the plan, loaded once for each version of its guide; null if nothing. */
export function useGuideNews(): GuideUpdate | null {
  const store = useAppStore();
  const hasNews = useAppState((state) => {
    const plan = state.records.plan.get(planIdOf(state) ?? '');
    return plan !== undefined && hasGuide(plan);
  });
  const news = useAppState((state) => (hasNews ? guideNewsOf(state) : null));
  useEffect(() => {
    if (news === undefined) void store.getState().loadGuideNews();
  }, [store, news]);
  return news ?? null;
}

/** The app's day, never the browser's. */
export const useToday = () => useAppState((state) => state.expectToday());
