import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { Opening } from '../../shared/contract/calls/app';
import type { Reply } from '../../shared/contract/reply';
import type { Transport } from '../../shared/contract/transport';
import { setUpShell, versionOf } from './support/electron';
import { obstacle } from './support/runtime';
import { runWaymark } from './support/waymark';
import { taskTitle } from './support/guide';
import {
  boxOf,
  detailsOf,
  eventually,
  goTo,
  navigation,
  readTask,
  startPlan,
} from './support/page';

/** The done tasks in the store. */
const readDone = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const { waymark } = window as unknown as { waymark: Transport };
    const reply = (await waymark.call('app.open', {})) as Reply<Opening>;
    const tasks = reply.ok ? (reply.value.records.task ?? []) : [];
    return tasks.filter(({ state }) => state.status === 'done').map((task) => task.title);
  });

/** Chooses an item of the window's menu by its label. */
const choose = (app: ElectronApplication, label: string): Promise<void> =>
  app.evaluate(({ Menu, BrowserWindow }, wanted) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []);
    const item = items?.find((each) => each.label === wanted);
    const [window] = BrowserWindow.getAllWindows();
    item?.click({}, window, window?.webContents);
  }, label);

/** Whether the store's files, which only Waymark can open, contain the text. */
const isKept = (dataDir: string, text: string): boolean =>
  ['waymark.db', 'waymark.db-wal'].some((name) => readFileSync(join(dataDir, name)).includes(text));

const title = 'Waymark in Electron';
if (obstacle !== null) console.log(`${title}: skipped, because ${obstacle}.`);

