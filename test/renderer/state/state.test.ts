import { v7 as createId } from 'uuid';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AppState } from '../../../renderer/state/store';
import { createAppStore } from '../../../renderer/state/store';
import type { Reply } from '../../../shared/contract/reply';
import { parseDay } from '../../../shared/domain/calendar/day';
import type { Task } from '../../../shared/domain/plan/task';
import { type AppWindow, openWindow } from '../../support/doors/app-window';
import { ask, PLAN_START, startPlan, taskAt } from '../../support/doors/ask';
import { memoryApp, type TestApp } from '../../support/doors/memory-app';

let app: TestApp;
let window: AppWindow;
let taskId: string;

const state = (): AppState => window.store.getState();
const shownTask = (): Task | undefined => state().snapshot?.tasks[0];

/** What is on disk, as the app tells it. */
const stored = () => ask(app, 'plan.get', {});

beforeEach(async () => {
  app = memoryApp();
  taskId = taskAt(startPlan(app), 0).id;
  window = await openWindow(app);
});

describe('a window that opens', () => {
  it('shows what is there', () => {
    expect(state()).toMatchObject({
      phase: 'ready',
      failure: null,
      today: '2026-01-05',
      revision: 1,
      version: '1.2.3',
      dataFile: ':memory:',
      settings: { firstWeekday: 1, reviewWeekday: 0, showsStreak: true },
      undo: { label: expect.stringContaining('Started') },
      redo: null,
      connection: 'alive',
    });
    expect(state().snapshot).toEqual(stored());
  });

  it('says why it cannot show anything', async () => {
    const error = { code: 'unauthorized', message: 'Open it with the link.' } as const;
    const store = createAppStore(<Value>() => Promise.resolve<Reply<Value>>({ ok: false, error }));
    expect(store.getState().phase).toBe('starting');
    await store.getState().start();
    expect(store.getState()).toMatchObject({ phase: 'failed', failure: error, snapshot: null });
  });
});

describe('starting a pathway', () => {
  it('shows the plan once it is on disk', async () => {
    const empty = await openWindow(memoryApp());
    const { loadPathways, startPlan: start } = empty.store.getState();
    await loadPathways();
    expect(empty.store.getState().pathways.map(({ id }) => id)).toEqual([PLAN_START.pathwayId]);
    await start({ ...PLAN_START, firstWeekday: 0 });
    const { snapshot, settings, toast, undo } = empty.store.getState();
    expect(snapshot?.tasks).toHaveLength(24);
    expect(settings.firstWeekday).toBe(0);
    expect(toast).toMatchObject({ kind: 'info', text: undo?.label, stepId: undo?.id });
  });

  it('that is refused leaves all as it was, and says so', async () => {
    const before = state().snapshot;
    await state().startPlan(PLAN_START);
    expect(state().snapshot).toBe(before);
    expect(state().toast).toMatchObject({ kind: 'error', stepId: null });
  });
});

describe('a change', () => {
  const changes: [name: string, change: () => Promise<unknown>][] = [
    ['startTask', () => state().startTask(taskId)],
    ['completeTask', () => state().completeTask(taskId)],
    ['completeTask on a day', () => state().completeTask(taskId, parseDay('2026-01-02'))],
    ['dropTask', () => state().dropTask(taskId, 'no time')],
    ['noteTask', () => state().noteTask(taskId, 'mine')],
    ['addEvidence', () => state().addEvidence(taskId, 'https://example.org', 'Mine')],
    ['changePlan', () => state().changePlan({ hoursPerWeek: 12 })],
  ];

  it.each(changes)('of %s is shown as it stands on disk', async (_name, change) => {
    const before = state().snapshot;
    await change();
    expect(state().snapshot).toEqual(stored());
    expect(state().snapshot).not.toEqual(before);
    expect(state().revision).toBe(2);
  });

  it.each(changes)('of %s offers to take back its own step', async (_name, change) => {
    await change();
    const { undo, toast } = state();
    expect(toast).toMatchObject({ kind: 'info', text: undo?.label, stepId: undo?.id });
  });

  it('of the settings is shown as it stands on disk', async () => {
    await state().changeSettings({ firstWeekday: 6 });
    expect(state().settings.firstWeekday).toBe(6);
    expect(state().toast?.text).toBe('Settings changed');
  });

  it('that changes nothing offers nothing', async () => {
    await state().noteTask(taskId, '');
    await state().changeSettings({ firstWeekday: 1 });
    expect(state().toast).toBeNull();
  });

  it('back to what it was is one more change', async () => {
    await state().completeTask(taskId);
    await state().reopenTask(taskId);
    expect(shownTask()?.state).toEqual({ status: 'to-do' });
    await state().addEvidence(taskId, 'https://example.org', '');
    await state().removeEvidence(taskId, shownTask()?.evidence[0]?.id ?? '');
    expect(shownTask()?.evidence).toEqual([]);
    expect(state().revision).toBe(5);
  });

  it('leaves every other task the very same object', async () => {
    const before = state().snapshot?.tasks.slice(1);
    await state().completeTask(taskId);
    state()
      .snapshot?.tasks.slice(1)
      .forEach((task, index) => expect(task).toBe(before?.[index]));
  });
});

describe('before the answer', () => {
  beforeEach(() => window.hold('answers'));

  it('a task’s new state is shown, for the disk is quick and mostly willing', async () => {
    const done = state().completeTask(taskId);
    expect(shownTask()?.state).toEqual({ status: 'done', day: '2026-01-05' });
    await window.deliver();
    expect(await done).toBe(true);
    expect(state().snapshot).toEqual(stored());
  });

  it('nothing else is', async () => {
    const before = state();
    void state().noteTask(taskId, 'mine');
    void state().addEvidence(taskId, 'https://example.org', '');
    void state().changePlan({ hoursPerWeek: 12 });
    void state().changeSettings({ firstWeekday: 0 });
    await vi.waitUntil(() => window.calls.length === 4);
    expect(state()).toBe(before);
    await window.release();
  });

  it('no toast says that it was done', async () => {
    void state().completeTask(taskId);
    expect(state()).toMatchObject({ toast: null, revision: 1 });
    await window.release();
  });
});

describe('a change that is refused', () => {
  const future = parseDay('2026-02-01');

  it('is taken back on screen, and says why', async () => {
    const before = shownTask();
    window.hold('answers');
    const done = state().completeTask(taskId, future);
    expect(shownTask()?.state).toEqual({ status: 'done', day: future });
    await window.deliver();
    expect(await done).toBe(false);
    expect(shownTask()).toBe(before);
    expect(state().toast).toMatchObject({
      kind: 'error',
      text: '2026-02-01 is still to come. Choose today or an earlier day.',
      stepId: null,
    });
  });

  it('leaves revision, day and steps as they are', async () => {
    const { revision, undo, redo, today } = state();
    expect(await state().noteTask(createId(), 'x')).toBe(false);
    expect(await state().addEvidence(taskId, 'javascript:alert(1)', '')).toBe(false);
    expect(state()).toMatchObject({ revision, undo, redo, today });
    expect(state().snapshot).toEqual(stored());
  });

  it('does not take back what came after it', async () => {
    window.hold('answers');
    void state().completeTask(taskId, future);
    void state().startTask(taskId);
    await window.deliver(1);
    await window.deliver(0);
    expect(shownTask()?.state).toEqual({ status: 'in-progress' });
    expect(state().snapshot).toEqual(stored());
  });
});
