import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseDay } from '../../../shared/domain/calendar/day';
import { ask, startPlan } from '../../support/doors/ask';
import { memoryApp, type TestApp } from '../../support/doors/memory-app';
import { type FakeElectron, fakeElectron } from '../../support/electron/fake-electron';
import type { FakeWindow } from '../../support/electron/fake-window';
import { tempFolder } from '../../support/machine/temp-folder';

const SUNDAY = '2026-01-11T12:00';
const MINUTE = 60_000;

let app: TestApp;
let electron: FakeElectron;
let notifiedFile: string;
const log = vi.fn();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setImmediate', 'clearImmediate'] });
  app = memoryApp();
  startPlan(app);
  notifiedFile = join(tempFolder(), 'told.json');
});

afterEach(() => {
  electron.app.emit('will-quit');
  vi.useRealTimers();
});

async function start(): Promise<void> {
  electron = fakeElectron();
  const { createAtHand } = await import('../../../electron/shell/at-hand');
  const { setupReminders } = await import('../../../electron/shell/reminders');
  setupReminders(app, { atHand: createAtHand(app), clock: app.clock.read, notifiedFile, log });
}

const titles = (): string[] => electron.Notification.shown.map(({ title }) => title);

/** Messages to the window after clicking the latest notification. */
function click(window: FakeWindow): unknown[][] {
  electron.Notification.shown.at(-1)?.emit('click');
  return window.webContents.sent;
}

describe('a notification', () => {
  it('appears within a minute, once, and not again after a restart', async () => {
    ask(app, 'settings.change', { remindsOfReview: true });
    await start();
    vi.advanceTimersByTime(MINUTE);
    expect(titles()).toEqual([]);
    app.clock.moveTo(SUNDAY);
    vi.advanceTimersByTime(MINUTE);
    expect(titles()).toEqual(['Review day']);
    vi.advanceTimersByTime(10 * MINUTE);
    expect(titles()).toHaveLength(1);
    electron.app.emit('will-quit');
    await start();
    vi.advanceTimersByTime(MINUTE);
    expect(titles()).toEqual([]);
  });

  it('takes new writes into account', async () => {
    ask(app, 'settings.change', { remindsOfPauseEnd: true });
    await start();
    const day = parseDay('2026-01-07');
    ask(app, 'pause.add', { first: day, last: day, reason: '' });
    app.clock.moveTo('2026-01-08T12:00');
    vi.advanceTimersByTime(MINUTE);
    expect(titles()).toEqual(['Your pause is over']);
  });

  it('appears at once when its kind is turned on', async () => {
    app.clock.moveTo(SUNDAY);
    await start();
    vi.advanceTimersByTime(MINUTE);
    expect(titles()).toEqual([]);
    ask(app, 'settings.change', { remindsOfReview: true });
    vi.advanceTimersByTime(1);
    expect(titles()).toEqual(['Review day']);
  });

  it('never appears when none is turned on: nothing is even read', async () => {
    await start();
    const dispatch = vi.spyOn(app, 'dispatch');
    const day = parseDay('2026-01-07');
    ask(app, 'pause.add', { first: day, last: day, reason: '' });
    dispatch.mockClear();
    app.clock.moveTo(SUNDAY);
    vi.advanceTimersByTime(10 * MINUTE);
    expect(dispatch).not.toHaveBeenCalled();
    expect(titles()).toEqual([]);
    expect(existsSync(notifiedFile)).toBe(false);
  });

  it('opens the right view when clicked', async () => {
    ask(app, 'settings.change', { remindsOfReview: true });
    app.clock.moveTo(SUNDAY);
    await start();
    const window = new electron.BrowserWindow();
    const activated = vi.fn<() => void>();
    electron.app.on('activate', activated);
    expect(click(window)).toEqual([
      ['waymark:notice', { kind: 'place', path: '/week/2026-01-05/review' }],
    ]);
    expect(activated).toHaveBeenCalledOnce();
  });

  it('waits for the page of a newly opened window', async () => {
    ask(app, 'settings.change', { remindsOfReview: true });
    app.clock.moveTo(SUNDAY);
    await start();
    const window = new electron.BrowserWindow();
    window.webContents.loading = true;
    expect(click(window)).toEqual([]);
    window.webContents.emit('did-finish-load');
    expect(window.webContents.sent).toHaveLength(1);
  });
});
