import { beforeEach, describe, expect, it } from 'vitest';
import type { AppState } from '../../../renderer/state/store';
import { type AppWindow, openWindow } from '../../support/doors/app-window';
import { planIn, refusalOf, startPlan } from '../../support/doors/ask';
import { memoryApp, type TestApp } from '../../support/doors/memory-app';

let app: TestApp;
let window: AppWindow;

const state = (): AppState => window.store.getState();

beforeEach(async () => {
  app = memoryApp();
  startPlan(app);
  window = await openWindow(app);
});

describe('new hours under a clock that was set back', () => {
  beforeEach(async () => {
    app.clock.moveTo('2026-03-01T09:00');
    await state().changePlan({ hoursPerWeek: 12 });
    app.clock.moveTo('2026-01-05T09:00');
    await state().open();
  });

  const hours = () => planIn(app)?.plan.hours;

  it('replace later ones only if the person says that the clock is right', async () => {
    const changed = state().changePlan({ hoursPerWeek: 5 });
    expect(state().askedHours?.later).toBe('2026-03-01');
    state().answerHours(false);
    expect(await changed).toBe(false);
    expect(hours()).toEqual([{ fromDay: '2026-03-01', hoursPerWeek: 12 }]);
    const again = state().changePlan({ hoursPerWeek: 5 });
    state().answerHours(true);
    expect(await again).toBe(true);
    expect(hours()).toEqual([{ fromDay: '2026-01-05', hoursPerWeek: 5 }]);
  });

  it('are refused if no window asks', () => {
    expect(refusalOf(app, 'plan.change', { hoursPerWeek: 5 }).message).toContain('2026-03-01');
  });
});
