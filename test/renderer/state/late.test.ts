import { beforeEach, describe, expect, it } from 'vitest';
import { settingsOf, snapshotOf } from '../../../renderer/state/derived';
import type { AppState } from '../../../renderer/state/store';
import { parseDay } from '../../../shared/domain/calendar/day';
import { type AppWindow, openWindow } from '../../support/doors/app-window';
import {
  ask,
  headOf,
  labelOf,
  noteIn,
  PLAN_START,
  planIn,
  settingsIn,
  startPlan,
  taskAt,
} from '../../support/doors/ask';
import { REFUSALS } from '../../../shared/words/refusals';
import { memoryApp, type TestApp } from '../../support/doors/memory-app';
import { letIn } from '../../support/doors/visitor';

let app: TestApp;
let window: AppWindow;
let taskId: string;
let otherId: string;

const state = (): AppState => window.store.getState();
const statusOf = (id: string): unknown => state().records.task.get(id)?.state.status;

/** What is on disk and what is shown must agree once everything has arrived. */
const expectInStep = (): void => {
  expect(snapshotOf(state())).toEqual(planIn(app));
  expect(settingsOf(state())).toEqual(settingsIn(app));
  expect(state().shownVersion).toEqual(app.version());
  expect(state().unanswered).toBe(0);
};

/** A write by another window. */
const writeElsewhere = (): unknown => ask(app, 'task.complete', { taskId: otherId });

beforeEach(async () => {
  app = memoryApp();
  const plan = startPlan(app);
  taskId = taskAt(plan, 0).id;
  otherId = taskAt(plan, 1).id;
  window = await openWindow(app);
});

describe('a notice', () => {
  it('of the window’s own write causes no read', async () => {
    await state().completeTask(taskId);
    expect(window.calls).toEqual(['task.complete']);
    expectInStep();
  });

  it('of a write elsewhere is shown without reading anything', async () => {
    writeElsewhere();
    await window.release();
    expect(statusOf(otherId)).toBe('done');
    expect(window.calls).toEqual([]);
    expectInStep();
  });

  it('of many writes elsewhere is applied to the last', async () => {
    for (let count = 0; count < 10; count += 1) {
      writeElsewhere();
      ask(app, 'task.reopen', { taskId: otherId });
    }
    await window.release();
    expect(window.calls).toEqual([]);
    expectInStep();
  });

  it('of a write elsewhere is applied, however close to the window’s own', async () => {
    writeElsewhere();
    await state().completeTask(taskId);
    expectInStep();
  });

  it('updates what undo would revert', async () => {
    writeElsewhere();
    await window.release();
    const { undo, redo } = headOf(app);
    expect(state()).toMatchObject({ undo, redo });
  });

  it('of a new day changes the day', () => {
    state().hear({ kind: 'day', today: parseDay('2026-01-06') });
    expect(state().expectToday()).toBe('2026-01-06');
  });

  it('that arrives early waits for those before it', () => {
    const { epoch } = app.version();
    const tick = (id: string, revision: number) =>
      state().hear({
        kind: 'changed',
        epoch,
        revision,
        changes: [{ op: 'update', kind: 'task', id, fields: { state: { status: 'in-progress' } } }],
        undo: null,
        redo: null,
      });
    tick(otherId, 3);
    expect(statusOf(otherId)).toBe('to-do');
    tick(taskId, 2);
    expect([statusOf(taskId), statusOf(otherId)]).toEqual(['in-progress', 'in-progress']);
    expect(state().shownVersion.revision).toBe(3);
  });

  it('of another epoch causes everything to be read again', async () => {
    writeElsewhere();
    await window.release();
    state().hear({ kind: 'hello', epoch: crypto.randomUUID(), revision: 1 });
    await window.release();
    expect(window.calls).toEqual(['app.open']);
    expectInStep();
  });
});

describe('an answer that comes late', () => {
  beforeEach(() => window.hold('answers'));

  it('to a note does not hide a newer one', async () => {
    await state().openNote(taskId);
    void state().noteTask(taskId, 'first');
    void state().noteTask(taskId, 'second');
    await window.deliver(1);
    await window.deliver(0);
    await window.release();
    expect(state().records.note.get(taskId)?.text).toBe('second');
    expect(noteIn(app, taskId)).toBe('second');
  });

  it('to a list does not hide a newer one', async () => {
    void state().openAssistants();
    await window.settle();
    letIn(app);
    void state().openAssistants();
    await window.deliver(1);
    expect(state().assistants).toHaveLength(1);
    await window.deliver(0);
    expect(state().assistants).toHaveLength(1);
  });

  it('never reverts the revision or the steps', async () => {
    const revisions: number[] = [];
    window.store.subscribe(({ shownVersion }) => revisions.push(shownVersion.revision));
    void state().noteTask(taskId, 'first');
    void state().noteTask(otherId, 'second');
    await window.deliver(1);
    await window.deliver(0);
    await window.release();
    expect(revisions).toEqual(revisions.toSorted((one, other) => one - other));
    const { today, undo, redo } = headOf(app);
    expect(state()).toMatchObject({ today, undo, redo });
  });

  it('offers to undo only the latest step', async () => {
    const offered: boolean[] = [];
    window.store.subscribe(({ toast, undo }, before) => {
      if (toast !== null && toast !== before.toast) offered.push(toast.stepId === undo?.id);
    });
    void state().noteTask(taskId, 'first');
    void state().noteTask(otherId, 'second');
    await window.deliver(1);
    await window.deliver(0);
    await window.release();
    expect(offered).toContain(true);
    expect(offered).not.toContain(false);
  });

  it('to a read from before a tick does not revert the tick', async () => {
    void state().open();
    void state().completeTask(taskId);
    expect(statusOf(taskId)).toBe('done');
    await window.deliver(0);
    expect(statusOf(taskId)).toBe('done');
    await window.release();
    expectInStep();
  });

  it('to a tick does not hide its undo', async () => {
    void state().completeTask(taskId);
    void state().reopenTask(taskId);
    await window.deliver(0);
    expect(statusOf(taskId)).toBe('to-do');
    await window.release();
    expect(statusOf(taskId)).toBe('to-do');
    expectInStep();
  });

  it('to changes of settings and plan does not hide newer ones', async () => {
    void state().changeSettings({ firstWeekday: 0 });
    void state().changeSettings({ firstWeekday: 6 });
    void state().changePlan({ hoursPerWeek: 10 });
    void state().changePlan({ hoursPerWeek: 12 });
    for (const index of [3, 1, 1, 0]) await window.deliver(index);
    await window.release();
    expectInStep();
  });
});

