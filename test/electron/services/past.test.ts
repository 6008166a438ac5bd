import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, type Day, daysBetween, parseDay } from '../../../shared/domain/calendar/day';
import { factsOf, type PlanFacts } from '../../../shared/domain/estimate/facts';
import type { Goal } from '../../../shared/domain/weeks/goal';
import type { PlanSnapshot } from '../../../shared/domain/plan/plan';
import {
  PLAN_START,
  ask,
  openingIn,
  pastIn,
  planAfter,
  planIn,
  startPlan,
  taskAt,
  withPlan,
} from '../../support/doors/ask';
import { numberBetween } from '../../support/arbitraries/plan-facts';
import { memoryApp, type TestApp } from '../../support/doors/memory-app';

const start = parseDay('2026-01-05');

const snapshotOf = (app: TestApp): PlanSnapshot | null => planIn(app);

const factsNow = (app: TestApp): PlanFacts | null => {
  const snapshot = snapshotOf(app);
  return snapshot && factsOf(snapshot);
};

/** A call the person makes in the state of that time; some are refused, some change nothing. */
interface Write {
  readonly name: string;
  readonly inputFor: (now: Now, today: Day) => object;
}

interface Now {
  readonly plan: PlanSnapshot;
  readonly goals: readonly Goal[];
}

const make = <Seed>(
  name: string,
  seed: fc.Arbitrary<Seed>,
  inputFor: (seed: Seed, plan: PlanSnapshot, today: Day, goals: readonly Goal[]) => object,
): fc.Arbitrary<Write> =>
  seed.map((value) => ({
    name,
    inputFor: ({ plan, goals }, today) => inputFor(value, plan, today, goals),
  }));

const number = fc.nat(40);
const offset = fc.integer({ min: -30, max: 60 });
const hours = numberBetween(1, 80);
const weeks = numberBetween(0.1, 52);
const PARTS = { minLength: 2, maxLength: 3 };

/** Few tasks, so that each recurs often, including one of the action plan. */
const taskId = (plan: PlanSnapshot, choice: number): string =>
  taskAt(plan, (choice * 5) % plan.tasks.length).id;
const phaseId = (plan: PlanSnapshot, choice: number): string =>
  plan.phases[choice % plan.phases.length]?.id ?? '';
const pauseOn = (today: Day, from: number) => ({
  first: addDays(today, from),
  last: addDays(today, from + 6),
  reason: '',
});

const anyWrite: fc.Arbitrary<Write> = fc.oneof(
  make('task.complete', fc.tuple(number, offset), ([task, back], plan, today) => ({
    taskId: taskId(plan, task),
    day: addDays(today, Math.min(0, back)),
  })),
  make('task.start', number, (task, plan) => ({ taskId: taskId(plan, task) })),
  make('task.reopen', number, (task, plan) => ({ taskId: taskId(plan, task) })),
  make('task.drop', number, (task, plan) => ({ taskId: taskId(plan, task), reason: 'No time' })),
  make('task.note', number, (task, plan) => ({ taskId: taskId(plan, task), note: 'Noted' })),
  make('task.add', fc.tuple(number, weeks), ([phase, plannedWeeks], plan) => ({
    phaseId: phaseId(plan, phase),
    title: 'New',
    plannedWeeks,
  })),
  make('plan.change', fc.tuple(hours, offset), ([hoursPerWeek, moved], { plan }) => ({
    planId: plan.id,
    hoursPerWeek,
    startDay: addDays(start, moved),
  })),
  make('pause.add', offset, (from, { plan }, today) => ({
    planId: plan.id,
    ...pauseOn(today, from),
  })),
  make('pause.remove', number, (pause, { plan, pauses }) => ({
    planId: plan.id,
    pauseId: pauses[pause % pauses.length]?.id,
  })),
  make('task.split', fc.tuple(number, fc.array(weeks, PARTS)), ([task, parts], plan) => ({
    taskId: taskId(plan, task),
    parts: parts.map((plannedWeeks, index) => ({ title: `Part ${index}`, plannedWeeks })),
  })),
  make(
    'plan.replan',
    fc.tuple(number, offset, hours),
    ([task, from, hoursPerWeek], plan, today) => ({
      planId: plan.plan.id,
      hoursPerWeek,
      pause: pauseOn(today, from),
      drop: [taskId(plan, task)],
      dropReason: '',
      add: [{ phaseId: phaseId(plan, task), title: 'New', plannedWeeks: 1 }],
    }),
  ),
);

