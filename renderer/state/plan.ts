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
    const written = get().receive(await client('plan.start', input));
    if (written === null) return;
    set((state) => ({
      snapshot: written.value,
      settings: { ...state.settings, firstWeekday: input.firstWeekday },
    }));
    get().offerUndo(written.newStep);
  },

  async changePlan(change) {
    const { snapshot } = get();
    if (snapshot === null) return;
    const written = get().receive(
      await client('plan.change', { planId: snapshot.plan.id, ...change }),
    );
    if (written === null) return;
    set(({ snapshot: shown }) => ({ snapshot: shown && { ...shown, plan: written.value } }));
    get().offerUndo(written.newStep);
  },
});
