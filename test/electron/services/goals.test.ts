import { beforeEach, describe, expect, it } from 'vitest';
import { addDays, parseDay } from '../../../shared/domain/calendar/day';
import type { Goal } from '../../../shared/domain/weeks/goal';
import type { Id } from '../../../shared/domain/id';
import type { Task } from '../../../shared/domain/plan/task';
import { ask, pastIn, refusalOf, startPlan, taskAt } from '../../support/doors/ask';
import { memoryApp, type TestApp } from '../../support/doors/memory-app';
import { dump } from '../../support/builders/tables';
import { planOwn, sourcesIn, weekOf } from '../../support/builders/week-of';

const monday = parseDay('2026-01-05');

let app: TestApp;
let planId: Id;
let taskId: Id;

beforeEach(() => {
  app = memoryApp();
  const started = startPlan(app);
  planId = started.plan.id;
  taskId = taskAt(started, 0).id;
  ask(app, 'week.plan', { planId, week: monday, goals: [{ taskId, minutes: 480 }] });
});

const goals = (): readonly Goal[] => sourcesIn(app).logbook.goals;
const goalId = (): Id => goals().at(-1)?.id ?? '';
const roadmapTasks = (): readonly Task[] => sourcesIn(app).snapshot.tasks;
const later = (): void => app.clock.moveTo('2026-01-20T08:00');

describe('recommitting', () => {
  it('resets the count, and keeps past weeks', () => {
    later();
    expect(weekOf(app).lines).toMatchObject([{ carried: 2 }]);
    ask(app, 'goal.move', { goalId: goalId(), week: parseDay('2026-01-19') });
    expect(weekOf(app).lines).toMatchObject([{ carried: 0, outcome: 'open' }]);
    expect(weekOf(app, '2026-01-12').lines).toMatchObject([
      { carried: 1, outcome: 'planned-anew' },
    ]);
    expect(weekOf(app, '2026-01-05').lines).toMatchObject([{ outcome: 'carried' }]);
  });

  it('keeps its place among the others', () => {
    planOwn(app, monday, ['Read', 'Write']);
    later();
    const ids = (): Id[] => weekOf(app).lines.map(({ task }) => task.id);
    const before = ids();
    for (const { goal } of weekOf(app).lines) {
      ask(app, 'goal.move', { goalId: goal.id, week: parseDay('2026-01-19') });
      expect(ids()).toEqual(before);
    }
  });

  it('for a later week takes the goal out of this one', () => {
    ask(app, 'goal.move', { goalId: goalId(), week: addDays(monday, 14) });
    expect(weekOf(app).lines).toEqual([]);
    expect(weekOf(app, '2026-01-19').lines).toMatchObject([{ outcome: 'open', carried: 0 }]);
    expect(goals()).toHaveLength(1);
  });

  it('is refused for a week that is over, and for a goal whose task is done', () => {
    later();
    const input = { goalId: goalId(), week: monday };
    expect(refusalOf(app, 'goal.move', input).code).toBe('refused');
    ask(app, 'task.complete', { taskId });
    const open = { ...input, week: parseDay('2026-01-19') };
    expect(refusalOf(app, 'goal.move', open).message).toContain('is no longer open this week');
  });
});

describe('taking a goal out', () => {
  it('leaves no trace in a week it was only planned for', () => {
    ask(app, 'goal.remove', { goalId: goalId() });
    expect(goals()).toEqual([]);
    expect(roadmapTasks()[0]?.state.status).toBe('to-do');
  });

  it('keeps it in the weeks it was in', () => {
    later();
    ask(app, 'goal.remove', { goalId: goalId() });
    expect(weekOf(app).lines).toEqual([]);
    expect(weekOf(app, '2026-01-12').lines).toMatchObject([{ outcome: 'taken-out' }]);
  });

  it('that is personal deletes it, until undo', () => {
    const before = dump(app.db);
    planOwn(app, monday, ['Read']);
    const planned = dump(app.db);
    ask(app, 'goal.remove', { goalId: goalId() });
    expect(dump(app.db)).toEqual(before);
    ask(app, 'step.undo', {});
    expect(dump(app.db)).toEqual(planned);
  });

  it('that is personal only drops it if something is attached to it', () => {
    planOwn(app, monday, ['Read']);
    const own = sourcesIn(app).logbook.tasks[0]?.id ?? '';
    ask(app, 'time.log', { taskId: own, day: monday, minutes: 20 });
    ask(app, 'goal.remove', { goalId: goalId() });
    const { logbook } = sourcesIn(app);
    expect(logbook.tasks).toMatchObject([{ state: { status: 'dropped', reason: '' } }]);
    expect(logbook.times).toHaveLength(1);
  });

  it('that is gone changes nothing', () => {
    const id = goalId();
    ask(app, 'goal.remove', { goalId: id });
    const before = dump(app.db);
    ask(app, 'goal.remove', { goalId: id });
    expect(dump(app.db)).toEqual(before);
  });
});

