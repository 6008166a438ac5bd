import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Input } from '../../../shared/contract/calls';
import { addDays, type Day, parseDay } from '../../../shared/domain/calendar/day';
import { estimateArrival } from '../../../shared/domain/estimate/estimate';
import { factsOf } from '../../../shared/domain/estimate/facts';
import { imagine, type WhatIf } from '../../../shared/domain/estimate/what-if';
import type { PlanSnapshot } from '../../../shared/domain/plan/plan';
import {
  ask,
  headOf,
  labelOf,
  pastIn,
  planAfter,
  planIn,
  refusalOf,
  startPlan,
  taskAt,
  undo,
} from '../../support/doors/ask';
import { numberBetween, spanOf } from '../../support/arbitraries/plan-facts';
import { memoryApp, type TestApp } from '../../support/doors/memory-app';
import { dump } from '../../support/builders/tables';

let app: TestApp;
let plan: PlanSnapshot;

beforeEach(() => {
  app = memoryApp();
  plan = startPlan(app);
});

/** What the what-if view sends when its changes are applied. */
const replanOf = (change: WhatIf, reason = ''): Input<'plan.replan'> => ({
  planId: plan.plan.id,
  startDay: change.startDay,
  hoursPerWeek: change.hoursPerWeek,
  pause: change.pause && { ...change.pause, reason: '' },
  drop: [...(change.dropped ?? [])],
  dropReason: reason,
  add: [...(change.added ?? [])],
});

const replan = (change: WhatIf, reason?: string): PlanSnapshot =>
  planAfter(app, 'plan.replan', replanOf(change, reason));

const snapshot = (): PlanSnapshot => {
  const found = planIn(app);
  if (found === null) throw new Error('There is no plan');
  return found;
};

const start = parseDay('2026-01-05');
const idAt = (index: number): string => taskAt(plan, index).id;
const phaseAt = (index: number): string => plan.phases[index]?.id ?? '';

const everything = (): WhatIf => ({
  startDay: parseDay('2026-01-12'),
  hoursPerWeek: 12,
  pause: spanOf('2026-02-01', '2026-02-14'),
  dropped: [idAt(3), idAt(4)],
  added: [{ phaseId: phaseAt(1), title: 'One more', plannedWeeks: 2.5 }],
});

describe('replanning', () => {
  it('makes every change, and returns the resulting plan', () => {
    const after = replan(everything(), 'Too much');
    expect(after).toEqual(snapshot());
    expect(after.plan).toMatchObject({
      startDay: '2026-01-12',
      plannedHours: 8,
      hours: [{ fromDay: '2026-01-05', hoursPerWeek: 12 }],
      targetDay: null,
    });
    expect(after.pauses).toMatchObject([{ first: '2026-02-01', last: '2026-02-14', reason: '' }]);
    expect(taskAt(after, 3).state).toMatchObject({ status: 'dropped', reason: 'Too much' });
    expect(after.tasks.at(-1)).toMatchObject({
      title: 'One more',
      plannedWeeks: 2.5,
      place: { in: 'phase', phaseId: phaseAt(1) },
      state: { status: 'to-do' },
    });
  });

  it('is one step, undone and redone to the byte', () => {
    const before = dump(app.db);
    replan(everything());
    const after = dump(app.db);
    expect(after).not.toEqual(before);
    expect(undo(app)).toBe('Several changes to the plan');
    expect(dump(app.db)).toEqual(before);
    ask(app, 'step.redo', {});
    expect(dump(app.db)).toEqual(after);
  });

  it('is one history entry, with a part for each change', () => {
    replan(everything());
    const entries = app.db
      .prepare<[], string>('SELECT data FROM activity ORDER BY seq')
      .pluck()
      .all();
    expect(entries).toHaveLength(2);
    const { kind, parts } = JSON.parse(entries[1] ?? '') as {
      kind: string;
      parts: { kind: string }[];
    };
    expect(kind).toBe('plan.replanned');
    expect(parts.map((part) => part.kind)).toEqual([
      'plan.changed',
      'pause.added',
      'task.dropped',
      'task.dropped',
      'task.added',
    ]);
  });

  it('that changes nothing leaves no step', () => {
    const before = headOf(app).undo;
    expect(replan({ startDay: start, hoursPerWeek: 8 })).toEqual(plan);
    expect(headOf(app).undo).toEqual(before);
  });
});

