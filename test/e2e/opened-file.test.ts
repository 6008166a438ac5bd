import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { archiveText } from '../../shared/contract/archive-text';
import { archiveOf } from '../support/doors/archive';
import { startPlan } from '../support/doors/ask';
import { openApp } from '../support/doors/memory-app';
import { setUpShell } from './support/electron';
import { navigation } from './support/page';
import { obstacle } from './support/runtime';

const title = 'A file that is opened with Waymark';
if (obstacle !== null) console.log(`${title}: skipped, because ${obstacle}.`);

describe.skipIf(obstacle !== null)(
  obstacle === null ? title : `${title} (skipped: ${obstacle})`,
  () => {
    const shell = setUpShell();
    const folder = mkdtempSync(join(tmpdir(), 'waymark-opened-'));
    const archive = join(folder, 'my plan.waymark');
    const list = join(folder, 'list.waymark');
    let page: Page;

    beforeAll(async () => {
      const app = openApp(':memory:');
      startPlan(app);
      writeFileSync(archive, archiveText(await archiveOf(app)));
      app.close();
      writeFileSync(list, '# Cook\n\n## Soups\n- [ ] Stock\n');
    });
    afterEach(() => expect(shell.faults.splice(0)).toEqual([]));
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    const expectShown = (text: string): Promise<void> =>
      page
        .getByRole('main')
        .filter({ has: page.getByRole('heading', { level: 1, name: 'Import' }) })
        .getByText(text)
        .first()
        .waitFor();

    it('is shown, but not imported, by the start it was passed to', async () => {
      page = await (await shell.launch(archive)).firstWindow();
      await expectShown('Everything from a file');
      await page.getByRole('button', { name: 'Use this file' }).waitFor();
      await shell.closeAll();
      page = await (await shell.launch()).firstWindow();
      await page.getByRole('button', { name: 'Start this pathway' }).waitFor();
    });

    it('is shown in the existing window', async () => {
      await shell.startBeside(pathToFileURL(list).href);
      await expectShown('1 phase, 1 task.');
      await shell.startBeside(archive);
      await page.getByRole('button', { name: 'Use this file' }).click();
      await navigation(page).waitFor();
    });

    it('is replaced by the address of a view, and other addresses do nothing', async () => {
      await shell.startBeside('--', 'waymark://week');
      await page.getByRole('heading', { level: 1, name: 'Week' }).waitFor();
      const shown: string[] = [];
      page.on('framenavigated', (frame) => shown.push(new URL(frame.url()).hash));
      await shell.startBeside('--', 'waymark://import?file=list.waymark');
      // Whatever the first address did, it did before this one.
      await shell.startBeside('--', 'waymark://skills');
      await page.getByRole('heading', { level: 1, name: 'Skills' }).waitFor();
      expect(shown).toEqual(['#/skills']);
    });
  },
);
