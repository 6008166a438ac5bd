import { beforeEach, describe, expect, it } from 'vitest';
import { loadCatalog } from '../../../electron/services/rules/catalog';
import { parseDay } from '../../../shared/domain/calendar/day';
import { estimateArrival } from '../../../shared/domain/estimate/estimate';
import { factsOf } from '../../../shared/domain/estimate/facts';
import { plannedWeeksOf } from '../../../shared/domain/plan/pathway';
import type { PlanSnapshot } from '../../../shared/domain/plan/plan';
import {
  ask,
  logbookIn,
  openingIn,
  PLAN_START,
  planIn,
  refusalOf,
  settingsIn,
  startPlan,
  taskAt,
} from '../../support/doors/ask';
import { dump } from '../../support/builders/tables';
import { memoryApp } from '../../support/doors/memory-app';

let app: ReturnType<typeof memoryApp>;
let first: PlanSnapshot;

const plan = (): PlanSnapshot => {
  const snapshot = planIn(app);
  if (snapshot === null) throw new Error('There is no plan');
  return snapshot;
};

const today = parseDay('2026-01-05');
const NEW = {
  title: 'Learn to cook',
  phaseTitle: 'Soups',
  weeks: 12,
  startDay: today,
  hoursPerWeek: 4,
};

beforeEach(() => {
  app = memoryApp();
  first = startPlan(app);
});

describe('an empty plan', () => {
  it('becomes current, with one phase to fill, and the usual width of the estimate', () => {
    ask(app, 'plan.create', NEW);
    const { plan: made, phases, tasks } = plan();
    expect(made).toMatchObject({ title: 'Learn to cook', plannedHours: 4 });
    expect(phases).toMatchObject([{ title: 'Soups', weeks: 12 }]);
    expect(tasks).toEqual([]);
    const phaseId = phases[0]?.id ?? '';
    ask(app, 'task.add', { phaseId, title: 'Onion soup', plannedWeeks: 2 });
    const { basis, range } = estimateArrival(factsOf(plan()), today);
    expect(basis).toBe('prior');
    expect(range.p90 > range.p10).toBe(true);
    expect(refusalOf(app, 'guide.get', {}).message).toContain('not started from a guide');
  });
});

describe('a copy', () => {
  it('has the same phases, tasks and resources, with nothing done and nothing written', () => {
    ask(app, 'task.complete', { taskId: taskAt(first, 0).id });
    ask(app, 'task.note', { taskId: taskAt(first, 0).id, note: 'Mine' });
    ask(app, 'plan.copy', { title: 'Once more', startDay: parseDay('2026-03-02') });
    const copy = plan();
    expect(copy.plan).toMatchObject({ title: 'Once more', startDay: '2026-03-02' });
    const shape = ({ phases, tasks }: PlanSnapshot) => ({
      phases: phases.map(({ title, weeks, resources }) => [title, weeks, resources.length]),
      tasks: tasks.map(({ title, plannedWeeks }) => [title, plannedWeeks]),
    });
    expect(shape(copy)).toEqual(shape(first));
    expect(copy.tasks.every(({ state }) => state.status === 'to-do')).toBe(true);
    expect(ask(app, 'note.get', { taskId: taskAt(copy, 0).id })).toBe('');
    expect(ask(app, 'guide.get', {}).title).toBe(first.plan.title);
  });
});