describe.skipIf(obstacle !== null)(
  obstacle === null ? title : `${title} (skipped: ${obstacle})`,
  () => {
    const shell = setUpShell();
    const [FIRST, SECOND, NOTED] = [taskTitle(0, 0), taskTitle(0, 1), taskTitle(0, 2)];
    let app: ElectronApplication;
    let page: Page;

    const open = async (): Promise<void> => {
      app = await shell.launch();
      page = await app.firstWindow();
    };
    afterEach(() => expect(shell.faults.splice(0)).toEqual([]));
    afterAll(() => shell.closeAll());

    it('starts a pathway', async () => {
      await open();
      console.log(`${title} ${await versionOf(app)}`);
      await startPlan(page);
      await goTo(page, 'Roadmap');
    });

    it('ticks by mouse and by key, and undoes by key', async () => {
      await boxOf(page, FIRST).check();
      await boxOf(page, SECOND).focus();
      await page.keyboard.press('x');
      await expect.poll(() => readDone(page)).toHaveLength(2);
      await page.keyboard.press('ControlOrMeta+z');
      await expect.poll(() => readDone(page)).toEqual([FIRST]);
      await eventually(async () => (await readTask(page, SECOND)).isDone).toBe(false);
    });

    it('plans a week and keeps a note', async () => {
      await boxOf(page, SECOND).focus();
      await page.keyboard.press('w');
      await boxOf(page, NOTED).focus();
      await page.keyboard.press('n');
      await page.keyboard.type('What I *learned*');
      await page.keyboard.press('Escape');
      await goTo(page, 'Week');
      await boxOf(page, SECOND).waitFor();
      await goTo(page, 'Timeline');
      await page.getByRole('heading', { level: 1, name: 'Timeline' }).waitFor();
    });

    it('keeps all of it across a restart and kill -9', async () => {
      await shell.closeAll();
      await open();
      await goTo(page, 'Roadmap');
      await boxOf(page, NOTED).focus();
      await page.keyboard.press('o');
      await detailsOf(page, NOTED).getByText('What I learned').waitFor();
      await boxOf(page, SECOND).check();
      await expect.poll(() => readDone(page)).toEqual([FIRST, SECOND]);
      const ended = new Promise((resolve) => app.process().once('exit', resolve));
      app.process().kill('SIGKILL');
      await ended;
      await open();
      expect(await readDone(page)).toEqual([FIRST, SECOND]);
    });

    it('is reported by a browser host started on its folder, which leaves it alone', async () => {
      const ended = await runWaymark('--browser', '--no-open', '--data', shell.dataDir());
      expect(ended).toMatchObject({
        code: 0,
        stdout: 'Waymark is already open in its own window.\n',
      });
    });

    it('keeps its page in the sandbox and at its own address', async () => {
      expect(page.url()).toMatch(/^app:\/\/waymark\//);
      expect(await page.evaluate(() => typeof (globalThis as { require?: unknown }).require)).toBe(
        'undefined',
      );
      await page.evaluate(() => window.location.assign('https://app.evil/'));
      for (const address of ['file:///etc/hosts', 'javascript:alert(1)', 'https://a@b.test/', ''])
        expect(await page.evaluate((url) => window.open(url) === null, address)).toBe(true);
      expect(page.url()).toMatch(/^app:\/\/waymark\//);
      expect(app.windows()).toHaveLength(1);
      // The page reports the refusal, and nothing else went wrong.
      expect(shell.faults.splice(0).join()).toMatch(/^error: (?:Not allowed|Refused)[^,]*/);
    });

    it('recovers from an empty page', async () => {
      await page.evaluate(() => window.location.assign('about:blank'));
      await expect
        .poll(() =>
          app.evaluate(({ BrowserWindow }) =>
            BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getURL()),
          ),
        )
        .toEqual([expect.stringMatching(/^app:\/\/waymark\//)]);
    });

    it('restores a crashed page, with its unsaved input', async () => {
      // Playwright considers a page that was kept from navigating still loading.
      await shell.closeAll();
      await open();
      await app.evaluate(({ dialog }) => {
        dialog.showMessageBox = () => Promise.resolve({ response: 0, checkboxChecked: false });
      });
      await goTo(page, 'Roadmap');
      await boxOf(page, FIRST).focus();
      await page.keyboard.press('n');
      await page.keyboard.type('Not saved yet');
      await eventually(() => isKept(shell.dataDir(), 'Not saved yet')).toBe(true);
      await app.evaluate(
        ({ BrowserWindow }) =>
          new Promise<void>((resolve) => {
            const contents = BrowserWindow.getAllWindows()[0]?.webContents;
            contents?.once('render-process-gone', () =>
              contents.once('did-finish-load', () => resolve()),
            );
            contents?.forcefullyCrashRenderer();
          }),
      );
      const tasks = await app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
          'waymark.call("app.open", {}).then(({ value }) => value.records.task.length)',
        ),
      );
      expect(tasks).toBeGreaterThan(15);
      await shell.closeAll();
      await open();
      await goTo(page, 'Roadmap');
      await boxOf(page, FIRST).focus();
      await page.keyboard.press('o');
      await detailsOf(page, FIRST).getByText('Not saved yet').waitFor();
    });

    it('reloads, prints to a file, and shows its version', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'waymark-pdf-'));
      const pdf = join(folder, 'plan.pdf');
      await app.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
        dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false });
      }, pdf);
      await choose(app, 'Save as PDF…');
      await expect.poll(() => existsSync(pdf), { timeout: 15_000 }).toBe(true);
      await expect.poll(() => readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
      await choose(app, 'About Waymark');
      await expect
        .poll(() => app.evaluate(({ clipboard }) => clipboard.readText()))
        .toContain(join(shell.dataDir(), 'waymark.db'));
      await choose(app, 'Reload');
      await navigation(page).waitFor();
      await choose(app, 'Settings');
      await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
    });

    it('asks where to save, suggesting a name, folder and type', async () => {
      const asked = app.evaluate(
        ({ dialog }) =>
          new Promise<object>((resolve) => {
            dialog.showSaveDialog = (...words: unknown[]) => {
              resolve(words.at(-1) as object);
              return Promise.resolve({ canceled: true, filePath: '' });
            };
          }),
      );
      await page.evaluate(() => {
        const link = document.createElement('a');
        link.href = URL.createObjectURL(new Blob(['# Week']));
        link.download = 'waymark-week.md';
        link.click();
      });
      expect(await asked).toMatchObject({
        title: 'Save as Markdown',
        defaultPath: expect.stringMatching(/waymark-week\.md$/) as string,
        filters: [{ name: 'Markdown', extensions: ['md'] }, { name: 'All files' }],
      });
    });

    it('reopens where it was', async () => {
      const bounds = { x: 60, y: 40, width: 900, height: 700 };
      await app.evaluate(
        ({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setBounds(wanted),
        bounds,
      );
      await shell.closeAll();
      await open();
      const back = await app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.getBounds(),
      );
      expect(back).toMatchObject({ width: 900, height: 700 });
    });

    it('keeps its compiled code for the next start', () => {
      const folder = join(shell.dataDir(), 'window', 'Code Cache', 'js');
      expect(readdirSync(folder).filter((name) => /^[\da-f]+_0$/.test(name))).not.toEqual([]);
    });
  },
);
