import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { GUIDE_TEXT } from '../shared/domain/import/guide-text';
import { expectNoBarriers, findBarriers, SCHEMES } from './support/barriers';
import { taskTitle } from './support/guide';
import { JOURNEY_DOORS, type JourneyDoor, openStarted } from './support/journey-doors';
import { awaitCall, boxOf, eventually, goTo, navigation, settle } from './support/page';

async function saveFrom(page: Page, journey: JourneyDoor): Promise<string> {
  await goTo(page, 'Settings');
  return journey.savedText(page, () => page.getByRole('button', { name: 'Save as JSON' }).click());
}

async function chooseFile(page: Page, text: string): Promise<void> {
  const file = { name: 'waymark.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  await page.locator('input[type=file]').setInputFiles(file);
}

function clearFolder(folder: string): void {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
}

describe.each(JOURNEY_DOORS)('everything in one file, in $door', ({ setUp, isThere }) => {
  if (!isThere) return it.skip('needs a runtime');
  const journey = setUp();
  let page: Page;
  let archive: string;

  const save = (): Promise<string> => saveFrom(page, journey);
  const choose = (text: string): Promise<void> => chooseFile(page, text);

  beforeAll(async () => {
    page = await openStarted(journey, 'Roadmap');
    await boxOf(page, taskTitle(0, 0)).check();
    archive = await save();
  });

  it('is previewed before an empty Waymark imports it', async () => {
    page = await journey.comeBack(page, 'SIGTERM', () => clearFolder(journey.dataDir()));
    await page.getByRole('link', { name: 'paste a guide or a list' }).click();
    await choose(archive);
    await page.getByRole('row', { name: 'Tasks done 0 1' }).waitFor();
  });

  it.each(SCHEMES)('is accessible, in %s', async (scheme) => {
    expect(await findBarriers(page, scheme)).toEqual([]);
  });

  it('is there once confirmed, survives a kill, and exports to the same file', async () => {
    await awaitCall(page, 'archive.take', () =>
      page.getByRole('button', { name: 'Use this file' }).press('Enter'),
    );
    await navigation(page).waitFor();
    page = await journey.comeBack(page, 'SIGKILL');
    await goTo(page, 'Roadmap');
    await eventually(() => boxOf(page, taskTitle(0, 0)).isChecked()).toBe(true);
    expect(await save()).toBe(archive);
  });

  it('replaces a plan after a question, and the backup restores that plan', async () => {
    await goTo(page, 'Roadmap');
    await awaitCall(page, 'task.complete', () => boxOf(page, taskTitle(0, 1)).check());
    await goTo(page, 'Settings');
    await page.getByRole('link', { name: 'Paste a guide or a list' }).click();
    await choose(archive);
    await page.getByRole('row', { name: 'Tasks done 2 1' }).waitFor();
    await page.getByRole('button', { name: 'Use this file' }).click();
    const replace = page.getByRole('button', { name: 'Replace everything' });
    await replace.waitFor();
    await expectNoBarriers(page);
    await replace.click();
    await page.getByText('The file is now in use.').waitFor();
    await goTo(page, 'Roadmap');
    await eventually(() => boxOf(page, taskTitle(0, 1)).isChecked()).toBe(false);
  });

  it.each([
    ['cut short', (text: string) => text.slice(0, -300), /is cut off or damaged/],
    [
      'changed',
      (text: string) => text.replace('"title":"', '"title":7,"was":"'),
      /has been changed since Waymark wrote it/,
    ],
    ['of a newer Waymark', (text: string) => text.replace('"version": 2', '"version": 3'), /newer/],
  ])('that was %s is refused in a sentence', async (_what, harm, sentence) => {
    await goTo(page, 'Settings');
    await page.getByRole('link', { name: 'Paste a guide or a list' }).click();
    await choose(harm(archive));
    await page.getByText(sentence).waitFor();
  });
});

describe.each(JOURNEY_DOORS)('a pasted guide with progress, in $door', ({ setUp, isThere }) => {
  if (!isThere) return it.skip('needs a runtime');
  const journey = setUp();

  it('looks the same when imported into an empty Waymark, and exports to the same file', async () => {
    let page = await journey.open();
    await page.getByRole('link', { name: 'paste a guide or a list' }).click();
    await page.getByRole('textbox', { name: 'Text' }).focus();
    await page.keyboard.insertText(GUIDE_TEXT);
    await page.getByRole('textbox', { name: 'Plan title' }).press('Enter');
    await navigation(page).waitFor();
    await goTo(page, 'Roadmap');
    await awaitCall(page, 'task.complete', () => boxOf(page, 'Pull sugar').check());
    const before = await viewsOf(page);
    const saved = await saveFrom(page, journey);

    page = await journey.comeBack(page, 'SIGTERM', () => clearFolder(journey.dataDir()));
    await page.getByRole('link', { name: 'paste a guide or a list' }).click();
    await chooseFile(page, saved);
    await page.getByRole('button', { name: 'Use this file' }).click();
    await navigation(page).waitFor();
    expect(await viewsOf(page)).toEqual(before);
    expect(await saveFrom(page, journey)).toBe(saved);
  });
});

/** The text of each view. */
async function viewsOf(page: Page): Promise<Record<string, string>> {
  const shown: Record<string, string> = {};
  for (const view of ['Overview', 'Roadmap', 'Week', 'Skills', 'Guide'] as const) {
    await goTo(page, view);
    await settle(page);
    shown[view] = await page.getByRole('main').innerText();
  }
  return shown;
}