describe('plans side by side', () => {
  it('never leak into each other', () => {
    const [other] = loadCatalog().toReversed();
    ask(app, 'plan.start', { ...PLAN_START, pathwayId: other?.id ?? '' });
    const second = plan();
    ask(app, 'week.plan', { week: today, goals: [{ taskId: taskAt(second, 0).id, minutes: 60 }] });
    ask(app, 'time.log', { taskId: taskAt(second, 0).id, day: today, minutes: 30 });
    expect(logbookIn(app).goals).toHaveLength(1);
    ask(app, 'plan.choose', { planId: first.plan.id });
    expect(planIn(app)).toEqual(first);
    expect(logbookIn(app)).toMatchObject({ goals: [], times: [] });
    const input = { taskId: taskAt(second, 0).id };
    expect(refusalOf(app, 'task.complete', input).code).toBe('not-found');
  });

  it('can be archived, which makes another current, and restored', () => {
    const { planId } = ask(app, 'plan.create', NEW);
    ask(app, 'plan.archive', { planId, isArchived: true });
    expect(settingsIn(app).currentPlanId).toBe(first.plan.id);
    expect(refusalOf(app, 'plan.choose', { planId }).message).toContain('Bring it back first');
    ask(app, 'plan.archive', { planId, isArchived: false });
    ask(app, 'plan.choose', { planId });
    expect(plan().plan.title).toBe('Learn to cook');
  });

  it('are deleted with everything in them, and restored completely', () => {
    const taskId = taskAt(first, 0).id;
    ask(app, 'task.note', { taskId, note: 'Mine' });
    ask(app, 'week.plan', {
      week: today,
      goals: [{ title: 'Read', minutes: 30, measure: 'done' }],
    });
    ask(app, 'time.log', { taskId, day: today, minutes: 30 });
    ask(app, 'plan.change', { hoursPerWeek: 10 });
    ask(app, 'review.write', { week: today, wentWell: 'All' });
    const before = dump(app.db);
    ask(app, 'plan.delete', { planId: first.plan.id });
    expect(planIn(app)).toBeNull();
    ask(app, 'step.undo', {});
    expect(dump(app.db)).toEqual(before);
  });

  it('are renamed', () => {
    ask(app, 'plan.change', { title: 'My way' });
    expect(plan().plan.title).toBe('My way');
  });
});

describe('every bundled pathway', () => {
  it.each(loadCatalog())('becomes a plan: $title', (guide) => {
    ask(app, 'plan.start', { ...PLAN_START, pathwayId: guide.id });
    const { phases, tasks, plan: made } = plan();
    expect(made.guide.weeks).toBe(plannedWeeksOf(guide.phases));
    expect(phases.map(({ title }) => title)).toEqual(guide.phases.map(({ title }) => title));
    const inPhases = tasks.filter(({ place }) => place.in === 'phase');
    expect(inPhases).toHaveLength(guide.phases.flatMap(({ tasks: own }) => own).length);
    const weeks = inPhases.reduce((sum, { plannedWeeks }) => sum + plannedWeeks, 0);
    expect(weeks).toBeCloseTo(made.guide.weeks, 9);
    expect(estimateArrival(factsOf(plan()), today).basis).toBe('prior');
  });
});

describe('hours that plans share', () => {
  const hours = (): number[] => [...openingIn(app).records.plan.keys()].map(hoursNow);
  const hoursNow = (planId: string): number => {
    const { records } = openingIn(app);
    const changes = [...records.hours.values()].filter((each) => each.planId === planId);
    const last = changes.toSorted((a, b) => (a.fromDay < b.fromDay ? -1 : 1)).at(-1);
    return last?.hoursPerWeek ?? records.plan.get(planId)?.plannedHours ?? 0;
  };

  it('are divided evenly, again whenever a plan is added, deleted or archived', () => {
    ask(app, 'hours.share', { hoursPerWeek: 12 });
    expect(hours()).toEqual([12]);
    ask(app, 'plan.create', NEW);
    expect(hours()).toEqual([6, 6]);
    const [old = '', made = ''] = [...openingIn(app).records.plan.keys()];
    ask(app, 'plan.archive', { planId: old, isArchived: true });
    expect(hoursNow(made)).toBe(12);
    ask(app, 'plan.archive', { planId: old, isArchived: false });
    expect(hours()).toEqual([6, 6]);
    ask(app, 'plan.delete', { planId: made });
    expect(hours()).toEqual([12]);
    ask(app, 'step.undo', {});
    expect(hours()).toEqual([6, 6]);
  });

  it('move the estimate of each plan', () => {
    const before = estimateArrival(factsOf(plan()), today).range.p50;
    ask(app, 'hours.share', { hoursPerWeek: first.plan.plannedHours });
    ask(app, 'plan.create', NEW);
    ask(app, 'plan.choose', { planId: first.plan.id });
    expect(estimateArrival(factsOf(plan()), today).range.p50 > before).toBe(true);
  });

  it('cannot be changed for a single plan, and stay with it once no longer shared', () => {
    ask(app, 'hours.share', { hoursPerWeek: 12 });
    expect(refusalOf(app, 'plan.change', { hoursPerWeek: 9 }).message).toContain(
      'share their hours',
    );
    ask(app, 'hours.share', { hoursPerWeek: null });
    expect(hours()).toEqual([12]);
    ask(app, 'plan.change', { hoursPerWeek: 9 });
    expect(hours()).toEqual([9]);
  });
});
