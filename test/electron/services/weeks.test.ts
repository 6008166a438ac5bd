import { beforeEach, describe, expect, it } from 'vitest';
import { addDays, type Day, parseDay } from '../../../shared/domain/calendar/day';
import { replanGoals, type ReplanRule } from '../../../shared/domain/weeks/goal-replan';
import type { Id } from '../../../shared/domain/id';
import {
  ask,
  headOf,
  labelOf,
  logbookAfter,
  planIn,
  refusalOf,
  startPlan,
  taskAt,
} from '../../support/doors/ask';
import { memoryApp, type TestApp } from '../../support/doors/memory-app';
import { countRows, dump, rowsOf } from '../../support/builders/tables';
import { linesOf, planOwn, sourcesIn, weekOf } from '../../support/builders/week-of';

const monday = parseDay('2026-01-05');

let app: TestApp;
let planId: Id;
let tasks: readonly Id[];

beforeEach(() => {
  app = memoryApp();
  const started = startPlan(app);
  planId = started.plan.id;
  tasks = [0, 1, 2, 3].map((index) => taskAt(started, index).id);
});

const plan = (numbers: readonly number[], week: Day = monday, minutes = 60) =>
  ask(app, 'week.plan', {
    planId,
    week,
    goals: numbers.map((number) => ({ taskId: tasks[number] ?? '', minutes })),
  });

const goalIds = (): Id[] => sourcesIn(app).logbook.goals.map(({ id }) => id);

describe('planning a week', () => {
  it('makes goals of tasks and personal goals, in the given order', () => {
    const goals = [
      { taskId: tasks[1] ?? '', minutes: 120 },
      { title: ' Read a paper ', minutes: 90, measure: 'hours' as const },
    ];
    const logbook = logbookAfter(app, 'week.plan', { planId, week: monday, goals });
    expect(logbook.goals).toMatchObject([
      { taskId: tasks[1], week: monday, minutes: 120, measure: 'done', end: null },
      { week: monday, minutes: 90, measure: 'hours', end: null },
    ]);
    expect(logbook.tasks).toMatchObject([
      { title: 'Read a paper', place: { in: 'week' }, plannedWeeks: 0 },
    ]);
    expect(weekOf(app)).toMatchObject({ planned: 2, done: 0, load: 210, capacity: 480 });
  });

  it('keeps personal goals out of the roadmap', () => {
    const before = planIn(app)?.tasks;
    planOwn(app, monday, ['Read']);
    expect(planIn(app)?.tasks).toEqual(before);
  });

  it('names the week by its first day, whichever day is given', () => {
    plan([0], addDays(monday, 5));
    expect(sourcesIn(app).logbook.goals).toMatchObject([{ week: monday }]);
  });

  it('is one undoable step', () => {
    const before = dump(app.db);
    plan([0, 1, 2]);
    expect(labelOf(headOf(app).undo)).toBe('Planned for a week: 3 goals');
    ask(app, 'step.undo', {});
    expect(dump(app.db)).toEqual(before);
  });

  it('of a task that is a goal already replans it without duplicates', () => {
    plan([0]);
    plan([0], addDays(monday, 7), 90);
    expect(sourcesIn(app).logbook.goals).toMatchObject([{ week: addDays(monday, 7), minutes: 90 }]);
  });

  it('is refused for a week that is over', () => {
    const input = { planId, week: addDays(monday, -1), goals: [] };
    expect(refusalOf(app, 'week.plan', input)).toMatchObject({
      code: 'refused',
      message: 'That week is over. Plan this week or a later one.',
    });
  });

  it('is refused for a task that is done, and then plans none of the others', () => {
    ask(app, 'task.complete', { taskId: tasks[1] ?? '' });
    const before = dump(app.db);
    const goals = [0, 1].map((number) => ({ taskId: tasks[number] ?? '', minutes: 0 }));
    expect(refusalOf(app, 'week.plan', { planId, week: monday, goals }).code).toBe('refused');
    expect(dump(app.db)).toEqual(before);
  });

  it('is refused for a goal that counts hours and has none', () => {
    const goals = [{ title: 'Read', minutes: 0, measure: 'hours' }];
    const refusal = refusalOf(app, 'week.plan', { planId, week: monday, goals });
    expect(refusal.code).toBe('invalid-input');
  });
});

