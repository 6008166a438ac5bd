import type { Input } from '../../shared/contract/calls';
import type { Pathway } from '../../shared/domain/pathway';
import type { PlanSnapshot } from '../../shared/domain/plan';
import type { SliceParts } from './store';

export interface PlanSlice {
  /** Null until a pathway was started. */
  readonly snapshot: PlanSnapshot | null;
  /** What can be started; read when it is asked for. */
  readonly pathways: readonly Pathway[];

  readonly loadPathways: () => Promise<void>;
  readonly startPlan: (input: Input<'plan.start'>) => Promise<void>;
  readonly changePlan: (change: Omit<Input<'plan.change'>, 'planId'>) => Promise<void>;
}

export const createPlanSlice = ({ client, get, set }: SliceParts): PlanSlice => ({
  snapshot: null,
  pathways: [],

  async loadPathways() {
    const answer = get().receive(await client('pathway.list', {}));
    if (answer !== null) set({ pathways: answer.value });
  },

  async startPlan(input) {
    await get().takeWrite(await client('plan.start', input), (snapshot) =>
      set(({ settings }) => ({
        snapshot,
        settings: { ...settings, firstWeekday: input.firstWeekday },
      })),
    );
  },

  async changePlan(change) {
    const { snapshot: current } = get();
    if (current === null) return;
    const reply = await client('plan.change', { planId: current.plan.id, ...change });
    await get().takeWrite(reply, (plan) =>
      set(({ snapshot }) => ({ snapshot: snapshot && { ...snapshot, plan } })),
    );
  },
});