const anyStep = make('step.undo', fc.constant(0), () => ({}));
const anyRedo = make('step.redo', fc.constant(0), () => ({}));

/** Calls in sequence, and the days that pass before each. */
const anyWalk = fc.array(
  fc.tuple(
    fc.oneof(fc.constant(0), fc.nat(5)),
    fc.oneof(
      { weight: 6, arbitrary: anyWrite },
      { weight: 2, arbitrary: anyStep },
      { weight: 1, arbitrary: anyRedo },
    ),
  ),
  { maxLength: 20, size: 'max' },
);

/** The plan with goals that can be split, on tasks that recur often. */
function startWithGoals(app: TestApp): void {
  const plan = startPlan(app);
  const goals = [0, 1, 2, 3].map((choice) => ({ taskId: taskId(plan, choice), minutes: 60 }));
  ask(app, 'week.plan', { planId: plan.plan.id, week: start, goals });
}

/** Makes the calls, and records what was known at the end of each day. */
function walk(
  app: TestApp,
  steps: readonly (readonly [days: number, write: Write])[],
): Map<Day, PlanFacts | null> {
  const known = new Map<Day, PlanFacts | null>();
  let today = start;
  for (const [days, { name, inputFor }] of steps) {
    const facts = factsNow(app);
    for (let passed = 0; passed < days; passed += 1) known.set(addDays(today, passed), facts);
    today = addDays(today, days);
    app.clock.moveTo(`${today}T09:00`);
    const { snapshot: plan, logbook } = openingIn(app);
    if (plan !== null || name.startsWith('step.')) {
      app.dispatch(
        name,
        plan === null
          ? {}
          : withPlan(app, name, inputFor({ plan, goals: logbook?.goals ?? [] }, today)),
      );
    }
  }
  return known.set(today, factsNow(app));
}

it('knows the plan of every past day as it was at the end of that day', { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(anyWalk, (steps) => {
      const app = memoryApp();
      try {
        startWithGoals(app);
        const known = walk(app, steps);
        // A plan whose start was undone is no longer asked about: it is restored on the last day.
        if (snapshotOf(app) === null) {
          ask(app, 'step.redo', {});
          known.set([...known.keys()].at(-1) ?? start, factsNow(app));
        }
        expect(pastIn(app, [...known.keys()])).toEqual([...known.values()]);
      } finally {
        app.close();
      }
    }),
    { numRuns: 40 },
  );
});

it('knows nothing before the plan was started, and answers in the given order', () => {
  const app = memoryApp();
  const days = [addDays(start, 3), addDays(start, -1), start];
  startPlan(app);
  const known = factsNow(app);
  expect(pastIn(app, days)).toEqual([known, null, known]);
});

it('does not include what was entered later for an earlier day', () => {
  const app = memoryApp();
  const plan = startPlan(app);
  const before = factsNow(app);
  app.clock.moveTo('2026-02-01T09:00');
  const entered = { taskId: taskAt(plan, 0).id, day: parseDay('2026-01-10') };
  ask(app, 'task.complete', entered);
  const [early, late] = pastIn(app, [parseDay('2026-01-31'), parseDay('2026-02-01')]);
  expect(early).toEqual(before);
  expect(late).toEqual(factsNow(app));
  expect(late).not.toEqual(before);
});

it('knows only the present state of a restarted plan', () => {
  const app = memoryApp();
  startPlan(app);
  app.clock.moveTo('2026-01-08T09:00');
  ask(app, 'step.undo', {});
  const startDay = parseDay('2026-01-10');
  const second = factsOf(
    planAfter(app, 'plan.start', { ...PLAN_START, startDay, discardsUndone: true }),
  );
  const days = [start, addDays(start, 3)];
  expect(daysBetween(start, second.startDay)).toBe(5);
  expect(pastIn(app, days)).toEqual([null, second]);
});
