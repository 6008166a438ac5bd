import { beforeEach, describe, expect, it } from 'vitest';
import { addDays, parseDay } from '../../../shared/domain/calendar/day';
import type { Id } from '../../../shared/domain/id';
import type { PlanSnapshot } from '../../../shared/domain/plan/plan';
import { tasksInPhase } from '../../../shared/domain/plan/task';
import {
  ask,
  logbookIn,
  planIn,
  headOf,
  labelOf,
  openingIn,
  refusalOf,
  startPlan,
} from '../../support/doors/ask';
import { memoryApp } from '../../support/doors/memory-app';
import { dump } from '../../support/builders/tables';

let app: ReturnType<typeof memoryApp>;

const plan = (): PlanSnapshot => {
  const snapshot = planIn(app);
  if (snapshot === null) throw new Error('There is no plan');
  return snapshot;
};
const phaseAt = (index: number) => {
  const phase = plan().phases[index];
  if (phase === undefined) throw new Error(`There is no phase ${index}`);
  return { ...phase, tasks: tasksInPhase(plan().tasks, phase.id) };
};
const titlesOf = (phase: number): string[] => phaseAt(phase).tasks.map(({ title }) => title);
const idsOf = (phase: number): Id[] => phaseAt(phase).tasks.map(({ id }) => id);
const weeksOf = (phase: number): number =>
  phaseAt(phase).tasks.reduce((sum, { plannedWeeks }) => sum + plannedWeeks, 0);

/** Every phase takes as long as its tasks. */
const expectToAddUp = (): void => {
  plan().phases.forEach(({ weeks }, index) => expect(weeks).toBeCloseTo(weeksOf(index), 2));
};

beforeEach(() => {
  app = memoryApp();
  startPlan(app);
});

describe('a task', () => {
  it('gets a new title, weeks, priority and due day as one step, with the previous values', () => {
    const [taskId = ''] = idsOf(0);
    const before = dump(app.db);
    const edit = { title: 'Mine', plannedWeeks: 5, priority: 'critical', dueOn: '2026-02-01' };
    ask(app, 'task.edit', { taskId, ...edit } as never);
    expect(phaseAt(0).tasks[0]).toMatchObject(edit);
    expectToAddUp();
    expect(phaseAt(0).weeks).toBeCloseTo(5 + 16 / 3, 2);
    expect(labelOf(headOf(app).undo)).toMatch(/^Changed: /);
    ask(app, 'step.undo', {});
    expect(dump(app.db)).toEqual(before);
  });

  it('is added with its due day, its skills and its week as one step', () => {
    const [before, week] = [dump(app.db), plan().plan.startDay];
    const phaseId = phaseAt(1).id;
    const skillIds = [...openingIn(app).records.skill.keys()].slice(0, 2);
    const dueOn = addDays(week, 20);
    const said = { phaseId, title: 'All at once', plannedWeeks: 0.5, dueOn, skillIds };
    const { taskId } = ask(app, 'task.add', {
      ...said,
      goal: { week: addDays(week, 8), minutes: 90 },
    });
    expect(phaseAt(1).tasks.at(-1)).toMatchObject({ id: taskId, title: 'All at once', dueOn });
    expectToAddUp();
    expect(logbookIn(app).goals).toMatchObject([{ taskId, week: addDays(week, 7), minutes: 90 }]);
    const links = [...openingIn(app).records.skillTask.values()];
    expect(links.filter((link) => link.taskId === taskId).map(({ skillId }) => skillId)).toEqual(
      expect.arrayContaining(skillIds),
    );
    expect(labelOf(headOf(app).undo)).toBe('Added: All at once');
    ask(app, 'step.undo', {});
    expect(dump(app.db)).toEqual(before);
  });

  it.each([
    { what: 'a skill that is gone', more: { skillIds: ['00000000-0000-4000-8000-000000000009'] } },
    { what: 'a week that is over', more: { goal: { week: parseDay('2025-12-01'), minutes: 90 } } },
  ])('is not added with $what', ({ more }) => {
    const before = dump(app.db);
    const said = { phaseId: phaseAt(0).id, title: 'Half', plannedWeeks: 1, ...more };
    refusalOf(app, 'task.add', said);
    expect(dump(app.db)).toEqual(before);
  });

  it('of the action plan has no weeks to change', () => {
    const entry = plan().tasks.find(({ place }) => place.in === 'action-plan');
    const input = { taskId: entry?.id, plannedWeeks: 2 };
    expect(refusalOf(app, 'task.edit', input).message).toContain('Only tasks in a phase');
  });
});

