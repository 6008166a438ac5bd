import type { MenuItemConstructorOptions as Item } from 'electron';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseDay } from '../../../shared/domain/calendar/day';
import type { Id } from '../../../shared/domain/id';
import { planOwn, sourcesIn } from '../../support/builders/week-of';
import { ask, logbookIn, startPlan, taskIn } from '../../support/doors/ask';
import { memoryApp, type TestApp } from '../../support/doors/memory-app';
import { type FakeElectron, fakeElectron } from '../../support/electron/fake-electron';
import { tempFolder } from '../../support/machine/temp-folder';

const MONDAY = parseDay('2026-01-05');
const SOON = 1_000;

let app: TestApp;
let electron: FakeElectron;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  app = memoryApp();
  startPlan(app);
});

afterEach(() => {
  electron.app.emit('will-quit');
  vi.useRealTimers();
});

/** With the tray turned on. */
async function start() {
  electron = fakeElectron();
  const { createAtHand } = await import('../../../electron/shell/at-hand');
  const { openChoices } = await import('../../../electron/shell/choices');
  const { setupTray } = await import('../../../electron/shell/tray');
  const choices = openChoices(join(tempFolder(), 'choices.json'), vi.fn());
  const clock = app.clock.read;
  setupTray(app, { atHand: createAtHand(app), clock, choices, icon: '/icon.png' });
  expect(electron.Tray.shown.size).toBe(0);
  choices.change({ showsTray: true });
  return choices;
}

/** The tray's items, after writes have settled. */
function items(): readonly Item[] {
  vi.advanceTimersByTime(SOON);
  const [tray, ...others] = electron.Tray.shown;
  expect(others).toEqual([]);
  return tray?.menu ?? [];
}

const labels = (): string[] => items().map(({ label, type }) => label ?? type ?? '');

function click(label: string, among: readonly Item[] = items()): void {
  const item = among.find((each) => each.label === label);
  if (item?.click === undefined) throw new Error(`nothing to click at ${label}`);
  (item.click as unknown as () => void)();
}

const ownId = (title: string): Id =>
  sourcesIn(app).logbook.tasks.find((task) => task.title === title)?.id ?? '';

describe('the tray', () => {
  it('has the week’s goals, to tick and untick', async () => {
    planOwn(app, MONDAY, ['Read', 'R & D']);
    await start();
    expect(labels()).toEqual([
      'Read',
      'R && D',
      'separator',
      'Start the timer on',
      'separator',
      'Open Waymark',
      'Quit',
    ]);
    click('Read');
    expect(taskIn(app, ownId('Read')).state.status).toBe('done');
    expect(
      items()
        .slice(0, 2)
        .map(({ checked }) => checked),
    ).toEqual([true, false]);
    click('Read');
    expect(taskIn(app, ownId('Read')).state.status).not.toBe('done');
  });

  it('starts the timer on a goal, and stops it', async () => {
    planOwn(app, MONDAY, ['Read']);
    await start();
    const submenu = items().find(({ label }) => label === 'Start the timer on')?.submenu;
    click('Read', submenu as Item[]);
    expect(logbookIn(app).timer?.taskId).toBe(ownId('Read'));
    app.clock.moveTo('2026-01-05T10:00');
    click('Stop the timer on “Read”');
    expect(logbookIn(app).timer).toBeNull();
    expect(logbookIn(app).times).toMatchObject([{ minutes: 60 }]);
  });

  it('opens the window if only the person knows how long they worked', async () => {
    planOwn(app, MONDAY, ['Read']);
    ask(app, 'timer.start', { taskId: ownId('Read') });
    await start();
    const activated = vi.fn<() => void>();
    electron.app.on('activate', activated);
    app.clock.moveTo('2026-01-06T10:00');
    click('Stop the timer on “Read”');
    expect(activated).toHaveBeenCalledOnce();
    expect(logbookIn(app).timer).not.toBeNull();
  });

  it('links to the week if there are no goals, or more than it shows', async () => {
    await start();
    const window = new electron.BrowserWindow();
    click('Plan this week…');
    planOwn(
      app,
      MONDAY,
      Array.from({ length: 12 }, (_, index) => `Goal ${index}`),
    );
    click('2 more goals…');
    const notice = ['waymark:notice', { kind: 'place', path: '/week' }];
    expect(window.webContents.sent).toEqual([notice, notice]);
  });

  it('disappears when turned off, and with Waymark', async () => {
    const choices = await start();
    choices.change({ showsTray: false });
    expect(electron.Tray.shown.size).toBe(0);
    choices.change({ showsTray: true });
    click('Quit');
    expect(electron.app.quit).toHaveBeenCalledOnce();
    expect(electron.Tray.shown.size).toBe(0);
  });
});
