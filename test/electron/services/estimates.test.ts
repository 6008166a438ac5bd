import { afterEach, beforeEach, expect, it } from 'vitest';
import { parseDay } from '../../../shared/domain/calendar/day';
import { estimateArrival } from '../../../shared/domain/estimate/estimate';
import { factsOf } from '../../../shared/domain/estimate/facts';
import type { PlanSnapshot } from '../../../shared/domain/plan/plan';
import { ask, expectPlanIn, startPlan, taskAt } from '../../support/doors/ask';
import { memoryApp, type TestApp } from '../../support/doors/memory-app';

let app: TestApp;
let plan: PlanSnapshot;

beforeEach(() => {
  app = memoryApp();
  plan = startPlan(app);
});
afterEach(() => app.close());

it('the estimate equals a window’s', () => {
  app.clock.moveTo('2026-02-02T09:00');
  for (const index of [0, 1]) ask(app, 'task.complete', { taskId: taskAt(plan, index).id });
  const made = estimateArrival(factsOf(expectPlanIn(app)), parseDay('2026-02-02'));
  const { basis, range, phases, planned, target } = ask(app, 'plan.estimate', {});
  expect({ basis, range }).toEqual({ basis: 'pace', range: made.range });
  expect(phases.map(({ title, range }) => [title, range])).toEqual(
    made.phases.map((phase, index) => [plan.phases[index]?.title, phase.range]),
  );
  expect(planned.chance).toBeLessThanOrEqual(target.chance);
});

it('it is that of the named plan, whichever is current', () => {
  const before = ask(app, 'plan.estimate', {});
  const { planId } = ask(app, 'plan.create', {
    title: 'Learn to cook',
    phaseTitle: 'Soups',
    weeks: 2,
    startDay: plan.plan.startDay,
    hoursPerWeek: 4,
  });
  expect(ask(app, 'plan.estimate', { planId: plan.plan.id })).toEqual(before);
  expect(ask(app, 'plan.estimate', { planId }).phases.map(({ title }) => title)).toEqual(['Soups']);
});
