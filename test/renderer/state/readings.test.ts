import { beforeEach, describe, expect, it } from 'vitest';
import { snapshotOf } from '../../../renderer/state/derived';
import type { AppState } from '../../../renderer/state/store';
import { type AppWindow, openWindow } from '../../support/doors/app-window';
import { ask, planIn, startPlan } from '../../support/doors/ask';
import { memoryApp, type TestApp } from '../../support/doors/memory-app';

let app: TestApp;
let window: AppWindow;

const state = (): AppState => window.store.getState();

/** A write by another window. */
const writeElsewhere = (): unknown =>
  ask(app, 'task.complete', { taskId: planIn(app)?.tasks[0]?.id ?? '' });

const expectInStep = (): void => {
  expect(snapshotOf(state())).toEqual(planIn(app));
  expect(state().shownVersion).toEqual(app.version());
};

beforeEach(async () => {
  app = memoryApp();
  startPlan(app);
  window = await openWindow(app);
});

describe('a reading whose answer comes late', () => {
  it('at the start does not hide a write elsewhere', async () => {
    window = await openWindow(app, 'answers');
    writeElsewhere();
    await window.release();
    expectInStep();
  });

  it('at the start says which day it is, though a write was heard of before', async () => {
    window = await openWindow(app, 'answers');
    writeElsewhere();
    await window.deliver();
    expect(state()).toMatchObject({ phase: 'ready', today: '2026-01-05' });
  });

  it('at the start does not hide a write before the window listened', async () => {
    window = await openWindow(app, 'answers', 'notices');
    writeElsewhere();
    state().hear({ kind: 'hello', ...app.version() });
    await window.release();
    expectInStep();
  });

  it('is not followed by another if it includes what was heard', async () => {
    window = await openWindow(app, 'answers');
    state().hear({ kind: 'hello', ...app.version() });
    await window.release();
    expect(window.calls).toEqual([]);
    expectInStep();
  });

  it('after another epoch does not hide a write in it', async () => {
    window.hold('answers');
    state().hear({ kind: 'hello', epoch: crypto.randomUUID(), revision: 1 });
    await window.settle();
    writeElsewhere();
    const heard = { ...app.version(), epoch: crypto.randomUUID() };
    state().hear({ kind: 'changed', ...heard, changes: [], undo: null, redo: null });
    await window.release();
    expect(window.calls).toEqual(['app.open', 'app.open']);
    expectInStep();
  });
});
