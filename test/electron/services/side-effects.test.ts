import { beforeEach, describe, expect, it } from 'vitest';
import { addDays, parseDay } from '../../../shared/domain/calendar/day';
import type { Id } from '../../../shared/domain/id';
import { ask, headOf, logbookIn, startPlan, taskAt, withPlan } from '../../support/doors/ask';
import { type Row, rowsOf } from '../../support/builders/tables';
import { memoryApp, type TestApp } from '../../support/doors/memory-app';

const week = parseDay('2026-01-05');

let app: TestApp;
let planId: Id;
let taskId: Id;
let otherId: Id;

beforeEach(() => {
  app = memoryApp();
  const snapshot = startPlan(app);
  planId = snapshot.plan.id;
  [taskId, otherId] = [taskAt(snapshot, 0).id, taskAt(snapshot, 1).id];
});

/** Plans a personal goal for the present week. */
function planOwn(measure: 'done' | 'hours', minutes = 60): { goalId: Id; taskId: Id } {
  ask(app, 'week.plan', { week, goals: [{ title: 'Write a post', minutes, measure }] });
  const [goal] = logbookIn(app).goals;
  if (goal === undefined) throw new Error('There is no goal');
  return { goalId: goal.id, taskId: goal.taskId };
}

/** The log lines of the latest step, with the entries' metadata. */
function newestLines(): Row[] {
  const { undo } = headOf(app);
  return rowsOf(app.db, 'activity').filter((line) => line['step_id'] === undo?.id);
}

const kinds = (): unknown[] => newestLines().map(({ kind }) => kind);

describe('a write’s side effects have separate entries', () => {
  it('when logged time ticks a goal that counts hours', () => {
    const own = planOwn('hours');
    ask(app, 'time.log', { taskId: own.taskId, day: week, minutes: 60 });
    expect(kinds()).toEqual(['time.logged', 'task.completed']);
  });

  it('when a stopped timer does', () => {
    const own = planOwn('hours');
    ask(app, 'timer.start', { taskId: own.taskId });
    ask(app, 'timer.stop', { minutes: 90 });
    expect(kinds()).toEqual(['time.logged', 'task.completed']);
  });

  it('when another timer takes its place', () => {
    const own = planOwn('hours', 30);
    ask(app, 'timer.start', { taskId: own.taskId });
    app.clock.moveTo('2026-01-05T10:00');
    ask(app, 'timer.start', { taskId });
    expect(kinds()).toEqual(['timer.started', 'task.completed']);
  });

  it('when a goal is made smaller than its hours', () => {
    const own = planOwn('hours');
    ask(app, 'time.log', { taskId: own.taskId, day: week, minutes: 30 });
    ask(app, 'goal.change', { goalId: own.goalId, minutes: 30 });
    expect(kinds()).toEqual(['goal.changed', 'task.completed']);
  });

  it('when a goal is split into parts that have their hours', () => {
    const own = planOwn('hours');
    ask(app, 'time.log', { taskId: own.taskId, day: week, minutes: 30 });
    const parts = ['One', 'Two'].map((title) => ({ title, plannedWeeks: 1 }));
    ask(app, 'task.split', { taskId: own.taskId, parts });
    expect(kinds()).toEqual(['task.split', 'task.completed']);
  });

  it('when a personal goal is removed, with its task or without', () => {
    const bare = planOwn('done');
    ask(app, 'goal.remove', { goalId: bare.goalId });
    expect(kinds()).toEqual(['goal.removed', 'task.removed']);
    const noted = planOwn('done');
    ask(app, 'task.note', { taskId: noted.taskId, note: 'Kept' });
    ask(app, 'goal.remove', { goalId: noted.goalId });
    expect(kinds()).toEqual(['goal.removed', 'task.dropped']);
  });

  it('when such goals are removed by replanning', () => {
    const { goalId } = planOwn('done');
    const nothing = { moves: [], picks: [] };
    ask(app, 'weeks.replan', { rule: 'ease-off', back: [goalId], ...nothing });
    expect(kinds()).toEqual(['weeks.replanned', 'task.removed']);
  });

  it.each(['task.reopen', 'task.start'] as const)('when %s ends goals', (name) => {
    const own = planOwn('done');
    ask(app, 'task.complete', { taskId: own.taskId });
    app.clock.moveTo(`${addDays(week, 14)}T09:00`);
    ask(app, name, { taskId: own.taskId });
    expect(kinds()).toEqual([expect.stringMatching(/^task\.(reopened|started)$/), 'goal.ended']);
  });
});

it('entries record plan, device, time and author', () => {
  const own = planOwn('hours');
  const input = { taskId: own.taskId, day: week, minutes: 60 };
  app.dispatch('time.log', withPlan(app, 'time.log', input), { by: 'import' });
  const lines = newestLines();
  expect(lines).toHaveLength(2);
  const [first, second] = lines;
  for (const line of lines) {
    expect(line).toMatchObject({ plan_id: planId, by: 'import', local_day: week, zone: 'UTC' });
    expect(line['device']).toBe(first?.['device']);
  }
  expect(first?.['device']).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(second?.['lamport']).toBe(Number(first?.['lamport']) + 1);
});

it('entries are numbered consecutively, whatever is undone and whatever the clock says', () => {
  ask(app, 'task.complete', { taskId });
  app.clock.moveTo('2025-12-01T09:00');
  ask(app, 'step.undo', {});
  ask(app, 'settings.change', { firstWeekday: 0 });
  ask(app, 'task.start', { taskId: otherId });
  const lines = rowsOf(app.db, 'activity');
  expect(lines.map(({ lamport }) => lamport)).toEqual([1, 2, 3, 4, 5]);
  expect(lines.map((line) => line['plan_id'])).toEqual([planId, planId, planId, null, planId]);
  expect(new Set(lines.map(({ by }) => by))).toEqual(new Set(['hand']));
});

describe('the reply to a tick', () => {
  const sizeOf = (name: string, input: object): number => {
    const reply = app.dispatch(name, withPlan(app, name, input));
    expect(reply.ok).toBe(true);
    return Buffer.byteLength(JSON.stringify(reply));
  };

  it('is short, and so is that to its undo', () => {
    expect(sizeOf('task.complete', { taskId })).toBeLessThan(1_000);
    expect(sizeOf('step.undo', {})).toBeLessThan(1_500);
  });

  it('for a week’s goal is as short, however much is in the week', () => {
    const goals = Array.from({ length: 200 }, (_, index) => ({
      title: `Goal ${index}`,
      minutes: 60,
      measure: 'done' as const,
    }));
    ask(app, 'week.plan', { week, goals });
    const [goal] = logbookIn(app).goals;
    expect(sizeOf('task.complete', { taskId: goal?.taskId })).toBeLessThan(1_000);
  });
});
