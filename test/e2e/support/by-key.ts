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

/** More than any test takes. */
const MANY_STEPS = 50;

/** Undoes step by step, until it is asked whether to undo the start of the plan. Returns that question. */
export async function undoUntilAsked(page: Page): Promise<Locator> {
  const question = page.getByRole('dialog', { name: 'Undo the start of your plan?' });
  const closeMessage = page.getByRole('button', { name: 'Close this message' });
  await page.getByRole('heading', { level: 1 }).focus();
  for (let steps = 0; steps < MANY_STEPS && !(await question.isVisible()); steps += 1) {
    if (await closeMessage.isVisible()) await closeMessage.click();
    await page.keyboard.press('Control+z');
    await question.or(closeMessage).first().waitFor();
  }
  await question.waitFor();
  return question;
}

/** As one line. */
export const textOf = async (locator: Locator): Promise<string> =>
  (await locator.innerText()).replaceAll(/\s+/g, ' ').trim();
