import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { undoUntilAsked } from './support/by-key';
import { taskTitle } from './support/guide';
import { boxOf, eventually, goTo, hasFocus, readTask } from './support/page';
import { JOURNEY_DOORS, openStarted } from './support/journey-doors';

/** The keydown events of a held key, before keyup. */
async function holdKey(page: Page, key: string, repeats = 20): Promise<void> {
  for (let count = 0; count < repeats; count += 1) await page.keyboard.down(key);
  await page.keyboard.up(key);
}

describe.each(JOURNEY_DOORS)('keys as people press them, in $door', ({ setUp, isThere }) => {
  if (!isThere) return it.skip('needs a runtime');
  const journey = setUp();
  let page: Page;

  beforeAll(async () => {
    page = await openStarted(journey);
  });

  describe('a number typed key by key', () => {
    const hours = () => page.getByLabel('Hours a week');

    beforeAll(() => goTo(page, 'Settings'));

    it.each([
      ['7.5', '7.5'],
      ['7,5', '7.5'],
      ['12.5', '12.5'],
      ['９', '9'],
    ])('%s is kept as %s', async (typed, kept) => {
      await hours().click();
      await page.keyboard.press('Control+a');
      for (const [index, key] of Array.from(typed).entries()) {
        await page.keyboard.insertText(key);
        expect(await hours().inputValue()).toBe(typed.slice(0, index + 1));
      }
      await page.keyboard.press('Tab');
      await eventually(() => hours().inputValue()).toBe(kept);
      await page.reload();
      await eventually(() => hours().inputValue()).toBe(kept);
    });

    it('that is invalid stays, with a message', async () => {
      await hours().click();
      await page.keyboard.press('Control+a');
      await page.keyboard.type('eight');
      await page.getByText('This is not a number. Type one such as 7.5.').waitFor();
      await page.keyboard.press('Tab');
      expect(await hours().inputValue()).toBe('eight');
      await page.reload();
      await eventually(() => hours().inputValue()).toBe('9');
    });

    it('that is too large is not clamped', async () => {
      await hours().click();
      await page.keyboard.press('Control+a');
      await page.keyboard.type('100');
      await page.keyboard.press('Tab');
      await page.getByText('Choose a number from 1 to 80.').waitFor();
      expect(await hours().inputValue()).toBe('100');
      await page.reload();
    });
  });

  describe('a held key', () => {
    it('ticks once', async () => {
      await goTo(page, 'Roadmap');
      const title = taskTitle(0, 0);
      await boxOf(page, title).focus();
      await holdKey(page, 'x');
      await eventually(async () => (await readTask(page, title)).state).toBe('Done today');
      await goTo(page, 'History');
      expect(await page.getByText(title).count()).toBe(1);
    });

    it('keeps moving through the rows', async () => {
      await goTo(page, 'Roadmap');
      await boxOf(page, taskTitle(0, 0)).focus();
      await holdKey(page, 'j', 2);
      await eventually(() => hasFocus(boxOf(page, taskTitle(0, 2)))).toBe(true);
    });

    it('undoes one step', async () => {
      await page.getByRole('heading', { level: 1 }).focus();
      await page.keyboard.down('Control');
      await holdKey(page, 'z');
      await page.keyboard.up('Control');
      await page.getByText(/^Undone: Done: /).waitFor();
      await page.reload();
      await page.getByRole('navigation', { name: 'Main' }).waitFor();
    });
  });

  describe('the start of the plan', () => {
    it('is not undone without a question, which Esc answers with no', async () => {
      await undoUntilAsked(page);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.getByRole('navigation', { name: 'Main' }).waitFor();
    });

    it('can be redone from the first page, also after a reload', async () => {
      const question = await undoUntilAsked(page);
      await question.getByRole('button', { name: 'Undo the start' }).click();
      await page.getByRole('button', { name: 'Start this pathway' }).waitFor();
      await page.reload();
      await page.getByRole('button', { name: 'Start this pathway' }).click();
      await page.getByRole('dialog', { name: 'Start over?' }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Bring it back' }).click();
      await page.getByRole('navigation', { name: 'Main' }).waitFor();
    });
  });
});
