import type { Input } from '../../shared/contract/calls';
import type { Day } from '../../shared/domain/calendar/day';
import type { PlanFacts } from '../../shared/domain/estimate/facts';
import type { Pathway } from '../../shared/domain/plan/pathway';
import type { PlanSnapshot } from '../../shared/domain/plan/plan';
import type { Id } from '../../shared/domain/plan/task';
import type { SliceParts } from './store';
import { expectPlanId } from './plan-id';

export interface PlanSlice {
  /** Null until a pathway was started. */
  readonly snapshot: PlanSnapshot | null;
  /** What can be started; read when it is asked for. */
  readonly pathways: readonly Pathway[];

  readonly loadPathways: () => Promise<void>;
  readonly startPlan: (input: Input<'plan.start'>) => Promise<void>;
  readonly changePlan: (change: Omit<Input<'plan.change'>, 'planId'>) => Promise<void>;
  /** Several changes as one step. True once they are on disk. */
  readonly replan: (change: Omit<Input<'plan.replan'>, 'planId'>) => Promise<boolean>;
  readonly addPause: (pause: Omit<Input<'pause.add'>, 'planId'>) => Promise<boolean>;
  readonly removePause: (pauseId: Id) => Promise<void>;
  readonly addTask: (task: Input<'task.add'>) => Promise<boolean>;
  /** The plan as it was known at the end of each day, in their order. Null when that cannot be read. */
  readonly readPast: (days: readonly Day[]) => Promise<readonly (PlanFacts | null)[] | null>;
}

export function createPlanSlice({ client, get, set }: SliceParts): PlanSlice {
  const showPauses = (pauses: PlanSnapshot['pauses']): void =>
    set(({ snapshot }) => ({ snapshot: snapshot && { ...snapshot, pauses } }));

  return {
    snapshot: null,
    pathways: [],

    async loadPathways() {
      const answer = get().receive(await client('pathway.list', {}));
      if (answer !== null) set({ pathways: answer.value });
    },

    async startPlan(input) {
      // A plan brings a logbook with it: everything is read once more.
      await get().takeWrite(await client('plan.start', input), null);
    },

    async changePlan(change) {
      const reply = await client('plan.change', { planId: expectPlanId(get()), ...change });
      await get().takeWrite(reply, (plan) =>
        set(({ snapshot }) => ({ snapshot: snapshot && { ...snapshot, plan } })),
      );
    },

    async replan(change) {
      const reply = await client('plan.replan', { planId: expectPlanId(get()), ...change });
      return get().takeWrite(reply, (snapshot) => set({ snapshot }));
    },

    async addPause(pause) {
      const reply = await client('pause.add', { planId: expectPlanId(get()), ...pause });
      return get().takeWrite(reply, showPauses);
    },

    async removePause(pauseId) {
      const reply = await client('pause.remove', { planId: expectPlanId(get()), pauseId });
      await get().takeWrite(reply, showPauses);
    },

    async addTask(added) {
      return get().takeWrite(await client('task.add', added), (task) =>
        set(({ snapshot }) => ({
          snapshot: snapshot && { ...snapshot, tasks: [...snapshot.tasks, task] },
        })),
      );
    },

    async readPast(days) {
      const answer = get().receive(await client('plan.past', { days: [...days] }));
      return answer?.value ?? null;
    },
  };
}
