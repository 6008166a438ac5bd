import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectNoBarriers } from './support/barriers';
import { breakDates } from './support/break-dates';
import { goTo, navigation, startPlan } from './support/page';
import { setUpWorld } from './support/world';

describe('a view that fails', () => {
  const world = setUpWorld();
  let page: Page;

  beforeAll(async () => {
    page = await world.open();
    await startPlan(page);
  });

  it('shows what was being typed in it, and leaves the other views alone', async () => {
    await goTo(page, 'Week');
    await page.getByRole('textbox', { name: 'Goal', exact: true }).focus();
    await page.keyboard.type('Half a thought');
    await breakDates(page);
    await page.getByRole('button', { name: 'Next week' }).click();
    await page.getByText('This view could not be shown').waitFor();
    const kept = page.getByRole('textbox', { name: 'Goal' });
    expect(await kept.inputValue()).toBe('Half a thought');
    await expectNoBarriers(page);
    await navigation(page).getByRole('link', { name: 'Skills' }).click();
    await page.getByRole('heading', { name: 'Skills', level: 1 }).waitFor();
  });

  it('and offers diagnostics to copy', async () => {
    await page.keyboard.press('?');
    await page.getByRole('button', { name: 'Copy diagnostics' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    await page.context().grantPermissions(['clipboard-read']);
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toMatch(
      /^Waymark \d.*\nSystem: linux .*\nData: .*waymark\.db, \d+ bytes\nStore: good\nPlans 1, /s,
    );
    expect(text).not.toContain('Half a thought');
  });
});
