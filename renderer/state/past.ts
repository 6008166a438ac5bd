import { useEffect, useMemo } from 'react';
import type { PastFacts } from '../../shared/contract/calls/plans';
import type { Day } from '../../shared/domain/calendar/day';
import type { PlanFacts } from '../../shared/domain/estimate/facts';
import type { Id } from '../../shared/domain/id';
import { useAppState, useAppStore } from './context';
import { expectPlanId, factsOfPlan } from './derived';
import type { SessionSlice } from './session';
import type { Slice } from './slice';
import type { SyncSlice } from './sync';

/** What was known of a plan at the end of past days; null if it was not started yet. */
interface Past {
  readonly epoch: string;
  readonly planId: Id | null;
  readonly facts: ReadonlyMap<Day, PlanFacts | null>;
}

const NO_PAST: Past = { epoch: '', planId: null, facts: new Map() };

export interface PastSlice {
  /** What was loaded so far. It never goes stale: whatever is written later was not known then. */
  readonly past: Past;
  /** The plan as known at the end of each day, in the given order; for today, as it is. Null if that cannot be read. */
  readonly readPast: (days: readonly Day[]) => Promise<readonly (PlanFacts | null)[] | null>;
  /** When the clock is set back, days that were past no longer are. */
  readonly forgetPast: () => void;
}

type Needs = Pick<SyncSlice, 'records' | 'weeksFrom' | 'shownVersion'> &
  Pick<SessionSlice, 'read' | 'today' | 'expectToday'>;

export function createPastSlice({ get, set }: Slice<PastSlice, Needs>): PastSlice {
  return {
    past: NO_PAST,

    async readPast(days) {
      const missing = missingOf(get(), days);
      if (missing.length > 0) {
        const planId = expectPlanId(get());
        const answer = await get().read('plan.past', { planId, days: missing });
        if (answer === null) return null;
        const read = unpackFacts(answer.value);
        const known = { epoch: answer.head.epoch, planId };
        set({
          past: {
            ...known,
            facts: new Map([
              ...(isOf(get().past, known) ? get().past.facts : []),
              ...missing.map((day, index) => [day, read[index] ?? null] as const),
            ]),
          },
        });
      }
      return lookBack(get(), days);
    },

    forgetPast: () => set({ past: NO_PAST }),
  };
}

/**
 * The plan as known at the end of each day; for today, as it is. Null until loaded.
 *
 * @param days the same array while they are the same days
 */
export function usePast(days: readonly Day[]): readonly (PlanFacts | null)[] | null {
  const store = useAppStore();
  const past = useAppState((state) => state.past);
  const facts = useAppState(factsOfPlan);
  const today = useAppState((state) => state.expectToday());
  const missing = useAppState((state) => missingOf(state, days).join());
  useEffect(() => {
    if (missing !== '') void store.getState().readPast(days);
  }, [store, missing, days]);
  return useMemo(
    () => (missing === '' ? days.map((day) => factsOn(day, past, facts, today)) : null),
    [missing, days, past, facts, today],
  );
}

type State = PastSlice & Needs;

const isOf = (past: Past, { epoch, planId }: Pick<Past, 'epoch' | 'planId'>): boolean =>
  past.epoch === epoch && past.planId === planId;

/** Past days that are not loaded yet. */
function missingOf(state: State, days: readonly Day[]): Day[] {
  const { past, shownVersion, today } = state;
  const isKnown = isOf(past, { epoch: shownVersion.epoch, planId: expectPlanId(state) });
  return days.filter((day) => (today === null || day < today) && !(isKnown && past.facts.has(day)));
}

const lookBack = (state: State, days: readonly Day[]): (PlanFacts | null)[] =>
  days.map((day) => factsOn(day, state.past, factsOfPlan(state), state.expectToday()));

const factsOn = (day: Day, past: Past, now: PlanFacts | null, today: Day): PlanFacts | null =>
  day < today ? (past.facts.get(day) ?? null) : now;

/** Restores the sharing of phases between days. */
export const unpackFacts = ({ phases, days }: PastFacts): (PlanFacts | null)[] =>
  days.map(
    (facts) =>
      facts && { ...facts, phases: facts.phases.flatMap((number) => phases[number] ?? []) },
  );
