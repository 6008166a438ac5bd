import { v7 as createId } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { settingsOf, snapshotOf } from '../../../renderer/state/derived';
import type { AppState } from '../../../renderer/state/store';
import { createAppStore } from '../../../renderer/state/store';
import type { Reply } from '../../../shared/contract/reply';
import { parseDay } from '../../../shared/domain/calendar/day';
import type { Task } from '../../../shared/domain/plan/task';
import { type AppWindow, openWindow } from '../../support/doors/app-window';
import { labelOf, PLAN_START, planIn, startPlan, taskAt } from '../../support/doors/ask';
import { memoryApp, type TestApp } from '../../support/doors/memory-app';

let app: TestApp;
let window: AppWindow;
let taskId: string;

const state = (): AppState => window.store.getState();
const shown = () => snapshotOf(state());
const shownTask = (): Task | undefined => shown()?.tasks[0];

/** What is on disk, as reported by the app. */
const stored = () => planIn(app);

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
      shownVersion: app.version(),
      version: '1.2.3',
      dataFile: ':memory:',
      isSample: false,
      undo: { of: { kind: 'plan.started' } },
      redo: null,
      connection: 'alive',
    });
    expect(shown()).toEqual(stored());
    expect(settingsOf(state())).toMatchObject({ firstWeekday: 1, reviewWeekday: 0 });
  });

  it('says why it cannot show anything', async () => {
    const error = { code: 'unauthorized', message: 'Open it with the link.' } as const;
    const store = createAppStore(<Value>() => Promise.resolve<Reply<Value>>({ ok: false, error }));
    expect(store.getState().phase).toBe('starting');
    await store.getState().start();
    expect(store.getState()).toMatchObject({ phase: 'failed', failure: error });
    expect(snapshotOf(store.getState())).toBeNull();
  });
});

describe('starting a pathway', () => {
  it('shows the plan once it is on disk', async () => {
    const empty = await openWindow(memoryApp());
    const { loadPathways, startPlan: start } = empty.store.getState();
    await loadPathways();
    expect(empty.store.getState().pathways.map(({ id }) => id)).toContain(PLAN_START.pathwayId);
    await start({ ...PLAN_START, firstWeekday: 0 });
    const { toast, undo } = empty.store.getState();
    expect(snapshotOf(empty.store.getState())?.tasks).toHaveLength(24);
    expect(settingsOf(empty.store.getState()).firstWeekday).toBe(0);
    expect(toast).toMatchObject({ kind: 'info', text: labelOf(undo), stepId: undo?.id });
  });

  it('that is refused leaves everything as it was, and says so', async () => {
    const before = shown();
    await state().startPlan({ ...PLAN_START, pathwayId: 'none of ours' });
    expect(shown()).toBe(before);
    expect(state().toast).toMatchObject({ kind: 'info', stepId: null });
  });
});

describe('a change', () => {
  const changes: [name: string, change: () => Promise<unknown>][] = [
    ['startTask', () => state().startTask(taskId)],
    ['completeTask', () => state().completeTask(taskId)],
    ['completeTask on a day', () => state().completeTask(taskId, parseDay('2026-01-02'))],
    ['dropTask', () => state().dropTask(taskId, 'no time')],
    ['addEvidence', () => state().addEvidence(taskId, 'https://example.org', 'Mine')],
    ['changePlan', () => state().changePlan({ hoursPerWeek: 12 })],
  ];

  it.each(changes)('of %s is shown as it stands on disk', async (_name, change) => {
    const before = shown();
    await change();
    expect(shown()).toEqual(stored());
    expect(shown()).not.toEqual(before);
    expect(state().shownVersion).toEqual(app.version());
  });

  it.each(changes)('of %s offers to undo its own step', async (_name, change) => {
    await change();
    const { undo, toast } = state();
    expect(toast).toMatchObject({ kind: 'info', text: labelOf(undo), stepId: undo?.id });
  });

  it('of the settings is shown as it stands on disk', async () => {
    await state().changeSettings({ firstWeekday: 6 });
    expect(settingsOf(state()).firstWeekday).toBe(6);
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
    expect(state().shownVersion.revision).toBe(5);
  });

  it('keeps the identity of every other task', async () => {
    const before = shown()?.tasks.slice(1);
    await state().completeTask(taskId);
    shown()
      ?.tasks.slice(1)
      .forEach((task, index) => expect(task).toBe(before?.[index]));
  });
});

describe('before the answer', () => {
  beforeEach(() => window.hold('answers'));

  it('a task’s new state is shown optimistically', async () => {
    const done = state().completeTask(taskId);
    expect(shownTask()?.state).toEqual({ status: 'done', day: '2026-01-05' });
    await window.deliver();
    expect(await done).toBe(true);
    expect(shown()).toEqual(stored());
  });

  it('nothing else is', async () => {
    const before = state().records;
    void state().noteTask(taskId, 'mine');
    void state().addEvidence(taskId, 'https://example.org', '');
    void state().changePlan({ hoursPerWeek: 12 });
    void state().changeSettings({ firstWeekday: 0 });
    expect(state().records).toBe(before);
    expect(state().unanswered).toBe(4);
    await window.release();
    expect(state().unanswered).toBe(0);
  });

  it('no toast says that it was done', async () => {
    void state().completeTask(taskId);
    expect(state()).toMatchObject({ toast: null, shownVersion: { revision: 1 } });
    await window.release();
  });
});

describe('a change that is refused', () => {
  const future = parseDay('2026-02-01');

  it('is reverted on screen, and says why', async () => {
    const before = shownTask();
    window.hold('answers');
    const done = state().completeTask(taskId, future);
    expect(shownTask()?.state).toEqual({ status: 'done', day: future });
    await window.deliver();
    expect(await done).toBe(false);
    expect(shownTask()).toBe(before);
    expect(state().toast).toMatchObject({
      kind: 'info',
      text: '2026-02-01 is still to come. Choose today or an earlier day.',
      stepId: null,
    });
  });

  it('leaves revision, day and steps as they are', async () => {
    const { shownVersion, undo, redo, today } = state();
    expect(await state().noteTask(createId(), 'x')).toBe(false);
    expect(await state().addEvidence(taskId, 'javascript:alert(1)', '')).toBe(false);
    expect(state()).toMatchObject({ shownVersion, undo, redo, today });
    expect(shown()).toEqual(stored());
  });

  it('does not revert later changes', async () => {
    window.hold('answers');
    void state().completeTask(taskId, future);
    void state().startTask(taskId);
    await window.deliver(1);
    await window.deliver(0);
    expect(shownTask()?.state).toEqual({ status: 'in-progress' });
    expect(shown()).toEqual(stored());
  });
});
