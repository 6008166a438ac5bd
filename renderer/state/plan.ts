import type { Input } from '../../shared/contract/calls';
import type { Pathway } from '../../shared/domain/plan/pathway';
import type { Id } from '../../shared/domain/plan/task';
import { expectPlanId } from './derived';
import type { SessionSlice } from './session';
import type { Slice } from './slice';
import type { SyncSlice } from './sync';

export interface PlanSlice {
  /** What can be started; read when it is asked for. */
  readonly pathways: readonly Pathway[];
  /** The guides of the plans that were asked for, by plan. */
  readonly guides: ReadonlyMap<Id, Pathway>;

  readonly loadPathways: () => Promise<void>;
  /** Null when it cannot be read. */
  readonly loadGuide: () => Promise<Pathway | null>;
  readonly startPlan: (input: Input<'plan.start'>) => Promise<void>;
  readonly changePlan: (change: Omit<Input<'plan.change'>, 'planId'>) => Promise<void>;
  /** Several changes as one step. True once they are on disk. */
  readonly replan: (change: Omit<Input<'plan.replan'>, 'planId'>) => Promise<boolean>;
  readonly addPause: (pause: Omit<Input<'pause.add'>, 'planId'>) => Promise<boolean>;
  readonly removePause: (pauseId: Id) => Promise<void>;
  readonly addTask: (task: Omit<Input<'task.add'>, 'planId'>) => Promise<boolean>;
}

type Needs = Pick<SyncSlice, 'records' | 'write'> & Pick<SessionSlice, 'read'>;

export function createPlanSlice({ get, set }: Slice<PlanSlice, Needs>): PlanSlice {
  const planId = (): Id => expectPlanId(get());
  const write = async (...request: Parameters<SyncSlice['write']>): Promise<boolean> =>
    (await get().write(...request)) !== null;

  return {
    pathways: [],
    guides: new Map(),

    async loadPathways() {
      const answer = await get().read('pathway.list', {});
      if (answer !== null) set({ pathways: answer.value });
    },

    async loadGuide() {
      const id = planId();
      const known = get().guides.get(id);
      if (known !== undefined) return known;
      const answer = await get().read('guide.get', { planId: id });
      if (answer === null) return null;
      set({ guides: new Map(get().guides).set(id, answer.value) });
      return answer.value;
    },

    async startPlan(input) {
      await write('plan.start', input);
    },

    async changePlan(change) {
      await write('plan.change', { ...change, planId: planId() });
    },

    replan: (change) => write('plan.replan', { ...change, planId: planId() }),
    addPause: (pause) => write('pause.add', { ...pause, planId: planId() }),

    async removePause(pauseId) {
      await write('pause.remove', { planId: planId(), pauseId });
    },

    addTask: (task) => write('task.add', { ...task, planId: planId() }),
  };
}