describe('moved tasks', () => {
  it('are placed after the named one, in order, in any phase', () => {
    const [a = '', b = '', c = ''] = idsOf(0);
    const [first = ''] = idsOf(1);
    ask(app, 'task.move', { taskIds: [c, a], phaseId: phaseAt(1).id, after: first });
    expect(idsOf(0)).toEqual([b]);
    expect(idsOf(1).slice(0, 3)).toEqual([first, c, a]);
    expectToAddUp();
    ask(app, 'task.move', { taskIds: [a], phaseId: phaseAt(1).id, after: null });
    expect(idsOf(1).slice(0, 3)).toEqual([a, first, c]);
  });

  it('change nothing if they are there already', () => {
    const [a = '', b = ''] = idsOf(0);
    const before = dump(app.db);
    ask(app, 'task.move', { taskIds: [b], phaseId: phaseAt(0).id, after: a });
    expect(dump(app.db)).toEqual(before);
  });

  it('are refused after one that is not in the phase', () => {
    const [a] = idsOf(0);
    const [other] = idsOf(1);
    const input = { taskIds: [a], phaseId: phaseAt(2).id, after: other };
    expect(refusalOf(app, 'task.move', input).code).toBe('not-found');
  });
});

describe('several tasks at once', () => {
  it('are completed as one step, which says how many', () => {
    const taskIds = idsOf(0);
    ask(app, 'task.set', { taskIds, to: { status: 'done' } });
    expect(phaseAt(0).tasks.map(({ state }) => state.status)).toEqual(['done', 'done', 'done']);
    expect(labelOf(headOf(app).undo)).toBe('Done: 3 tasks');
    ask(app, 'step.undo', {});
    expect(phaseAt(0).tasks.map(({ state }) => state.status)).toEqual(['to-do', 'to-do', 'to-do']);
  });

  it('are one history step even if only one of them changes', () => {
    const taskIds = idsOf(0);
    ask(app, 'task.complete', { taskId: taskIds[0] ?? '' });
    ask(app, 'task.set', { taskIds: taskIds.slice(0, 2), to: { status: 'done' } });
    expect(labelOf(headOf(app).undo)).toBe(`Done: ${titlesOf(0)[1]}`);
  });

  it('are merged into one, which keeps everything written and logged', () => {
    const [a = '', b = '', c = ''] = idsOf(0);
    const week = plan().plan.startDay;
    ask(app, 'task.note', { taskId: a, note: 'One' });
    ask(app, 'task.note', { taskId: b, note: 'Two' });
    ask(app, 'evidence.add', { taskId: b, url: 'https://example.org/', title: '' });
    ask(app, 'time.log', { taskId: b, day: week, minutes: 30 });
    ask(app, 'timer.start', { taskId: b });
    ask(app, 'week.plan', { week, goals: [{ taskId: b, minutes: 60 }] });
    const weeks = weeksOf(0);
    const before = dump(app.db);
    ask(app, 'task.merge', { taskIds: [a, b], title: 'Both' });
    expect(idsOf(0)).toEqual([a, c]);
    expect(titlesOf(0)[0]).toBe('Both');
    expect(weeksOf(0)).toBeCloseTo(weeks, 9);
    expect(ask(app, 'note.get', { taskId: a })).toBe('One\n\nTwo');
    expect(phaseAt(0).tasks[0]?.evidence).toHaveLength(1);
    expect(logbookIn(app)).toMatchObject({
      goals: [{ taskId: a }],
      times: [{ taskId: a }],
      timer: { taskId: a },
    });
    ask(app, 'step.undo', {});
    expect(dump(app.db)).toEqual(before);
  });

  it('are not merged with themselves', () => {
    const [a] = idsOf(0);
    const input = { taskIds: [a, a], title: 'Both' };
    expect(refusalOf(app, 'task.merge', input).message).toContain('at least two');
  });

  it('are deleted with everything attached to them, and restored with it', () => {
    const [a = '', b = ''] = idsOf(0);
    ask(app, 'task.note', { taskId: a, note: 'One' });
    ask(app, 'time.log', { taskId: a, day: plan().plan.startDay, minutes: 30 });
    ask(app, 'timer.start', { taskId: a });
    const before = dump(app.db);
    ask(app, 'task.delete', { taskIds: [a, b] });
    expect(idsOf(0)).toHaveLength(1);
    expectToAddUp();
    expect(logbookIn(app).timer).toBeNull();
    ask(app, 'step.undo', {});
    expect(dump(app.db)).toEqual(before);
  });
});

