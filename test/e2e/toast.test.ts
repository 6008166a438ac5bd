import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { taskTitle } from './support/guide';
import { boxOf, eventually, goTo, startPlan, toastOf, toastText } from './support/page';
import { setUpWorld } from './support/world';

const LONGER_THAN_SHOWN_MS = 60_000;

describe('a toast', () => {
  const title = taskTitle(0, 0);
  const world = setUpWorld();
  let page: Page;
  const close = () => toastOf(page).getByRole('button', { name: 'Close this message' });
  const isGone = () => close().waitFor({ state: 'detached' });
  const letTimePass = () => page.clock.fastForward(LONGER_THAN_SHOWN_MS);

  /** Makes a change by keyboard, which leaves the focus on the row. */
  async function makeToast(): Promise<void> {
    await boxOf(page, title).focus();
    await page.keyboard.press('x');
    await close().waitFor();
  }

  beforeAll(async () => {
    page = await world.openBlank();
    await page.clock.install();
    await page.goto(world.waymark.url);
    await startPlan(page);
    await goTo(page, 'Roadmap');
  });
  beforeEach(async () => {
    await page.reload();
    await boxOf(page, title).waitFor();
  });
  afterAll(() => expect(world.faults).toEqual([]));

  it('disappears by itself', async () => {
    await makeToast();
    await letTimePass();
    await isGone();
  });

  it('stays while it is hovered', async () => {
    await makeToast();
    await toastOf(page).getByRole('paragraph').hover();
    await letTimePass();
    expect(await close().count()).toBe(1);
    await page.getByRole('heading', { level: 1 }).hover();
    await letTimePass();
    await isGone();
  });

  it('stays while it is focused', async () => {
    await makeToast();
    await close().focus();
    await letTimePass();
    expect(await close().count()).toBe(1);
    await boxOf(page, title).focus();
    await letTimePass();
    await isGone();
  });

  it('disappears by itself after another was closed by keyboard', async () => {
    await makeToast();
    await close().focus();
    await page.keyboard.press('Enter');
    await isGone();
    await makeToast();
    await letTimePass();
    await isGone();
  });

  it('does not lose the focus when its pressed button disappears', async () => {
    await makeToast();
    const undo = toastOf(page).getByRole('button', { name: 'Undo' });
    await undo.focus();
    await page.keyboard.press('Enter');
    await undo.waitFor({ state: 'detached' });
    const hasFocus = () => page.evaluate(() => document.activeElement !== document.body);
    await eventually(hasFocus).toBe(true);
  });

  it('that says what cannot be done disappears by itself', async () => {
    await makeToast();
    await page.keyboard.press('Control+y');
    await eventually(() => toastText(page)).toContain('There is nothing to redo.');
    await letTimePass();
    await isGone();
  });

  it('with an error stays until it is closed', async () => {
    const message = 'The system did not let it happen.';
    const json = { ok: false, error: { code: 'failed', message } };
    await page.route('**/api/call', (route) => route.fulfill({ json }), { times: 1 });
    await page.keyboard.press('Control+y');
    await eventually(() => toastText(page)).toContain(message);
    await letTimePass();
    expect(await toastText(page)).toContain(message);
    await close().click();
    await isGone();
  });
});
