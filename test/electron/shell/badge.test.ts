import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseDay } from '../../../shared/domain/calendar/day';
import { planOwn, sourcesIn } from '../../support/builders/week-of';
import { ask, startPlan } from '../../support/doors/ask';
import { memoryApp, type TestApp } from '../../support/doors/memory-app';
import { type FakeElectron, fakeElectron } from '../../support/electron/fake-electron';
import { tempFolder } from '../../support/machine/temp-folder';

const MONDAY = parseDay('2026-01-05');
const SOON = 1_000;

let app: TestApp;
let electron: FakeElectron;
let path: string;
const log = vi.fn();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  app = memoryApp();
  startPlan(app);
  planOwn(app, MONDAY, ['Read', 'Write']);
  path = join(tempFolder(), 'choices.json');
});

afterEach(() => {
  electron.app.emit('will-quit');
  vi.useRealTimers();
  vi.restoreAllMocks();
});

async function start() {
  electron = fakeElectron();
  const { createAtHand } = await import('../../../electron/shell/at-hand');
  const { setupBadge } = await import('../../../electron/shell/badge');
  const { openChoices } = await import('../../../electron/shell/choices');
  const choices = openChoices(path, log);
  setupBadge(app, { atHand: createAtHand(app), clock: app.clock.read, choices });
  return choices;
}

const counts = (): number[] => electron.app.setBadgeCount.mock.calls.map(([count]) => count);

describe('the number on the icon', () => {
  it('is off until turned on, and disappears when turned off', async () => {
    const choices = await start();
    expect(counts()).toEqual([]);
    choices.change({ showsBadge: true });
    expect(counts()).toEqual([2]);
    choices.change({ showsBadge: false });
    expect(counts()).toEqual([2, 0]);
  });

  it('is kept on this device', async () => {
    (await start()).change({ showsBadge: true });
    electron.app.emit('will-quit');
    await start();
    expect(counts()).toEqual([2]);
  });

  it('follows what is done, once per batch', async () => {
    (await start()).change({ showsBadge: true });
    for (const { id } of sourcesIn(app).logbook.tasks) ask(app, 'task.complete', { taskId: id });
    expect(counts()).toEqual([2]);
    vi.advanceTimersByTime(SOON);
    expect(counts()).toEqual([2, 0]);
  });

  it('does not exist on Windows', async () => {
    vi.spyOn(process, 'platform', 'get').mockReturnValue('win32');
    (await start()).change({ showsBadge: true });
    expect(counts()).toEqual([]);
  });
});
