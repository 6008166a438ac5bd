import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AppState } from '../../../renderer/state/store';
import { parseDay } from '../../../shared/domain/calendar/day';
import { type AppWindow, openWindow } from '../../support/doors/app-window';
import { ask, headOf, startPlan, taskAt } from '../../support/doors/ask';
import { memoryApp, type TestApp } from '../../support/doors/memory-app';

let app: TestApp;
let window: AppWindow;
let taskId: string;
let otherId: string;

const state = (): AppState => window.store.getState();

/** What is on disk and what is shown, which must agree once all is quiet. */
const expectInStep = (): void => {
  expect(state().snapshot).toEqual(ask(app, 'plan.get', {}));
  expect(state().settings).toEqual(ask(app, 'settings.get', {}));
};

/** Longer than a window waits for its own answer before it reads again. */
const quiet = async (): Promise<void> => {
  await vi.advanceTimersByTimeAsync(200);
  await window.release();
  await vi.advanceTimersByTimeAsync(200);
};

/** A write by another window. */
const writeElsewhere = (note: string): unknown => ask(app, 'task.note', { taskId: otherId, note });

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  app = memoryApp();
  const plan = startPlan(app);
  taskId = taskAt(plan, 0).id;
  otherId = taskAt(plan, 1).id;
  window = await openWindow(app);
});

afterEach(() => void vi.useRealTimers());

describe('a notice', () => {
  it('of the window’s own write makes it read nothing', async () => {
    await state().completeTask(taskId);
    await quiet();
    expect(window.calls).toEqual(['task.complete']);
    expectInStep();
  });

  it('of a write elsewhere makes it read again, once', async () => {
    writeElsewhere('theirs');
    await quiet();
    expect(window.calls).not.toEqual([]);
    expect(new Set(window.calls).size).toBe(window.calls.length);
    expectInStep();
    expect(state().revision).toBe(2);
  });

  it('of many writes elsewhere is followed to the last', async () => {
    for (let count = 0; count < 20; count += 1) writeElsewhere(String(count));
    await quiet();
    expectInStep();
    expect(state().revision).toBe(21);
  });

  it('of a write elsewhere is heeded, however close to one’s own', async () => {
    writeElsewhere('theirs');
    await state().completeTask(taskId);
    expectInStep();
    await quiet();
    expectInStep();
  });

  it('of a write elsewhere is heeded after a question in between', async () => {
    writeElsewhere('theirs');
    await state().loadPathways();
    await quiet();
    expectInStep();
  });

  it('of a new day changes the day', async () => {
    await state().hear({ kind: 'day', today: parseDay('2026-01-06') });
    expect(state().expectToday()).toBe('2026-01-06');
  });
});

