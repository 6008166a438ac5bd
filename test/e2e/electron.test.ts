import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Reply } from '../../shared/contract/reply';
import type { Transport } from '../../shared/contract/transport';
import type { Opening } from '../../shared/contract/calls/app';

const ROOT = join(import.meta.dirname, '../..');
const RUNTIME = join(ROOT, 'node_modules', 'electron');

/** Why this machine cannot run Electron; null when it can. */
function findObstacle(): string | null {
  if (!existsSync(join(RUNTIME, 'dist'))) return 'the Electron runtime is not installed here';
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) return 'there is no display';
  return null;
}

const openRoadmap = async (page: Page): Promise<Page> => {
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Roadmap' })
    .click();
  return page;
};

/** The done tasks as the store has them. */
const readDone = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const { waymark } = window as unknown as { waymark: Transport };
    const reply = (await waymark.call('app.open', {})) as Reply<Opening>;
    const tasks = reply.ok ? (reply.value.records.task ?? []) : [];
    return tasks.filter(({ state }) => state.status === 'done').map((task) => task.title);
  });

const obstacle = findObstacle();
const title = 'Waymark in Electron';
if (obstacle !== null) console.log(`${title}: skipped, because ${obstacle}.`);

describe.skipIf(obstacle !== null)(
  obstacle === null ? title : `${title} (skipped: ${obstacle})`,
  () => {
    let dataDir: string;
    let running: ElectronApplication[] = [];

    beforeAll(() => {
      dataDir = mkdtempSync(join(tmpdir(), 'waymark-electron-'));
    });
    const closeAll = async (): Promise<void> => {
      const open = running;
      running = [];
      await Promise.all(open.map((each) => each.close()));
    };
    afterEach(closeAll);
    afterAll(() => rmSync(dataDir, { recursive: true }));

    const launch = async (): Promise<ElectronApplication> => {
      const launched = await _electron.launch({
        executablePath: join(RUNTIME, 'dist', readFileSync(join(RUNTIME, 'path.txt'), 'utf8')),
        // Chromium refuses to run its sandbox as root.
        args: [ROOT, '--data', dataDir, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
      });
      running.push(launched);
      return launched;
    };

    it('starts a pathway and keeps a tick over a restart', async () => {
      const page = await (await launch()).firstWindow();
      await page.getByRole('button', { name: 'Start this pathway' }).click();
      await openRoadmap(page);
      await page.getByRole('checkbox').first().check();
      await expect.poll(() => readDone(page)).toHaveLength(1);
      const [name = ''] = await readDone(page);
      await closeAll();

      const again = await openRoadmap(await (await launch()).firstWindow());
      expect(await again.getByRole('checkbox', { name, exact: true }).isChecked()).toBe(true);
      expect(await readDone(again)).toEqual([name]);
    });

    it('keeps its page in the sandbox and at home', async () => {
      const page = await (await launch()).firstWindow();
      expect(page.url()).toMatch(/^app:\/\/waymark\//);
      expect(await page.evaluate(() => typeof (globalThis as { require?: unknown }).require)).toBe(
        'undefined',
      );
      await page.evaluate(() => window.location.assign('https://app.evil/'));
      expect(await page.evaluate(() => window.open('file:///etc/hosts') === null)).toBe(true);
      expect(page.url()).toMatch(/^app:\/\/waymark\//);
    });
  },
);
