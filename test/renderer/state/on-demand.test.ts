import { beforeEach, describe, expect, it } from 'vitest';
import { logbookOf } from '../../../renderer/state/derived';
import type { AppState } from '../../../renderer/state/store';
import { parseDay } from '../../../shared/domain/calendar/day';
import { type AppWindow, openWindow } from '../../support/doors/app-window';
import { ask, logbookIn, startPlan, taskAt } from '../../support/doors/ask';
import { memoryApp, type TestApp } from '../../support/doors/memory-app';

let app: TestApp;
let window: AppWindow;
let taskId: string;
let otherId: string;

const state = (): AppState => window.store.getState();

beforeEach(async () => {
  app = memoryApp();
  const plan = startPlan(app);
  taskId = taskAt(plan, 0).id;
  otherId = taskAt(plan, 1).id;
  window = await openWindow(app);
});

describe('weeks further back', () => {
  const lastYear = parseDay('2026-01-05');

  beforeEach(async () => {
    const goals = [{ title: 'Read', minutes: 60, measure: 'done' as const }];
    ask(app, 'week.plan', { week: lastYear, goals });
    const [goal] = logbookIn(app).goals;
    ask(app, 'task.complete', { taskId: goal?.taskId ?? '' });
    app.clock.moveTo('2026-12-07T09:00');
    window = await openWindow(app);
  });

  it('are loaded on demand, and stay up to date', async () => {
    expect(logbookOf(state())?.goals).toEqual([]);
    await state().openWeeksFrom(lastYear);
    expect(logbookOf(state())?.goals).toHaveLength(1);
    await state().completeTask(taskId);
    await state().open();
    expect(logbookOf(state())).toMatchObject({ from: lastYear, goals: [{ week: lastYear }] });
    expect(window.calls).toEqual(['weeks.read', 'task.complete', 'app.open']);
  });

  it('come back with a reopened task', async () => {
    const owner = ask(app, 'history.log', { groups: ['done'], phaseId: null, text: '', limit: 1 });
    const [line] = owner.lines;
    const id = line?.entry.kind === 'task.completed' ? line.entry.taskId : '';
    ask(app, 'step.undo', {});
    await window.release();
    expect(logbookOf(state())?.tasks).toMatchObject([{ id, state: { status: 'to-do' } }]);
    expect(logbookOf(state())?.goals).toMatchObject([{ taskId: id }]);
  });
});

describe('a note', () => {
  it('is loaded on demand, once', async () => {
    ask(app, 'task.note', { taskId, note: 'mine' });
    window = await openWindow(app);
    expect(state().records.note.get(taskId)?.text).toBeNull();
    await state().openNote(taskId);
    await state().openNote(taskId);
    await state().openNote(otherId);
    expect(state().records.note.get(taskId)?.text).toBe('mine');
    expect(window.calls).toEqual(['note.get']);
  });

  it('that was emptied elsewhere is gone', async () => {
    await state().noteTask(taskId, 'mine');
    ask(app, 'task.note', { taskId, note: '' });
    await window.release();
    expect(state().records.note.has(taskId)).toBe(false);
  });
});

describe('the plan of past days', () => {
  const days = [parseDay('2026-01-04'), parseDay('2026-01-05')];
  const asked = (): number => window.calls.filter((name) => name === 'plan.past').length;

  beforeEach(async () => {
    app.clock.moveTo('2026-01-07T09:00');
    window = await openWindow(app);
  });

  it('is loaded once, and does not change with later writes', async () => {
    const past = await state().readPast(days);
    await state().completeTask(taskId);
    expect(await state().readPast(days)).toEqual(past);
    expect(past).toMatchObject([null, { startDay: '2026-01-05' }]);
    expect(asked()).toBe(1);
  });

  it('is loaded again only for days not loaded yet', async () => {
    await state().readPast(days);
    expect(await state().readPast([...days, parseDay('2026-01-06')])).toHaveLength(3);
    expect(asked()).toBe(2);
  });

  it('is the present plan for today', async () => {
    const before = await state().readPast([parseDay('2026-01-07')]);
    await state().completeTask(taskId);
    const after = await state().readPast([parseDay('2026-01-07')]);
    const doneOn = (facts: typeof after) => facts?.[0]?.phases[0]?.tasks[0]?.doneOn;
    expect([doneOn(before), doneOn(after)]).toEqual([null, '2026-01-07']);
    expect(asked()).toBe(0);
  });

  it('is loaded again once the clock was set back', async () => {
    await state().readPast(days);
    app.clock.moveTo('2026-01-05T09:00');
    await state().completeTask(taskId);
    app.clock.moveTo('2026-01-07T09:00');
    await state().open();
    const [, first] = (await state().readPast(days)) ?? [];
    expect(first?.phases[0]?.tasks[0]?.doneOn).toBe('2026-01-05');
  });
});
