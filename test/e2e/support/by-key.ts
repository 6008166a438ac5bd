import type { Locator, Page } from 'playwright-core';
import { awaitCall, boxOf, rowOf } from './page';

/** Keyboard actions on the rows of a view. */

export async function pressOn(page: Page, title: string, key: string): Promise<void> {
  await boxOf(page, title).focus();
  await page.keyboard.press(key);
}

/** For today, unless another day is given. */
export async function logTime(
  page: Page,
  title: string,
  typed: string,
  day?: string,
): Promise<void> {
  await pressOn(page, title, 'l');
  const row = rowOf(page, title);
  await row.getByLabel('Time worked').fill(typed);
  if (day !== undefined) await row.getByLabel('On', { exact: true }).fill(day);
  await awaitCall(page, 'time.log', () => page.keyboard.press('Enter'));
}

export const undoByKey = (page: Page): Promise<void> =>
  awaitCall(page, 'step.undo', async () => {
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('Control+z');
  });

/** As one line. */
export const textOf = async (locator: Locator): Promise<string> =>
  (await locator.innerText()).replaceAll(/\s+/g, ' ').trim();
