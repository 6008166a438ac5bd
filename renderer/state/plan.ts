import type { Input } from '../../shared/contract/calls';
import type { Day } from '../../shared/domain/calendar/day';
import { LIMITS } from '../../shared/domain/limits';
import { lastChoiceAfter } from '../../shared/domain/plan/hours';
import type { Id } from '../../shared/domain/id';
import type { PlanRecord } from '../../shared/domain/records';
import { expectPlanId, snapshotOf } from './derived';
import type { SessionSlice } from './session';
import type { Slice } from './slice';
import type { SyncSlice } from './sync';

export interface PlanSlice {
  readonly startPlan: (input: Input<'plan.start'>) => Promise<void>;
  readonly createPlan: (input: Input<'plan.create'>) => Promise<boolean>;
  /** Creates a plan from a text and shows it. Resolves to true once it is on disk. */
  readonly bringIn: (input: Input<'import.apply'>) => Promise<boolean>;
  readonly renamePlan: (planId: Id, title: string) => Promise<boolean>;
  /** The copy starts today. */
  readonly copyPlan: (plan: Pick<PlanRecord, 'id' | 'title'>) => Promise<boolean>;
  readonly choosePlan: (planId: Id) => Promise<boolean>;
  readonly archivePlan: (planId: Id, isArchived: boolean) => Promise<boolean>;
  readonly deletePlan: (planId: Id) => Promise<boolean>;
  /** Null gives each plan its own hours again. */
  readonly shareHours: (hoursPerWeek: number | null) => Promise<boolean>;
  /** Set while the person is asked about a change of hours that precedes an existing later one: is the clock right? */
  readonly askedHours: { readonly later: Day; readonly answer: (isMeant: boolean) => void } | null;
  readonly answerHours: (isMeant: boolean) => void;
  readonly changePlan: (change: Omit<Input<'plan.change'>, 'planId'>) => Promise<boolean>;
  /** Several changes as one step. Resolves to true once they are on disk. */
  readonly replan: (change: Omit<Input<'plan.replan'>, 'planId'>) => Promise<boolean>;
  readonly addPause: (pause: Omit<Input<'pause.add'>, 'planId'>) => Promise<boolean>;
  readonly removePause: (pauseId: Id) => Promise<void>;
  readonly addTask: (task: Omit<Input<'task.add'>, 'planId'>) => Promise<boolean>;
  /** Adds what a list or guide has and the plan does not. */
  readonly addFrom: (source: Omit<Input<'import.add'>, 'planId'>) => Promise<boolean>;
}

type HoursChange = Pick<Input<'plan.change'>, 'hoursPerWeek' | 'forgetsLater'>;

type Needs = Pick<SyncSlice, 'records' | 'write'> & Pick<SessionSlice, 'expectToday'>;

type Parts = Slice<PlanSlice, Needs>;

export function createPlanSlice(parts: Parts): PlanSlice {
  const { get, set } = parts;
  const planId = (): Id => expectPlanId(get());
  const write = async (...request: Parameters<SyncSlice['write']>): Promise<boolean> =>
    (await get().write(...request)) !== null;
  const withClock = createClockQuestion(parts);

  return {
    async startPlan(input) {
      await write('plan.start', input);
    },

    ...createPlans(parts),

    askedHours: null,

    changePlan: (change) =>
      withClock(change, (sure) => write('plan.change', { ...sure, planId: planId() })),

    replan: (change) =>
      withClock(change, (sure) => write('plan.replan', { ...sure, planId: planId() })),

    answerHours(isMeant) {
      const { askedHours } = get();
      set({ askedHours: null });
      askedHours?.answer(isMeant);
    },

    addPause: (pause) => write('pause.add', { ...pause, planId: planId() }),

    async removePause(pauseId) {
      await write('pause.remove', { planId: planId(), pauseId });
    },

    addTask: (task) => write('task.add', { ...task, planId: planId() }),
    addFrom: (source) => write('import.add', { ...source, planId: planId() }),
  };
}

type Plans = Pick<
  PlanSlice,
  | 'createPlan'
  | 'bringIn'
  | 'renamePlan'
  | 'copyPlan'
  | 'choosePlan'
  | 'archivePlan'
  | 'deletePlan'
  | 'shareHours'
>;

/** Actions on whole plans. */
function createPlans({ get }: Parts): Plans {
  const write = async (...request: Parameters<SyncSlice['write']>): Promise<boolean> =>
    (await get().write(...request)) !== null;
  return {
    createPlan: (input) => write('plan.create', input),
    bringIn: (input) => write('import.apply', input),
    renamePlan: (planId, title) => write('plan.change', { planId, title }),
    copyPlan: ({ id, title }) =>
      write('plan.copy', { planId: id, title: copyTitle(title), startDay: get().expectToday() }),
    choosePlan: (planId) => write('plan.choose', { planId }),
    archivePlan: (planId, isArchived) => write('plan.archive', { planId, isArchived }),
    deletePlan: (planId) => write('plan.delete', { planId }),
    shareHours: (hoursPerWeek) => write('hours.share', { hoursPerWeek }),
  };
}

const copyTitle = (title: string): string => `Copy of ${title}`.slice(0, LIMITS.title);

/** Makes a change after asking, if it would delete hours that the clock says are still to come. */
const createClockQuestion =
  ({ get, set }: Parts) =>
  async <Change extends HoursChange>(
    change: Change,
    make: (change: Change) => Promise<boolean>,
  ): Promise<boolean> => {
    const plan = snapshotOf(get())?.plan;
    const later = plan === undefined ? null : lastChoiceAfter(plan, get().expectToday());
    if (later === null || change.hoursPerWeek === undefined) return make(change);
    const isMeant = await new Promise<boolean>((answer) => set({ askedHours: { later, answer } }));
    return isMeant && make({ ...change, forgetsLater: true });
  };