it('a write elsewhere in the middle of reading does not mix two states of the store', async () => {
  window.hold('questions');
  const reading = state().open();
  await window.deliver(0);
  writeElsewhere();
  await window.release();
  await reading;
  expectInStep();
});

describe('undo and redo', () => {
  it('show what is there then, read nothing, and say what they did', async () => {
    await state().completeTask(taskId);
    const label = labelOf(state().undo);
    await state().undoStep();
    expectInStep();
    expect(state().toast).toMatchObject({ kind: 'info', text: `Undone: ${label}`, stepId: null });
    expect(labelOf(state().redo)).toBe(label);
    await state().redoStep();
    expectInStep();
    expect(state().toast?.text).toBe(`Redone: ${label}`);
    expect(state().redo).toBeNull();
    expect(window.calls).toEqual(['task.complete', 'step.undo', 'step.redo']);
  });

  it('also revert settings, and the plan itself', async () => {
    await state().changeSettings({ firstWeekday: 0 });
    await state().undoStep();
    expect(settingsOf(state()).firstWeekday).toBe(1);
    await state().undoStep();
    await state().answerUndo(true);
    expect(snapshotOf(state())).toBeNull();
    expect(state().undo).toBeNull();
  });

  it('ask before removing the plan itself, and keep it if declined', async () => {
    await state().undoStep();
    expect(state().askedUndo?.of.kind).toBe('plan.started');
    await state().answerUndo(false);
    expect(state().askedUndo).toBeNull();
    expect(snapshotOf(state())).not.toBeNull();
    expect(window.calls).toEqual([]);
  });

  it('restore an undone plan, which nothing discards without confirmation', async () => {
    await state().undoStep();
    await state().answerUndo(true);
    await state().changeSettings({ firstWeekday: 0 });
    expect(state().toast).toMatchObject({ kind: 'info', text: REFUSALS.planUndone });
    await state().startPlan(PLAN_START);
    expect(snapshotOf(state())).toBeNull();
    await state().redoStep();
    expectInStep();
    expect(snapshotOf(state())?.plan.startDay).toBe('2026-01-05');
  });

  it('discard it after confirmation', async () => {
    await state().undoStep();
    await state().answerUndo(true);
    await state().startPlan({ ...PLAN_START, discardsUndone: true });
    expect(snapshotOf(state())).not.toBeNull();
    expect(state().redo).toBeNull();
    expectInStep();
  });

  it('of a step that is no longer the latest are refused, and change nothing', async () => {
    await state().completeTask(taskId);
    const stepId = state().undo?.id;
    await state().noteTask(taskId, 'newer');
    await state().undoStep(stepId);
    expect(state().toast).toMatchObject({ kind: 'info' });
    expectInStep();
    expect(noteIn(app, taskId)).toBe('newer');
  });

  it('of nothing say so', async () => {
    await state().redoStep();
    expect(state().toast).toMatchObject({
      kind: 'info',
      text: 'There is nothing to redo.',
      stepId: null,
    });
  });
});

describe('a lost connection', () => {
  it('is shown, and missed changes are read once it is back', async () => {
    window.hold('notices');
    state().hear({ kind: 'connection', connection: 'lost' });
    expect(state().connection).toBe('lost');
    writeElsewhere();
    state().hear({ kind: 'connection', connection: 'alive' });
    state().hear({ kind: 'hello', ...app.version() });
    await window.settle();
    expect(state().connection).toBe('alive');
    expect(window.calls).toEqual(['app.open']);
    expectInStep();
  });
});

describe('a write whose answer is lost', () => {
  it.each([
    ['before it arrived', 'questions'],
    ['after it was carried out', 'answers'],
  ] as const)('%s stays shown, is reported, is sent again, and counts once', async (_, where) => {
    window.lose(where);
    const done = state().completeTask(taskId);
    await window.settle();
    expect(statusOf(taskId)).toBe('done');
    expect(state().unanswered).toBe(1);
    expect(state().toast).toMatchObject({
      kind: 'error',
      text: expect.stringContaining('not known'),
    });
    state().hear({ kind: 'connection', connection: 'alive' });
    expect(await done).toBe(true);
    expect(window.calls).toEqual(['task.complete', 'task.complete']);
    expect(headOf(app).revision).toBe(2);
    expectInStep();
  });
});
