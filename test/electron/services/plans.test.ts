import { v7 as createId } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { parseDay } from '../../../shared/domain/calendar/day';
import {
  PLAN_START,
  ask,
  logbookIn,
  planAfter,
  planIn,
  refusalOf,
  settingsIn,
  startPlan,
  undo,
} from '../../support/doors/ask';
import { dump, rowsOf } from '../../support/builders/tables';
import { bundledPathway as guide } from '../../support/builders/bundled-pathway';
import { memoryApp, type TestApp } from '../../support/doors/memory-app';
import { summaryOf } from '../../support/builders/plan-of';

let app: TestApp;

beforeEach(() => {
  app = memoryApp();
});

describe('starting a pathway', () => {
  it('returns the resulting plan', () => {
    expect(startPlan(app)).toEqual(planIn(app));
  });

  it('makes a copy, each part with the item it came from', () => {
    const { plan, phases, tasks } = startPlan(app);
    expect(plan).toMatchObject({ title: guide.title, startDay: '2026-01-05', plannedHours: 8 });
    expect(phases.map(({ origin }) => origin)).toEqual(guide.phases.map(({ id }) => id));
    expect(phases.flatMap(({ resources }) => resources.map(({ origin }) => origin))).toEqual(
      guide.phases.flatMap(({ resources }) => resources.map(({ id }) => id)),
    );
    expect(tasks).toHaveLength(15 + 9);
    expect(new Set(tasks.map(({ id }) => id)).size).toBe(24);
  });

  it('puts each task in its phase or list, all open', () => {
    const { phases, tasks } = startPlan(app);
    const places = tasks.map(({ place }) =>
      place.in === 'phase' ? place.phaseId : place.in === 'action-plan' ? place.horizon : null,
    );
    expect(places).toEqual([
      ...phases.flatMap(({ id }) => [id, id, id]),
      ...['this-week', 'this-month', 'next-90-days'].flatMap((list) => [list, list, list]),
    ]);
    expect(new Set(tasks.map(({ state }) => state.status))).toEqual(new Set(['to-do']));
  });

  it('shares a phase’s weeks among its tasks, but not with the action plan', () => {
    const weeks = startPlan(app).tasks.map(({ plannedWeeks }) => plannedWeeks);
    expect(weeks.slice(0, 15)).toEqual(
      [8 / 3, 2, 2, 2, 4 / 3].flatMap((each) => [each, each, each]),
    );
    expect(weeks.slice(15)).toEqual(Array.from({ length: 9 }, () => 0));
  });

  it('keeps the guide as it was that day', () => {
    expect(startPlan(app).plan.guide).toEqual(summaryOf(guide));
    expect(ask(app, 'guide.get', {})).toEqual(guide);
  });

  it('also sets the first weekday', () => {
    ask(app, 'plan.start', { ...PLAN_START, firstWeekday: 0 });
    expect(settingsIn(app)).toMatchObject({ firstWeekday: 0 });
  });

  it('may be in the past or the future', () => {
    const { plan } = planAfter(app, 'plan.start', {
      ...PLAN_START,
      startDay: parseDay('2026-03-02'),
    });
    expect(plan.startDay).toBe('2026-03-02');
  });

  it('leaves an existing plan unchanged', () => {
    const first = startPlan(app);
    const second = startPlan(app);
    expect(second.plan.id).not.toBe(first.plan.id);
    ask(app, 'plan.choose', { planId: first.plan.id });
    expect(planIn(app)).toEqual(first);
  });

  it('is not found for an unknown pathway', () => {
    for (const pathwayId of ['other', '__proto__', 'constructor', '']) {
      expect(refusalOf(app, 'plan.start', { ...PLAN_START, pathwayId }).code).toBe('not-found');
    }
  });
});

describe('goals for the first week', () => {
  const [first, second] = guide.phases[0]?.tasks.map(({ id }) => id) ?? [];
  const start = (startDay: string, items: readonly (string | undefined)[]) =>
    ask(app, 'plan.start', {
      ...PLAN_START,
      startDay: parseDay(startDay),
      firstGoals: items.map((item = '') => ({ item, minutes: 90 })),
    });
  const goals = () => {
    const titles = new Map(planIn(app)?.tasks.map(({ id, origin }) => [id, origin]));
    return logbookIn(app).goals.map(({ taskId, week, minutes }) => [
      titles.get(taskId),
      week,
      minutes,
    ]);
  };

  it('are planned with the start, and come and go with it', () => {
    const before = dump(app.db);
    start('2026-01-05', [second, first, second]);
    expect(goals()).toEqual([
      [second, '2026-01-05', 90],
      [first, '2026-01-05', 90],
    ]);
    const after = dump(app.db);
    expect(undo(app)).toBe(`Started: ${guide.title}`);
    expect(dump(app.db)).toEqual(before);
    ask(app, 'step.redo', {});
    expect(dump(app.db)).toEqual(after);
  });

  it('are of the week of the start day, by the first weekday that was chosen with it', () => {
    ask(app, 'plan.start', {
      ...PLAN_START,
      startDay: parseDay('2026-03-04'),
      firstWeekday: 0,
      firstGoals: [{ item: first ?? '', minutes: 60 }],
    });
    expect(goals()).toEqual([[first, '2026-03-01', 60]]);
  });

  it('are of this week where the start day has passed', () => {
    start('2025-11-03', [first]);
    expect(goals()).toEqual([[first, '2026-01-05', 90]]);
  });

  it('are told in the history', () => {
    start('2026-01-05', [first]);
    expect(rowsOf(app.db, 'activity').map(({ kind }) => kind)).toEqual([
      'plan.started',
      'week.planned',
    ]);
  });

  it('that are none of the guide’s are refused, and nothing is started', () => {
    const before = dump(app.db);
    const input = { ...PLAN_START, firstGoals: [{ item: 'other', minutes: 60 }] };
    expect(refusalOf(app, 'plan.start', input).code).toBe('not-found');
    expect(dump(app.db)).toEqual(before);
  });
});

describe('changing the plan', () => {
  it('changes only what is named', () => {
    const { plan } = startPlan(app);
    const startDay = parseDay('2026-02-02');
    expect(planAfter(app, 'plan.change', { planId: plan.id, startDay }).plan).toEqual({
      ...plan,
      startDay,
    });
    expect(planAfter(app, 'plan.change', { planId: plan.id, hoursPerWeek: 4.5 }).plan).toEqual({
      ...plan,
      startDay,
      hours: [{ fromDay: '2026-01-05', hoursPerWeek: 4.5 }],
    });
  });

  it('records the previous values in the history', () => {
    const { plan } = startPlan(app);
    ask(app, 'plan.change', { planId: plan.id, hoursPerWeek: 12 });
    const data = app.db
      .prepare<[], string>('SELECT data FROM activity ORDER BY seq DESC LIMIT 1')
      .pluck();
    expect(JSON.parse(data.get() ?? '')).toEqual({
      kind: 'plan.changed',
      planId: plan.id,
      changes: { hoursPerWeek: { from: 8, to: 12 } },
    });
  });

  it('is not found for another or missing plan', () => {
    expect(refusalOf(app, 'plan.change', { planId: createId() }).code).toBe('not-found');
    startPlan(app);
    expect(refusalOf(app, 'plan.change', { planId: createId() }).code).toBe('not-found');
  });

  it.each([0, 0.5, 81, -8, '8', null])('rejects %o hours a week', (hoursPerWeek) => {
    const { plan } = startPlan(app);
    expect(refusalOf(app, 'plan.change', { planId: plan.id, hoursPerWeek }).code).toBe(
      'invalid-input',
    );
  });
});