describe('changing a goal', () => {
  it('changes its minutes', () => {
    ask(app, 'goal.change', { goalId: goalId(), minutes: 90 });
    expect(goals()).toMatchObject([{ minutes: 90 }]);
  });

  it('renames only personal ones', () => {
    const refusal = refusalOf(app, 'goal.change', { goalId: goalId(), title: 'Other' });
    expect(refusal.message).toContain('Only goals of your own');
    planOwn(app, monday, ['Read']);
    ask(app, 'goal.change', { goalId: goalId(), title: 'Read more' });
    expect(sourcesIn(app).logbook.tasks).toMatchObject([{ title: 'Read more' }]);
  });
});

describe('splitting', () => {
  /** The task of the last goal. */
  const splitId = (): Id =>
    sourcesIn(app).logbook.goals.find(({ id }) => id === goalId())?.taskId ?? '';

  const parts = [
    { title: 'Half', plannedWeeks: 1 },
    { title: 'Other half', plannedWeeks: 1.5 },
  ];

  it('a roadmap task keeps the first part in the week, with the others right after it', () => {
    const before = roadmapTasks().map(({ title }) => title);
    ask(app, 'task.split', { taskId: splitId(), parts });
    const tasks = roadmapTasks();
    expect(tasks.map(({ title }) => title)).toEqual(['Half', 'Other half', ...before.slice(1)]);
    expect(tasks.slice(0, 2)).toMatchObject([
      { id: taskId, plannedWeeks: 1 },
      { plannedWeeks: 1.5, origin: '' },
    ]);
    expect(weekOf(app).lines).toMatchObject([{ task: { title: 'Half' }, goal: { minutes: 240 } }]);
  });

  it('keeps the phase’s other tasks, and the order', () => {
    const phaseOf = (): Id[] =>
      roadmapTasks().flatMap(({ place }) => (place.in === 'phase' ? [place.phaseId] : []));
    const before = phaseOf();
    ask(app, 'task.split', { taskId: splitId(), parts });
    expect(phaseOf()).toEqual([before[0], ...before]);
  });

  it('a later week’s goal leaves it in that week', () => {
    ask(app, 'goal.move', { goalId: goalId(), week: addDays(monday, 7) });
    ask(app, 'task.split', { taskId: splitId(), parts });
    expect(weekOf(app).lines).toEqual([]);
    expect(weekOf(app, '2026-01-12').lines).toMatchObject([{ task: { title: 'Half' } }]);
  });

  it('a carried goal resets the count', () => {
    later();
    ask(app, 'task.split', { taskId: splitId(), parts });
    expect(weekOf(app).lines).toMatchObject([{ carried: 0, task: { title: 'Half' } }]);
  });

  it('a personal goal puts all parts into the week, without weight', () => {
    planOwn(app, monday, ['Read']);
    ask(app, 'task.split', { taskId: splitId(), parts });
    const own = weekOf(app).lines.slice(1);
    expect(own).toMatchObject([
      { task: { title: 'Half', plannedWeeks: 0 }, goal: { minutes: 30 } },
      { task: { title: 'Other half', plannedWeeks: 0 }, goal: { minutes: 30 } },
    ]);
  });

  it('is undone as a whole', () => {
    const before = dump(app.db);
    ask(app, 'task.split', { taskId: splitId(), parts });
    const after = dump(app.db);
    ask(app, 'step.undo', {});
    expect(dump(app.db)).toEqual(before);
    ask(app, 'step.redo', {});
    expect(dump(app.db)).toEqual(after);
  });

  it('does not change past days of the plan', () => {
    const day = monday;
    app.clock.moveTo('2026-01-06T09:00');
    const [before] = pastIn(app, [day]);
    ask(app, 'task.split', { taskId: splitId(), parts });
    expect(pastIn(app, [day])).toEqual([before]);
    app.clock.moveTo('2026-01-07T09:00');
    const [after] = pastIn(app, [parseDay('2026-01-06')]);
    expect(after?.phases[0]?.tasks).toMatchObject([
      { title: 'Half', plannedWeeks: 1 },
      { title: 'Other half', plannedWeeks: 1.5 },
      {},
      {},
    ]);
  });
});

describe('a reopened task', () => {
  it('keeps its goal in the same week', () => {
    ask(app, 'task.complete', { taskId });
    ask(app, 'task.reopen', { taskId });
    expect(weekOf(app).lines).toMatchObject([{ outcome: 'open' }]);
  });

  it('after its week is over, is on the roadmap rather than carried through the weeks between', () => {
    ask(app, 'task.complete', { taskId });
    app.clock.moveTo('2026-02-17T08:00');
    ask(app, 'task.reopen', { taskId });
    expect(weekOf(app).lines).toEqual([]);
    expect(weekOf(app, '2026-01-12').lines).toEqual([]);
    expect(weekOf(app, '2026-01-05').lines).toMatchObject([{ outcome: 'taken-out' }]);
  });

  it('was never a goal of a week it was done before', () => {
    ask(app, 'goal.move', { goalId: goalId(), week: addDays(monday, 7) });
    ask(app, 'task.complete', { taskId });
    later();
    ask(app, 'task.start', { taskId });
    expect(goals()).toEqual([]);
  });
});
