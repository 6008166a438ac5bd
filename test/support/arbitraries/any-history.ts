import * as fc from 'fast-check';
import type { Activity, ActivityEntry, PlanEntry } from '../../../shared/domain/history/activity';
import { addDays, type Day, parseDay } from '../../../shared/domain/calendar/day';
import type { PlanSnapshot } from '../../../shared/domain/plan/plan';
import type { Id } from '../../../shared/domain/plan/task';
import { bundledPathway } from '../builders/bundled-pathway';
import { taskOf } from '../builders/task-of';

const PLAN = 'plan';
const START = parseDay('2026-01-05');

/** A history that no rule keeps from anything, and the plan as it might be now. */
export interface AnyHistory {
  readonly snapshot: PlanSnapshot;
  readonly history: readonly Activity[];
}

/** What is written next, in numbers that are read against what was written before. */
interface Seed {
  readonly make: Make<ActivityEntry>;
  /** Days since the last entry; below zero where the clock was set back. */
  readonly passed: number;
  /** Which one is meant of those that are there: task, step, pause. */
  readonly choice: number;
  readonly amount: number;
}

/** A task as entries may name it. */
interface Name {
  readonly id: Id;
  readonly phaseId: Id | null;
}

/** All that entries may be about so far. */
interface World {
  readonly today: Day;
  readonly tasks: Name[];
  readonly pauseIds: Id[];
  readonly stepIds: Id[];
}

type Make<Entry> = (world: World, choice: number, amount: number) => Entry;

const AT_START: readonly Name[] = [
  { id: 'first-step', phaseId: null },
  { id: 'a', phaseId: 'phase-1' },
  { id: 'b', phaseId: 'phase-1' },
  { id: 'c', phaseId: 'phase-2' },
];

function pick<Item>(items: readonly Item[], choice: number): Item {
  const item = items[choice % items.length];
  if (item === undefined) throw new Error('There is nothing to choose from');
  return item;
}

/** One of the newest: what matters is what comes together on one task. */
const pickTask = ({ tasks }: World, choice: number): Name => pick(tasks.slice(-6), choice);

const on = (world: World, choice: number): { taskId: Id; title: string } => ({
  taskId: pickTask(world, choice).id,
  title: `Title ${choice}`,
});

function makeTask({ tasks }: World, phaseId: Id | null): Id {
  const id = `made-${tasks.length}`;
  tasks.push({ id, phaseId });
  return id;
}

const planOf = (choice: number): Id => (choice % 8 === 0 ? 'another' : PLAN);

const pauseOf = ({ today }: World, id: Id, choice: number, amount: number) => ({
  planId: planOf(choice),
  // A pause is of one plan alone.
  id: `${id}-of-${planOf(choice)}`,
  first: addDays(today, amount - 4),
  last: addDays(today, amount),
  reason: '',
});

const change =
  (field: string, toOf: (today: Day, amount: number) => string | number): Make<PlanEntry> =>
  ({ today }, choice, amount) => ({
    kind: 'plan.changed',
    planId: planOf(choice),
    changes: { [field]: { from: null, to: toOf(today, amount) } },
  });

const split: Make<PlanEntry> = (world, choice, amount) => {
  const { id, phaseId } = pickTask(world, choice);
  return {
    kind: 'task.split',
    taskId: id,
    title: `Before ${choice}`,
    plannedWeeks: amount + 10,
    phaseId,
    first: { title: `First of ${choice}`, plannedWeeks: amount },
    rest: Array.from({ length: 1 + (amount % 3) }, (_, index) => ({
      taskId: makeTask(world, phaseId),
      title: `Part ${index}`,
      plannedWeeks: index + 1,
    })),
  };
};

const add: Make<PlanEntry> = (world, choice, amount) => {
  const phaseId = pick(['phase-1', 'phase-2', 'of-another-plan'], choice);
  const taskId = makeTask(world, phaseId);
  return { kind: 'task.added', taskId, title: `Added ${amount}`, phaseId, plannedWeeks: amount };
};

const addPause: Make<PlanEntry> = (world, choice, amount) => {
  const id = `pause-${world.pauseIds.length}`;
  world.pauseIds.push(id);
  return { kind: 'pause.added', ...pauseOf(world, id, choice, amount) };
};