describe('putting goals in order', () => {
  it('moves one between two others', () => {
    plan([0, 1, 2]);
    plan([3], addDays(monday, 7));
    const [one = '', two = '', three = '', other = ''] = goalIds();
    ask(app, 'goal.place', { goalId: three, after: null, before: one });
    expect(goalIds()).toEqual([three, one, two, other]);
    ask(app, 'step.undo', {});
    expect(goalIds()).toEqual([one, two, three, other]);
  });

  it('is refused when a goal is gone', () => {
    plan([0]);
    const [goalId = ''] = goalIds();
    const place = { goalId, after: tasks[0] ?? '', before: null };
    expect(refusalOf(app, 'goal.place', place).code).toBe('not-found');
  });
});

describe('three weeks with Waymark closed', () => {
  const comeBack = (): void => app.clock.moveTo('2026-01-27T08:00');

  it('carry every open goal, write nothing, and count the weeks', () => {
    plan([0, 1, 2]);
    ask(app, 'task.complete', { taskId: tasks[1] ?? '' });
    const [before, lines] = [dump(app.db), countRows(app.db, 'activity')];
    comeBack();
    const titles = sourcesIn(app).snapshot.tasks.map(({ title }) => title);
    expect(linesOf(weekOf(app))).toEqual([`${titles[0]}: open, 3`, `${titles[2]}: open, 3`]);
    expect(weekOf(app, '2026-01-05')).toMatchObject({ planned: 3, done: 1 });
    expect(weekOf(app, '2026-01-12')).toMatchObject({ planned: 2, done: 0 });
    expect(dump(app.db)).toEqual(before);
    expect(countRows(app.db, 'activity')).toBe(lines);
  });

  it('take a forgotten tick in the week it belongs to', () => {
    plan([0]);
    comeBack();
    ask(app, 'task.complete', { taskId: tasks[0] ?? '', day: parseDay('2026-01-14') });
    expect(weekOf(app, '2026-01-05')).toMatchObject({ planned: 1, done: 0 });
    expect(weekOf(app, '2026-01-12')).toMatchObject({ planned: 1, done: 1 });
    expect(weekOf(app, '2026-01-19')).toMatchObject({ planned: 0, lines: [] });
    expect(weekOf(app)).toMatchObject({ planned: 0, lines: [] });
  });
});

/** Applies what the rule proposes, as the preview does. */
function replan(rule: ReplanRule): void {
  const proposed = replanGoals(sourcesIn(app), rule);
  if (proposed === null) throw new Error(`${rule} has nothing to offer`);
  const { moves, back, picks } = proposed;
  ask(app, 'weeks.replan', {
    planId,
    rule,
    moves: [...moves],
    back: [...back],
    picks: picks.map(({ task, minutes }) => ({ taskId: task.id, minutes })),
  });
}

describe('replanning the open goals', () => {
  beforeEach(() => {
    plan([0, 1, 2], monday, 240);
    planOwn(app, monday, ['Read']);
    app.clock.moveTo('2026-01-13T08:00');
  });

  it.each<ReplanRule>(['ease-off', 'keep-finish', 'start-afresh'])(
    'by %s is one step; undo restores all',
    (rule) => {
      const before = [dump(app.db), weekOf(app), weekOf(app, '2026-01-05')];
      replan(rule);
      expect(dump(app.db)).not.toEqual(before[0]);
      ask(app, 'step.undo', {});
      expect([dump(app.db), weekOf(app), weekOf(app, '2026-01-05')]).toEqual(before);
    },
  );

  it('leaves the past week as it was', () => {
    const lines = (): unknown[] =>
      weekOf(app, '2026-01-05').lines.map(({ task, carried }) => [task.id, carried]);
    const before = lines();
    replan('ease-off');
    expect(lines()).toEqual(before);
  });

  it('resets their carry counts', () => {
    replan('ease-off');
    const carried = sourcesIn(app).logbook.goals.filter(({ end }) => end === null);
    expect(carried).toHaveLength(4);
    for (const { week } of carried) expect(week >= '2026-01-12').toBe(true);
  });

  it('afresh, sends roadmap goals back and keeps personal ones', () => {
    replan('start-afresh');
    const { lines, load, capacity } = weekOf(app);
    expect(lines.map(({ task }) => task.title)).toContain('Read');
    expect(lines.every(({ carried }) => carried === 0)).toBe(true);
    expect(load).toBeLessThanOrEqual(capacity);
  });

  it('records the rule and the goals in the history', () => {
    replan('keep-finish');
    const entry: unknown = JSON.parse(String(rowsOf(app.db, 'activity').at(-1)?.['data']));
    expect(entry).toMatchObject({ kind: 'weeks.replanned', rule: 'keep-finish' });
  });
});
