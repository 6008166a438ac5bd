import { beforeEach, describe, expect, it, vi } from 'vitest';
import { goalCommands } from '../../../renderer/commands/goal-commands';
import type { PlanSnapshot } from '../../../shared/domain/plan/plan';
import { type AppWindow, openWindow } from '../../support/doors/app-window';
import { ask, startPlan, taskAt } from '../../support/doors/ask';
import { memoryApp, type TestApp } from '../../support/doors/memory-app';

let app: TestApp;
let started: PlanSnapshot;
let window: AppWindow;

beforeEach(() => {
  app = memoryApp();
  started = startPlan(app);
});

const idOf = (number: number): string => taskAt(started, number).id;

/** Plans the tasks for the present week of Monday, 5 January. */
const plan = (numbers: readonly number[]): unknown =>
  ask(app, 'week.plan', {
    planId: started.plan.id,
    week: started.plan.startDay,
    goals: numbers.map((number) => ({ taskId: idOf(number), minutes: 30 })),
  });

/** The available actions on the task, by the last parts of the commands' ids. */
function possible(number: number): string[] {
  const context = { state: window.store.getState(), taskId: idOf(number), navigate: vi.fn() };
  return goalCommands
    .filter(({ isEnabled }) => isEnabled(context))
    .map(({ id }) => id.replace('goal.', ''));
}

describe('what can be done to a goal', () => {
  it('that is planned for this week: everything except what needs a past week', async () => {
    plan([0, 1]);
    window = await openWindow(app);
    expect(possible(0)).toEqual(['toggle-week', 'next-week', 'up', 'down']);
    expect(possible(2)).toEqual(['toggle-week']);
  });

  it('that was carried over: recommit, and mark as done last week', async () => {
    plan([0]);
    app.clock.moveTo('2026-01-12T09:00');
    window = await openWindow(app);
    expect(possible(0)).toEqual(['toggle-week', 'next-week', 'recommit', 'done-last-week']);
  });

  it('that was done in a past week: nothing, whatever is in this week', async () => {
    plan([0, 1, 2]);
    ask(app, 'task.complete', { taskId: idOf(0) });
    app.clock.moveTo('2026-01-12T09:00');
    window = await openWindow(app);
    expect(possible(0)).toEqual([]);
    expect(possible(1)).toContain('up');
  });
});
