import type { Locator, Page, Response } from 'playwright-core';
import { expect } from 'vitest';
import type { Transport } from '../../../shared/contract/transport';
import type { CallName } from '../../../shared/contract/calls';
import type { SubPage, ViewName } from './views';

/** Finds things on the page as a person does: by role and name only. */

export const navigation = (page: Page): Locator => page.getByRole('navigation', { name: 'Main' });

export async function goTo(page: Page, view: ViewName): Promise<void> {
  await navigation(page).getByRole('link', { name: view, exact: true }).click();
  await navigation(page).locator('[aria-current="page"]', { hasText: view }).waitFor();
  // The view's code may have to be loaded first, and what lies out of sight is drawn after the rest.
  await page.waitForFunction(
    (name) =>
      document.title === `${name} · Waymark` &&
      document.querySelector('main [aria-busy="true"]') === null,
    view,
  );
}

/** Opens a page by its address. */
export async function openSubPage(page: Page, { heading, path }: SubPage): Promise<void> {
  await openAddress(page, path);
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  // Its content may have to be read first.
  await page.locator('main header ~ *').first().waitFor();
}

/** Opens another address, and waits until the app has noticed. */
export const openAddress = (page: Page, path: string): Promise<void> =>
  page.evaluate(
    (path) =>
      new Promise((resolve) => {
        addEventListener('hashchange', () => resolve(), { once: true });
        location.hash = path;
      }),
    path,
  );

const firstGoals = (page: Page): Locator =>
  page.getByRole('group', { name: 'Your first week' }).getByRole('checkbox');

/** Leaves the first week without goals, for whoever plans it otherwise. */
export async function startPlan(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start this pathway' }).waitFor();
  for (const goal of await firstGoals(page).all()) await goal.uncheck();
  await page.getByRole('button', { name: 'Start this pathway' }).click();
  await navigation(page).waitFor();
}

export const boxOf = (page: Page, title: string): Locator =>
  page.getByRole('checkbox', { name: title, exact: true });

export const rowOf = (page: Page, title: string): Locator =>
  page.getByRole('listitem').filter({ has: boxOf(page, title) });

export const detailsOf = (page: Page, title: string): Locator =>
  page.getByRole('group', { name: `Details of “${title}”` });

/** Opens the row's menu with the mouse and chooses an item. */
export async function choose(page: Page, title: string, item: string): Promise<void> {
  await rowOf(page, title)
    .getByRole('button', { name: `More for “${title}”` })
    .click();
  await page.getByRole('menuitem', { name: item }).click();
}

/** Excludes the live region that announces drags. */
export const toastOf = (page: Page): Locator =>
  page.getByRole('status').and(page.locator(':not([id^="DndLiveRegion"])'));

export const toastText = (page: Page): Promise<string> => toastOf(page).innerText();

export interface ShownTask {
  readonly title: string;
  readonly isDone: boolean;
  /** The text beside the title: `Done today`, `Dropped 3 Jan: …`; empty for an open task. */
  readonly state: string;
  /** The day it mentions. */
  readonly day: string | null;
}

/** Every task in the view, in order. */
export const readTasks = (page: Page): Promise<ShownTask[]> =>
  page.getByRole('checkbox').evaluateAll((boxes) =>
    boxes.map((element) => {
      const box = element as HTMLInputElement;
      const state = document.getElementById(box.getAttribute('aria-describedby') ?? '');
      return {
        title: box.labels?.[0]?.textContent ?? '',
        isDone: box.checked,
        state: state?.textContent ?? '',
        day: state?.querySelector('time')?.dateTime ?? null,
      };
    }),
  );

export async function readTask(page: Page, title: string): Promise<ShownTask> {
  const found = (await readTasks(page)).find((task) => task.title === title);
  if (found === undefined) throw new Error(`The view shows no task “${title}”`);
  return found;
}

/** Percent of the whole plan, 0 to 100, as shown by the bar above the navigation. */
export const readProgress = async (page: Page): Promise<number> =>
  Number(
    await page
      .getByRole('progressbar', { name: 'Whole plan', exact: true })
      .getAttribute('aria-valuenow'),
  );

/** The view's lists of facts, by name. */
export async function readFacts(page: Page): Promise<Record<string, string>> {
  const names = await page.getByRole('term').allInnerTexts();
  const values = await page.getByRole('definition').allInnerTexts();
  return Object.fromEntries(names.map((name, index) => [name, values[index] ?? '']));
}

/** Recognises the answer to a call of the browser host. */
export const isCall =
  (name: CallName) =>
  (response: Response): boolean =>
    response.url().endsWith('/api/call') &&
    (response.request().postDataJSON() as { name: string }).name === name;

/** Performs the action and waits for the answer to the call it triggers. */
export async function awaitCall(
  page: Page,
  name: CallName,
  act: () => Promise<unknown>,
): Promise<void> {
  if (page.url().startsWith('app:')) {
    await act();
    // A window's calls are answered in order.
    await page.evaluate(() =>
      (window as unknown as { waymark: Transport }).waymark.call('app.open', {}),
    );
    return;
  }
  await Promise.all([page.waitForResponse(isCall(name)), act()]);
}

/** What a screen reader would announce for the focus: the element's label or text. */
export const readFocus = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
    const label = isField ? element.labels?.[0]?.textContent : null;
    return label ?? element?.getAttribute('aria-label') ?? element?.textContent ?? '';
  });

export const hasFocus = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => element === document.activeElement);

/** Longer than anything should take. */
const PATIENCE_MS = 5_000;

/** Polls an expectation that may take a moment to hold. */
export const eventually = <Value>(read: () => Value | Promise<Value>) =>
  expect.poll(read, { timeout: PATIENCE_MS });

/**
 * Waits for animations to end. Their promises would not do: that of one whose element has gone out of sight meanwhile,
 * under `content-visibility`, is never kept.
 */
export const settle = (page: Page): Promise<unknown> =>
  page.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== 'running'),
  );
