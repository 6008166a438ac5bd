import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CommandContext } from '../../../../../renderer/commands/command';
import { commands } from '../../../../../renderer/commands/registry';
import {
  entriesOf,
  offeredFirst,
  type PaletteEntry,
  wordsEntry,
} from '../../../../../renderer/features/frame/palette/entries';
import type { Hit } from '../../../../../shared/domain/find';
import { snapshotOf } from '../../../../../renderer/state/derived';
import { createRanking } from '../../../../../shared/domain/ranking';
import { type AppWindow, openWindow } from '../../../../support/doors/app-window';
import { ask, startPlan, taskAt } from '../../../../support/doors/ask';
import { memoryApp, type TestApp } from '../../../../support/doors/memory-app';

let app: TestApp;
let window: AppWindow;
let taskId: string;
let title: string;
const navigate = vi.fn<(path: string) => void>();

// Rows are looked for until the view has rendered, which it never does here.
beforeAll(() => void vi.stubGlobal('document', { querySelectorAll: () => [] }));
beforeEach(async () => {
  navigate.mockClear();
  app = memoryApp();
  ({ id: taskId, title } = taskAt(startPlan(app), 0));
  window = await openWindow(app);
});

const contextOn = (id: string | null): CommandContext => ({
  state: window.store.getState(),
  taskId: id,
  navigate,
});

const entries = (id: string | null = null, recents: readonly string[] = []) =>
  entriesOf(contextOn(id), recents);

const find = (typed: string, id: string | null = null, recents: readonly string[] = []) =>
  createRanking(entries(id, recents))(typed, 50);

const idsOf = (found: readonly PaletteEntry[]): string[] => found.map(({ id }) => id);

describe('what the palette holds', () => {
  it('is every available command, except those that only move the focus', () => {
    const context = contextOn(taskId);
    const wanted = commands.filter(
      ({ id, repeats, isEnabled }) => isEnabled(context) && !repeats && id !== 'palette.open',
    );
    expect(idsOf(entries(taskId))).toEqual(expect.arrayContaining(wanted.map(({ id }) => id)));
    const ids = idsOf(entries());
    expect(ids).not.toContain('task.toggle-done');
    expect(ids).not.toContain('row.next');
    expect(ids).not.toContain('palette.open');
  });

  it('shows commands with their usual names and keys, and what they act on', () => {
    const drop = entries(taskId).find(({ id }) => id === 'task.drop');
    expect(drop).toMatchObject({ name: 'Drop…', key: 'D', hint: `Task: ${title}` });
    const week = entries(taskId).find(({ id }) => id === 'view.week');
    expect(week).toMatchObject({ name: 'Week', key: '3', hint: 'Go to' });
  });

  it('is every task of the plan, with its phase, and every other plan', async () => {
    const { planId } = ask(app, 'plan.create', {
      title: 'Piano',
      phaseTitle: 'Scales',
      weeks: 4,
      startDay: '2026-01-05' as never,
      hoursPerWeek: 3,
    });
    window = await openWindow(app);
    expect(snapshotOf(window.store.getState())?.plan.id).toBe(planId);
    const plans = entries().filter(({ hint }) => hint === 'Plan');
    expect(plans).toHaveLength(1);
    await plans[0]?.run(contextOn(null));
    const snapshot = snapshotOf(window.store.getState());
    expect(snapshot?.plan.id).not.toBe(planId);
    const tasks = entries().filter(({ kind }) => kind === 'task');
    expect(tasks.map(({ name }) => name)).toEqual(snapshot?.tasks.map((task) => task.title));
    expect(tasks[0]?.hint).toBe(snapshot?.phases[0]?.title);
  });
});

describe('what was typed', () => {
  it.each([
    ['timlin', 'view.timeline'],
    ['gantt', 'view.timeline'],
    ['preferences', 'view.settings'],
    ['vacation', 'setting.pauses'],
    ['export', 'setting.take-out'],
    ['hours', 'setting.hours'],
    ['brag', 'page/what-i-did'],
    ['hotkeys', 'help.keys'],
  ])('%s leads to %s', (typed, id) => {
    expect(find(typed)[0]?.id).toBe(id);
  });

  it('ranks recent choices above equally good matches', () => {
    const [first, second] = idsOf(find('re'));
    expect(idsOf(find('re', null, [second ?? '']))[0]).toBe(second);
    expect(first).not.toBe(second);
  });
});

describe('before anything is typed', () => {
  it('recent choices come first if available, and tasks only among them', () => {
    const recents = [`task:${taskId}`, 'task.drop', 'gone', 'view.guide'];
    const offered = offeredFirst(entries(null, recents), recents);
    expect(idsOf(offered).slice(0, 2)).toEqual([`task:${taskId}`, 'view.guide']);
    expect(offered.filter(({ kind }) => kind === 'task')).toHaveLength(1);
    expect(new Set(offered).size).toBe(offered.length);
  });
});

describe('a chosen one', () => {
  it('acts like its key', async () => {
    await entries(taskId)
      .find(({ id }) => id === 'task.toggle-done')
      ?.run(contextOn(taskId));
    expect(snapshotOf(window.store.getState())?.tasks[0]?.state.status).toBe('done');
  });

  it('that is a task is opened in place', () => {
    void entries()
      .find(({ id }) => id === `task:${taskId}`)
      ?.run(contextOn(taskId));
    expect(navigate).toHaveBeenCalledWith('/roadmap');
    expect(window.store.getState().openTaskId).toBe(taskId);
  });
});

describe('a place in what was written', () => {
  const hit: Hit = {
    kind: 'note',
    id: 'note:1',
    planId: null,
    taskId: null,
    taskTitle: 'Read the book',
    taskStatus: 'done',
    day: null,
    excerpt: [
      { text: 'Ask ', isFound: false },
      { text: 'Zoë', isFound: true },
    ],
  };

  it('has its words as name, and says what it belongs to', () => {
    const entry = wordsEntry(hit, contextOn(null));
    expect(entry).toMatchObject({ name: 'Ask Zoë', hint: 'Note · done · Read the book' });
  });

  it('is opened in place, in its own plan', async () => {
    const first = snapshotOf(window.store.getState())?.plan.id ?? null;
    ask(app, 'plan.create', {
      title: 'Piano',
      phaseTitle: 'Scales',
      weeks: 4,
      startDay: '2026-01-05' as never,
      hoursPerWeek: 3,
    });
    window = await openWindow(app);
    const entry = wordsEntry({ ...hit, planId: first, taskId }, contextOn(null));
    expect(entry.hint).toContain('Backend');
    await entry.run(contextOn(null));
    expect(navigate).toHaveBeenCalledWith('/roadmap');
    expect(window.store.getState().openTaskId).toBe(taskId);
    await vi.waitFor(() => expect(snapshotOf(window.store.getState())?.plan.id).toBe(first));
  });
});