describe('replanning is refused as a whole', () => {
  it.each<[string, () => object]>([
    ['a pause that ends before it begins', () => ({ pause: spanOf('2026-02-02', '2026-02-01') })],
    ['a task that is not there', () => ({ dropped: [idAt(0), phaseAt(0)] })],
    [
      'a phase that is not there',
      () => ({ added: [{ phaseId: idAt(0), title: 'A', plannedWeeks: 1 }] }),
    ],
  ])('with %s', (_, change) => {
    const before = dump(app.db);
    refusalOf(app, 'plan.replan', replanOf({ ...everything(), ...change() }));
    expect(dump(app.db)).toEqual(before);
    expect(labelOf(headOf(app).undo)).toContain('Started');
  });

  it('for another plan', () => {
    const input = { ...replanOf({}), planId: idAt(0) };
    expect(refusalOf(app, 'plan.replan', input).code).toBe('not-found');
  });
});

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

/** Tasks and phases by index. */
const anyChange = fc.record({
  startDay: maybe(fc.integer({ min: -30, max: 60 })),
  hoursPerWeek: maybe(numberBetween(1, 80)),
  pause: maybe(fc.record({ from: fc.integer({ min: -60, max: 200 }), days: fc.nat(40) })),
  drop: fc.uniqueArray(fc.nat(14), { maxLength: 6 }),
  add: fc.array(fc.record({ phase: fc.nat(4), plannedWeeks: numberBetween(0.1, 52) }), {
    maxLength: 4,
  }),
});

const changeOf = (
  {
    startDay,
    hoursPerWeek,
    pause,
    drop,
    add,
  }: typeof anyChange extends fc.Arbitrary<infer C> ? C : never,
  today: Day,
): WhatIf => ({
  ...(startDay !== undefined && { startDay: addDays(start, startDay) }),
  ...(hoursPerWeek !== undefined && { hoursPerWeek }),
  ...(pause !== undefined && {
    pause: { first: addDays(today, pause.from), last: addDays(today, pause.from + pause.days) },
  }),
  dropped: drop.map(idAt),
  added: add.map(({ phase, plannedWeeks }) => ({
    phaseId: phaseAt(phase),
    title: 'New',
    plannedWeeks,
  })),
});

it('matches the preview: the same estimate on the same day', () => {
  let moved = start;
  fc.assert(
    fc.property(anyChange, fc.nat(14), fc.integer({ min: 1, max: 20 }), (choice, done, days) => {
      // One change after another, so that changed hours, pauses and dropped tasks exist already.
      moved = addDays(moved, days);
      app.clock.moveTo(`${moved}T09:00`);
      ask(app, 'task.complete', { taskId: idAt(done) });
      const facts = factsOf(snapshot());
      const change = changeOf(choice, moved);
      const promised = estimateArrival(imagine(facts, moved, change), moved);
      const applied = estimateArrival(factsOf(replan(change)), moved);
      expect(JSON.stringify(applied)).toBe(JSON.stringify(promised));
    }),
    { numRuns: 50, endOnFailure: true },
  );
});

it('also matches when the clock was set back before an earlier change of hours', () => {
  app.clock.moveTo('2026-03-01T09:00');
  ask(app, 'plan.change', { planId: plan.plan.id, hoursPerWeek: 4 });
  app.clock.moveTo('2026-02-01T09:00');
  const day = parseDay('2026-02-01');
  const imagined = imagine(factsOf(snapshot()), day, { hoursPerWeek: 16 });
  const change = { ...replanOf({ hoursPerWeek: 16 }), forgetsLater: true };
  const applied = factsOf(planAfter(app, 'plan.replan', change));
  expect(applied).toEqual(imagined);
  expect(pastIn(app, [parseDay('2026-03-01')])).toEqual([applied]);
});