describe('a phase', () => {
  it('is added after another, moved, and removed with its contents', () => {
    const titles = () => plan().phases.map(({ title }) => title);
    const [one = '', two = ''] = titles();
    const [first, second] = [phaseAt(0).id, phaseAt(1).id];
    const { phaseId } = ask(app, 'phase.add', { title: 'Between', weeks: 2, after: first });
    expect(titles().slice(0, 3)).toEqual([one, 'Between', two]);
    ask(app, 'phase.move', { phaseId, after: second });
    expect(titles().slice(0, 3)).toEqual([one, two, 'Between']);
    ask(app, 'phase.move', { phaseId, after: null });
    expect(titles()[0]).toBe('Between');
    const before = dump(app.db);
    ask(app, 'phase.delete', { phaseId: first });
    expect(titles()).not.toContain(one);
    ask(app, 'step.undo', {});
    expect(dump(app.db)).toEqual(before);
  });

  it('takes as long as its tasks: open tasks share new weeks', () => {
    const [done = ''] = idsOf(0);
    ask(app, 'task.complete', { taskId: done });
    ask(app, 'phase.edit', { phaseId: phaseAt(0).id, weeks: 8 / 3 + 4 });
    expect(phaseAt(0).tasks.map(({ plannedWeeks }) => plannedWeeks)).toEqual([
      expect.closeTo(8 / 3, 6),
      expect.closeTo(2, 6),
      expect.closeTo(2, 6),
    ]);
    expectToAddUp();
    ask(app, 'task.add', { phaseId: phaseAt(0).id, title: 'One more', plannedWeeks: 1.5 });
    expectToAddUp();
  });

  it('is not made shorter than what is done in it', () => {
    const [done = ''] = idsOf(0);
    ask(app, 'task.complete', { taskId: done });
    const input = { phaseId: phaseAt(0).id, weeks: 1 };
    expect(refusalOf(app, 'phase.edit', input).message).toContain('needs at least 2.9 weeks');
  });
});

describe('a resource', () => {
  it('is added, read, rated, annotated, moved and removed', () => {
    const [from, to] = [phaseAt(0).id, phaseAt(1).id];
    const { resourceId } = ask(app, 'resource.add', {
      phaseId: from,
      title: 'A book',
      kind: 'book',
      by: 'Someone',
      url: null,
    });
    const find = () => plan().phases.flatMap(({ resources }) => resources);
    ask(app, 'resource.edit', { resourceId, progress: 'reading', rating: 4, note: 'Good' });
    expect(find().find(({ id }) => id === resourceId)).toMatchObject({
      progress: 'reading',
      rating: 4,
      note: 'Good',
    });
    ask(app, 'resource.move', { resourceId, phaseId: to, after: null });
    expect(phaseAt(1).resources[0]?.id).toBe(resourceId);
    // A task that is there already, even if its key differs from the one it would get now.
    const { id: phaseId, resources } = phaseAt(2);
    const [first = '', , third = ''] = resources.map(({ id }) => id);
    ask(app, 'resource.move', { resourceId: third, phaseId, after: first });
    ask(app, 'resource.delete', { resourceId: first });
    const { undo } = headOf(app);
    ask(app, 'resource.move', { resourceId: third, phaseId, after: null });
    expect(headOf(app).undo).toEqual(undo);
    ask(app, 'resource.delete', { resourceId });
    expect(find().some(({ id }) => id === resourceId)).toBe(false);
  });
});
