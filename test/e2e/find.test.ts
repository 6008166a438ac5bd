import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { findBarriers, SCHEMES } from './support/barriers';
import { pressOn } from './support/by-key';
import { taskTitle } from './support/guide';
import { JOURNEY_DOORS, openStarted } from './support/journey-doors';
import { boxOf, detailsOf, eventually, goTo, hasFocus } from './support/page';

describe.each(JOURNEY_DOORS)('finding what was written, in $door', ({ setUp, isThere }) => {
  if (!isThere) return it.skip('needs a runtime');
  const journey = setUp();
  const title = taskTitle(2, 0);
  let page: Page;

  beforeAll(async () => {
    page = await openStarted(journey, 'Roadmap');
    await pressOn(page, title, 'n');
    await detailsOf(page, title).getByRole('textbox', { name: 'Note' }).waitFor();
    await page.keyboard.type('Ask Zoë about the déploiement');
    await page.keyboard.press('Escape');
  });

  const field = () => page.getByRole('searchbox', { name: 'Search everything you wrote' });
  const hits = () => page.getByRole('search').getByRole('listitem');

  async function lookFor(words: string): Promise<void> {
    await page.locator('h1').focus();
    await page.keyboard.press('/');
    await field().waitFor();
    await page.keyboard.type(words);
  }

  it('finds it by keyboard, ignoring accents, and marks it', async () => {
    await lookFor('deploi zoe');
    await eventually(() => hits().allInnerTexts()).toEqual([
      expect.stringMatching(/Ask Zoë about the déploiement\s+Note/),
    ]);
    expect(await hits().locator('mark').allInnerTexts()).toEqual(['Zoë', 'déploi']);
  });

  it.each(SCHEMES)('is accessible, in %s', async (scheme) => {
    expect(await findBarriers(page, scheme)).toEqual([]);
  });

  it('filters by phase and by recent days', async () => {
    const phase = page.getByRole('combobox', { name: 'Phase' });
    await phase.selectOption({ index: 1 });
    await eventually(() => hits().count()).toBe(0);
    await phase.selectOption('All phases');
    await eventually(() => hits().count()).toBe(1);
    const when = page.getByRole('combobox', { name: 'When' });
    await when.selectOption('Done in the last 7 days');
    await eventually(() => hits().count()).toBe(0);
    await when.selectOption('Any time');
    await eventually(() => hits().count()).toBe(1);
    await field().focus();
  });

  it('opens a match in place by keyboard, and returns', async () => {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await detailsOf(page, title).waitFor();
    await eventually(() => hasFocus(boxOf(page, title))).toBe(true);
    await page.goBack();
    await eventually(() => field().inputValue()).toBe('deploi zoe');
    await eventually(() => hits().count()).toBe(1);
  });

  it('finds it after a kill, and no longer once it is deleted', async () => {
    page = await journey.comeBack(page, 'SIGKILL');
    await lookFor('zoe');
    await eventually(() => hits().count()).toBe(1);
    await goTo(page, 'Roadmap');
    await pressOn(page, title, 'n');
    await detailsOf(page, title).getByRole('textbox', { name: 'Note' }).waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Escape');
    await lookFor('zoe');
    await page.getByText('Nothing found.').waitFor();
  });
});
