import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { findCutTexts, pixelsBeyond } from './support/barriers';
import { taskTitle } from './support/guide';
import { boxOf, detailsOf, goTo, openSubPage } from './support/page';
import { JOURNEY_DOORS, openStarted } from './support/journey-doors';
import { SUB_PAGES, VIEW_NAMES } from './support/views';

describe.each(JOURNEY_DOORS)('texts that are hard to show, in $door', ({ setUp, isThere }) => {
  if (!isThere) return it.skip('needs a runtime');
  const journey = setUp();
  let page: Page;

  beforeAll(async () => {
    page = await openStarted(journey, 'Roadmap');
  });

  async function writeNote(title: string, text: string): Promise<void> {
    await boxOf(page, title).focus();
    await page.keyboard.press('n');
    const field = detailsOf(page, title).getByRole('textbox', { name: 'Note' });
    await field.waitFor();
    await page.keyboard.insertText(text);
    await page.keyboard.press('Escape');
    await boxOf(page, title).focus();
    await page.keyboard.press('o');
  }

  it.each([
    ['2,500 quotes', '>'.repeat(2_500)],
    ['lists in lists', '- '.repeat(9_990)],
    ['emphasis without end', '*a_'.repeat(6_666)],
  ])('%s leave the roadmap usable', async (_what, text) => {
    const title = taskTitle(0, 0);
    const started = Date.now();
    await writeNote(title, text);
    await detailsOf(page, title).getByRole('button', { name: 'Edit note' }).waitFor();
    expect(Date.now() - started).toBeLessThan(5_000);
    expect(await boxOf(page, taskTitle(0, 1)).isVisible()).toBe(true);
    await page.keyboard.press('n');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Escape');
  });

  it('a paste beyond the limit stays complete, with a message', async () => {
    await goTo(page, 'Week');
    const field = page.getByRole('textbox', { name: 'Goal', exact: true });
    await field.focus();
    await page.keyboard.insertText('x'.repeat(305));
    await page.getByText('5 characters too long: at most 300 can be saved.').waitFor();
    expect((await field.inputValue()).length).toBe(305);
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('\u200B\u2060\u3164');
    expect(await page.getByRole('button', { name: 'Add', exact: true }).isEnabled()).toBe(false);
  });

  it('right-to-left text has its own direction', async () => {
    const field = page.getByRole('textbox', { name: 'Goal', exact: true });
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('לקרוא את הספר (חלק 1)');
    expect(await field.evaluate((input) => getComputedStyle(input).direction)).toBe('rtl');
    await page.keyboard.press('Enter');
    const label = page.locator('label', { hasText: 'לקרוא את הספר' }).first();
    await label.waitFor();
    expect(await label.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  });

  describe('a word of 300 letters', () => {
    beforeAll(async () => {
      await goTo(page, 'Roadmap');
      await page.getByRole('button', { name: 'Add a task' }).first().click();
      await page.getByRole('textbox', { name: 'Task', exact: true }).fill('W'.repeat(300));
      await page.keyboard.press('Enter');
      await boxOf(page, 'W'.repeat(300)).waitFor();
      // It fills a small window, and would cover the navigation for as long as it stands.
      await page.getByRole('button', { name: 'Close this message' }).click();
      await goTo(page, 'Settings');
    });

    async function expectFitting(view: string): Promise<void> {
      const [beyond, cut] = [await pixelsBeyond(page, 'Width'), await findCutTexts(page)];
      expect.soft({ view, beyond, cut }).toEqual({ view, beyond: 0, cut: [] });
    }

    it.each([1280, 800, 360, 320])('fits a window of %d pixels in every view', async (width) => {
      await page.setViewportSize({ width, height: 800 });
      for (const view of VIEW_NAMES) {
        await goTo(page, view);
        await expectFitting(view);
      }
      for (const subPage of SUB_PAGES) {
        await openSubPage(page, subPage);
        await expectFitting(subPage.path);
      }
    });
  });
});
