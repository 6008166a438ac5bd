import type { Menu } from 'electron';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { ElectronApplication, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Opening } from '../../shared/contract/calls/app';
import type { Reply } from '../../shared/contract/reply';
import type { Transport } from '../../shared/contract/transport';
import { setUpShell } from './support/electron';
import { taskTitle } from './support/guide';
import { boxOf, eventually, goTo, readTask, startPlan } from './support/page';
import { obstacle } from './support/runtime';

const title = 'The desktop app at home';
if (obstacle !== null) console.log(`${title}: skipped, because ${obstacle}.`);

/** Makes a call just as the page does. */
const call = (page: Page, name: string, input: object): Promise<Reply<unknown>> =>
  page.evaluate(
    ([called, given]) => {
      const { waymark } = window as unknown as { waymark: Transport };
      return waymark.call(called, given, crypto.randomUUID());
    },
    [name, input] as const,
  );

describe.skipIf(obstacle !== null)(
  obstacle === null ? title : `${title} (skipped: ${obstacle})`,
  () => {
    const shell = setUpShell();
    let app: ElectronApplication;
    let page: Page;

    beforeAll(async () => {
      app = await shell.launch();
      page = await app.firstWindow();
      await startPlan(page);
    });
    afterEach(() => expect(shell.faults.splice(0)).toEqual([]));
    afterAll(() => shell.closeAll());

    it('notifies of a review, and leads to it when clicked', async () => {
      // Works whether or not the machine can show notifications: clicks each one as soon as it is shown.
      await app.evaluate(({ Notification }) => {
        Notification.isSupported = () => true;
        Notification.prototype.show = function show() {
          this.emit('click');
        };
      });
      const reply = (await page.evaluate(() => {
        const { waymark } = window as unknown as { waymark: Transport };
        return waymark.call('app.open', {});
      })) as Reply<Opening>;
      if (!reply.ok) throw new Error(reply.error.message);
      const monthAgo = new Date(Date.parse(reply.head.today) - 28 * 86_400_000);
      const startDay = monthAgo.toISOString().slice(0, 10);
      const planId = reply.value.records.plan?.[0]?.id;
      await call(page, 'plan.change', { planId, startDay });
      const reviewWeekday = new Date(reply.head.today).getUTCDay();
      await call(page, 'settings.change', { reviewWeekday, quietFrom: 0, quietUntil: 0 });
      await goTo(page, 'Settings');
      // Not `check`: the view is gone before the tick would be visible.
      await page.getByRole('checkbox', { name: 'Review day' }).click();
      await page.waitForURL(/#\/week\/[\d-]+\/review$/);
    });

    it('shows the goals in the tray, where they can be ticked', async () => {
      await goTo(page, 'Roadmap');
      await boxOf(page, taskTitle(0, 0)).focus();
      await page.keyboard.press('w');
      await app.evaluate((electron) => {
        const build = electron.Menu.buildFromTemplate.bind(electron.Menu);
        electron.Menu.buildFromTemplate = (template) => {
          const menu = build(template);
          Object.assign(globalThis, { trayMenu: menu });
          return menu;
        };
      });
      await goTo(page, 'Settings');
      await page.getByRole('checkbox', { name: 'in the tray' }).check();
      const labels = () =>
        app.evaluate(() => {
          const { trayMenu } = globalThis as unknown as { trayMenu?: Menu };
          return trayMenu?.items.map(({ label }) => label) ?? [];
        });
      await expect.poll(labels).toContain(taskTitle(0, 0).replaceAll('&', '&&'));
      await app.evaluate(() => {
        const { trayMenu } = globalThis as unknown as { trayMenu: Menu };
        trayMenu.items[0]?.click();
      });
      await goTo(page, 'Roadmap');
      await eventually(async () => (await readTask(page, taskTitle(0, 0))).isDone).toBe(true);
      await goTo(page, 'Settings');
      await page.getByRole('checkbox', { name: 'in the tray' }).uncheck();
    });

    it('takes the keys that add a task as they are pressed, and says why not others', async () => {
      await goTo(page, 'Settings');
      const isOn = page.getByRole('checkbox', { name: 'Add a task from any program' });
      // The view is drawn anew with what the system answered.
      await isOn.click();
      const keys = page.getByRole('textbox', { name: 'Keys' });
      const registered = (accelerator: string) =>
        app.evaluate(({ globalShortcut }, each) => globalShortcut.isRegistered(each), accelerator);
      await keys.focus();
      await page.keyboard.press('Control+c');
      await page.getByText('Many programs use these keys themselves.', { exact: false }).waitFor();
      await page.keyboard.press('x');
      await page.getByText('Hold Ctrl or Alt as well.', { exact: false }).waitFor();
      await page.keyboard.press('Escape');
      expect(await keys.inputValue()).toBe('Ctrl Alt Space');
      await page.keyboard.press('Control+Alt+k');
      await eventually(() => keys.inputValue()).toBe('Ctrl Alt K');
      expect(await registered('CommandOrControl+Alt+K')).toBe(true);
      await page.keyboard.press('Backspace');
      await eventually(() => keys.inputValue()).toBe('Ctrl Alt Space');
      expect(await registered('CommandOrControl+Alt+K')).toBe(false);
      await isOn.uncheck();
    });

    it('begins a task passed to a second start, and adds it only on request', async () => {
      const child = app.process();
      const [program, ...words] = child.spawnargs;
      const rest = words.filter(
        (word) => !word.startsWith('--inspect') && !word.startsWith('--remote'),
      );
      const second = spawn(program ?? '', [...rest, '--add', 'Read chapter 3 !week']);
      const line = page.getByRole('combobox', { name: 'Task' });
      await line.waitFor();
      expect(await line.inputValue()).toBe('Read chapter 3 !week');
      if (second.exitCode === null) await once(second, 'exit');
      await page.keyboard.press('Escape');
      await goTo(page, 'Week');
      expect(await boxOf(page, 'Read chapter 3').count()).toBe(0);
    });

    it('begins a task passed to the first start', async () => {
      await shell.closeAll();
      app = await shell.launch('--add', 'Write a post');
      page = await app.firstWindow();
      const line = page.getByRole('combobox', { name: 'Task' });
      await line.waitFor();
      expect(await line.inputValue()).toBe('Write a post');
    });
  },
);