describe('an answer that comes late', () => {
  beforeEach(() => window.hold('answers'));

  it('to a note does not hide a newer one', async () => {
    void state().noteTask(taskId, 'first');
    void state().noteTask(taskId, 'second');
    await window.deliver(1);
    await window.deliver(0);
    await quiet();
    expect(state().snapshot?.tasks[0]?.note).toBe('second');
    expectInStep();
  });

  it('never turns back revision or steps', async () => {
    const revisions: number[] = [];
    window.store.subscribe(({ revision }) => revisions.push(revision));
    void state().noteTask(taskId, 'first');
    void state().noteTask(otherId, 'second');
    await window.deliver(1);
    await window.deliver(0);
    await quiet();
    expect(revisions).toEqual(revisions.toSorted((one, other) => one - other));
    const { revision, today, undo, redo } = headOf(app);
    expect(state()).toMatchObject({ revision, today, undo, redo });
  });

  it('offers to take back no step but the newest', async () => {
    const offered: boolean[] = [];
    window.store.subscribe(({ toast, undo }, before) => {
      if (toast !== null && toast !== before.toast) offered.push(toast.stepId === undo?.id);
    });
    void state().noteTask(taskId, 'first');
    void state().noteTask(otherId, 'second');
    await window.deliver(1);
    await window.deliver(0);
    await quiet();
    expect(offered).toContain(true);
    expect(offered).not.toContain(false);
  });

  it('to a question from before a tick does not turn the tick back while it is on its way', async () => {
    const statusOf = (): unknown => state().snapshot?.tasks[0]?.state.status;
    void state().readAgain();
    void state().completeTask(taskId);
    expect(statusOf()).toBe('done');
    await window.deliver(0);
    expect(statusOf()).toBe('done');
    await window.deliver(0);
    await quiet();
    expectInStep();
  });

  it('to a tick does not hide that it was taken back since', async () => {
    const statusOf = (): unknown => state().snapshot?.tasks[0]?.state.status;
    void state().completeTask(taskId);
    void state().reopenTask(taskId);
    await window.deliver(0);
    expect(statusOf()).toBe('to-do');
    await quiet();
    expect(statusOf()).toBe('to-do');
    expectInStep();
  });

  it('to a question from before a write does not hide the write', async () => {
    void state().readAgain();
    void state().noteTask(taskId, 'mine');
    await window.deliver(1);
    await window.deliver(0);
    expect(state().snapshot?.tasks[0]?.note).toBe('mine');
    await quiet();
    expectInStep();
  });

  it('to a question from before a notice does not count as the answer to that', async () => {
    void state().readAgain();
    await vi.advanceTimersByTimeAsync(0);
    writeElsewhere('theirs');
    await vi.advanceTimersByTimeAsync(100);
    await window.deliver(0);
    await quiet();
    expectInStep();
  });

  it('to a change of settings does not hide a newer one', async () => {
    void state().changeSettings({ firstWeekday: 0 });
    void state().changeSettings({ firstWeekday: 6 });
    await window.deliver(1);
    await window.deliver(0);
    await quiet();
    expectInStep();
  });

  it('to a change of the plan does not hide a newer one', async () => {
    void state().changePlan({ hoursPerWeek: 10 });
    void state().changePlan({ hoursPerWeek: 12 });
    await window.deliver(1);
    await window.deliver(0);
    await quiet();
    expectInStep();
  });

  it('to a change of the plan hides no task that was ticked meanwhile', async () => {
    void state().changePlan({ hoursPerWeek: 10 });
    void state().completeTask(taskId);
    await window.deliver(1);
    await window.deliver(0);
    await quiet();
    expectInStep();
  });
});

it('a write elsewhere in the middle of reading does not mix two states of the store', async () => {
  window.hold('questions');
  const reading = state().readAgain();
  await window.deliver(0);
  writeElsewhere('theirs');
  await window.release();
  await reading;
  await quiet();
  expectInStep();
});

describe('undo and redo', () => {
  it('read again what is shown, and say what they did', async () => {
    await state().completeTask(taskId);
    const { label } = state().undo ?? { label: '' };
    await state().undoStep();
    expectInStep();
    expect(state().toast).toMatchObject({ kind: 'info', text: `Undone: ${label}`, stepId: null });
    expect(state().redo?.label).toBe(label);
    await state().redoStep();
    expectInStep();
    expect(state().toast?.text).toBe(`Redone: ${label}`);
    expect(state().redo).toBeNull();
  });

  it('take back settings as well, and the plan itself', async () => {
    await state().changeSettings({ firstWeekday: 0 });
    await state().undoStep();
    expect(state().settings.firstWeekday).toBe(1);
    await state().undoStep();
    expect(state()).toMatchObject({ snapshot: null, undo: null });
  });

  it('of a step that is no longer the newest are refused, and change nothing', async () => {
    await state().completeTask(taskId);
    const stepId = state().undo?.id;
    await state().noteTask(taskId, 'newer');
    await state().undoStep(stepId);
    expect(state().toast).toMatchObject({ kind: 'error' });
    expectInStep();
    expect(state().snapshot?.tasks[0]?.note).toBe('newer');
  });

  it('of nothing say so', async () => {
    await state().redoStep();
    expect(state().toast).toMatchObject({
      kind: 'error',
      text: 'There is nothing to redo.',
      stepId: null,
    });
  });
});

describe('a lost connection', () => {
  it('is shown, and what was missed is read once it is back', async () => {
    await state().hear({ kind: 'connection', connection: 'lost' });
    expect(state().connection).toBe('lost');
    writeElsewhere('missed');
    window.calls.length = 0;
    await state().hear({ kind: 'connection', connection: 'alive' });
    expect(state().connection).toBe('alive');
    expectInStep();
  });
});