const PLAN_MAKERS: readonly Make<PlanEntry>[] = [
  (world, choice, amount) => ({
    kind: 'task.completed',
    ...on(world, choice),
    day: addDays(world.today, -amount),
  }),
  (world, choice) => ({ kind: 'task.started', ...on(world, choice) }),
  (world, choice) => ({ kind: 'task.reopened', ...on(world, choice) }),
  (world, choice) => ({
    kind: 'task.dropped',
    ...on(world, choice),
    day: world.today,
    reason: '',
  }),
  add,
  split,
  split,
  addPause,
  (world, choice, amount) => ({
    kind: 'pause.removed',
    ...pauseOf(world, pick(['none', ...world.pauseIds], choice), choice, amount),
  }),
  change('hoursPerWeek', (_, amount) => amount + 1),
  change('startDay', addDays),
  change('targetDay', addDays),
  ({ today }, choice) => ({
    kind: 'plan.started',
    planId: planOf(choice),
    title: 'Plan',
    startDay: today,
  }),
];

const replan: Make<ActivityEntry> = (world, choice, amount) => ({
  kind: 'plan.replanned',
  parts: [1, 2, 3].map((turn) =>
    pick(PLAN_MAKERS, choice * turn + amount)(world, choice + turn, amount),
  ),
});

const step =
  (kind: 'step.undone' | 'step.redone'): Make<ActivityEntry> =>
  ({ stepIds }, choice) => ({
    kind,
    stepId: pick(['unknown', ...stepIds.slice(-8)], choice),
    label: '',
  });

const anyMake = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom<Make<ActivityEntry>[]>(...PLAN_MAKERS) },
  { weight: 2, arbitrary: fc.constant(replan) },
  { weight: 5, arbitrary: fc.constant(step('step.undone')) },
  { weight: 3, arbitrary: fc.constant(step('step.redone')) },
);

const anySeed: fc.Arbitrary<Seed> = fc.record({
  make: anyMake,
  passed: fc.oneof(
    { weight: 4, arbitrary: fc.constant(0) },
    { weight: 4, arbitrary: fc.integer({ min: 1, max: 4 }) },
    { weight: 1, arbitrary: fc.integer({ min: -12, max: -1 }) },
  ),
  choice: fc.nat(1000),
  amount: fc.nat(9),
});

const startPlan: Make<ActivityEntry> = ({ today }) => ({
  kind: 'plan.started',
  planId: PLAN,
  title: 'Plan',
  startDay: today,
});

/** Any history of at most so many entries, undo and redo among them, under a clock that is set back at times. */
export const anyHistory = (entries: number): fc.Arbitrary<AnyHistory> =>
  fc
    .tuple(fc.array(anySeed, { maxLength: entries, size: 'max' }), fc.infiniteStream(fc.boolean()))
    .map(([seeds, isLeft]) => {
      const world = { tasks: [...AT_START], pauseIds: [], stepIds: [] };
      const first = { make: startPlan, passed: 0, choice: 1, amount: 0 };
      const history: Activity[] = [];
      for (const seed of [first, ...seeds]) history.push(write(history, world, seed));
      return { history, snapshot: snapshotOf(world.tasks, isLeft) };
    });

function write(
  written: readonly Activity[],
  world: Omit<World, 'today'>,
  { make, passed, choice, amount }: Seed,
): Activity {
  const day = addDays(written.at(-1)?.day ?? START, passed);
  const stepId = `step-${written.length}`;
  const entry = make({ ...world, today: day }, choice, amount);
  world.stepIds.push(stepId);
  return { number: 10 * (written.length + 1), stepId, day, entry };
}

/** Of what was made since the start, some is no longer there. */
function snapshotOf(tasks: readonly Name[], isLeft: Iterator<boolean>): PlanSnapshot {
  const left = tasks.filter((task) => AT_START.includes(task) || isLeft.next().value === true);
  return {
    plan: {
      id: PLAN,
      title: 'Plan',
      startDay: START,
      plannedHours: 8,
      hours: [],
      targetDay: null,
      guide: bundledPathway,
    },
    phases: ['phase-1', 'phase-2'].map((id) => ({
      id,
      origin: id,
      title: id,
      weeks: 2,
      resources: [],
    })),
    tasks: left.map(({ id, phaseId }) =>
      taskOf({
        id,
        title: `Now ${id}`,
        place:
          phaseId === null ? { in: 'action-plan', horizon: 'this-week' } : { in: 'phase', phaseId },
      }),
    ),
    pauses: [],
  };
}
