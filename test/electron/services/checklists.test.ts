import { describe, expect, it } from 'vitest';
import { needsAtLast } from '../../../shared/domain/plan/needs';
import { ask, openingIn, PLAN_START, refusalOf, startPlan, taskAt } from '../../support/doors/ask';
import { memoryApp } from '../../support/doors/memory-app';

function started() {
  const app = memoryApp();
  const plan = startPlan(app);
  const [one, other, third] = [0, 1, 2].map((index) => taskAt(plan, index).id);
  const steps = () =>
    [...openingIn(app).records.checkItem.values()]
      .toSorted((a, b) => (a.order < b.order ? -1 : 1))
      .map(({ title, isDone, taskId }) => ({ title, isDone, taskId }));
  const needs = () => [...openingIn(app).records.need.values()];
  return { app, one: one ?? '', other: other ?? '', third: third ?? '', steps, needs };
}

describe('a checklist', () => {
  it('is ticked, renamed and ordered step by step', () => {
    const { app, one, steps } = started();
    ask(app, 'checklist.add', { taskId: one, titles: ['a', 'b', 'c'] });
    const [a = '', b = '', c = ''] = [...openingIn(app).records.checkItem.keys()];
    ask(app, 'checklist.tick', { itemId: b, isDone: true });
    ask(app, 'checklist.rename', { itemId: a, title: 'A' });
    ask(app, 'checklist.move', { itemId: a, after: c });
    expect(steps().map(({ title, isDone }) => [title, isDone])).toEqual([
      ['b', true],
      ['c', false],
      ['A', false],
    ]);
  });

  it('moves with its task into a merged one, after the existing steps', () => {
    const { app, one, other, steps } = started();
    ask(app, 'checklist.add', { taskId: one, titles: ['a'] });
    ask(app, 'checklist.add', { taskId: other, titles: ['b', 'c'] });
    ask(app, 'task.merge', { taskIds: [one, other], title: 'Both' });
    expect(steps().map(({ title, taskId }) => [title, taskId])).toEqual([
      ['a', one],
      ['b', one],
      ['c', one],
    ]);
  });
});

describe('a personal goal', () => {
  it('is dropped rather than deleted when taken out of the week with steps', () => {
    const { app, steps } = started();
    const week = PLAN_START.startDay;
    const goals = [{ title: 'Write a post', minutes: 60, measure: 'done' as const }];
    ask(app, 'week.plan', { week, goals });
    const { records } = openingIn(app);
    const [goal] = records.goal.values();
    ask(app, 'checklist.add', { taskId: goal?.taskId ?? '', titles: ['Draft'] });
    ask(app, 'goal.remove', { goalId: goal?.id ?? '' });
    expect(openingIn(app).records.task.get(goal?.taskId ?? '')?.state.status).toBe('dropped');
    expect(steps()).toHaveLength(1);
  });
});

describe('task dependencies', () => {
  it('never form a cycle, and the refusal names both tasks', () => {
    const { app, one, other, third, needs } = started();
    ask(app, 'need.set', { taskId: other, neededId: one, isNeeded: true });
    ask(app, 'need.set', { taskId: third, neededId: other, isNeeded: true });
    const { message } = refusalOf(app, 'need.set', {
      taskId: one,
      neededId: third,
      isNeeded: true,
    });
    expect(message).toMatch(/already needs “.+”, so neither could ever start/u);
    expect(needs()).toHaveLength(2);
  });

  it('follow a merge, but never so that a task would wait for itself', () => {
    const { app, one, other, third, needs } = started();
    ask(app, 'need.set', { taskId: other, neededId: one, isNeeded: true });
    ask(app, 'need.set', { taskId: third, neededId: other, isNeeded: true });
    ask(app, 'task.merge', { taskIds: [one, third], title: 'Both' });
    // It depended on one and was needed by the other: only one of the two dependencies can stay.
    const [left] = needs();
    expect(needs()).toHaveLength(1);
    expect(new Set([left?.taskId, left?.neededId])).toEqual(new Set([one, other]));
  });

  it('apply to each part of a split task', () => {
    const { app, one, other, third, needs } = started();
    ask(app, 'need.set', { taskId: other, neededId: one, isNeeded: true });
    ask(app, 'need.set', { taskId: third, neededId: other, isNeeded: true });
    const half = { title: 'Half', plannedWeeks: 1 };
    ask(app, 'task.split', { taskId: other, parts: [half, half] });
    expect(needs()).toHaveLength(4);
    expect(needs().filter(({ neededId }) => neededId === one)).toHaveLength(2);
    expect(needs().filter(({ taskId }) => taskId === third)).toHaveLength(2);
    expect(needsAtLast(needs(), third, one)).toBe(true);
  });

  it('are deleted with a task, and restored with it', () => {
    const { app, one, other, needs } = started();
    ask(app, 'need.set', { taskId: other, neededId: one, isNeeded: true });
    ask(app, 'task.delete', { taskIds: [one] });
    expect(needs()).toEqual([]);
    ask(app, 'step.undo', {});
    expect(needs()).toHaveLength(1);
  });
});

describe('a copy of a plan', () => {
  it('has its checklists, dependencies and links, with nothing ticked', () => {
    const { app, one, other } = started();
    ask(app, 'checklist.add', { taskId: one, titles: ['a'] });
    const { records } = openingIn(app);
    const itemId = [...records.checkItem.keys()][0] ?? '';
    // A skill the person brings: no task teaches it yet.
    const skillId = [...records.skill.keys()][0] ?? '';
    ask(app, 'checklist.tick', { itemId, isDone: true });
    ask(app, 'need.set', { taskId: other, neededId: one, isNeeded: true });
    ask(app, 'skill.link', { skillId, to: { taskId: one }, isLinked: true });
    const planId = [...records.plan.keys()][0] ?? '';
    ask(app, 'plan.copy', { planId, title: 'Again', startDay: PLAN_START.startDay });
    const after = openingIn(app).records;
    const titleOfOne = after.task.get(one)?.title;
    const copied = <Row extends { planId: string }>(rows: ReadonlyMap<string, Row>) =>
      [...rows.values()].filter((row) => row.planId !== planId);
    expect(copied(after.checkItem)).toMatchObject([{ title: 'a', isDone: false }]);
    const [need] = copied(after.need);
    const links = copied(after.skillTask);
    const link = links.find(
      (each) =>
        after.task.get(each.taskId)?.title === titleOfOne &&
        after.skill.get(each.skillId)?.kind === 'brought',
    );
    expect(links).toHaveLength(after.skillTask.size / 2);
    expect(copied(after.skillResource)).toHaveLength(after.skillResource.size / 2);
    expect(after.task.get(need?.neededId ?? '')?.title).toBe(after.task.get(one)?.title);
    expect(after.skill.get(link?.skillId ?? '')?.title).toBe(after.skill.get(skillId)?.title);
  });
});
