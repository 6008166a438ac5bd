import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, parseDay } from '../../shared/domain/calendar/day';
import { pixelsBeyond } from './support/barriers';
import { JOURNEY_DOORS } from './support/journey-doors';
import { eventually, goTo, hasFocus, navigation } from './support/page';

const TO_COME = addDays(parseDay(new Date().toISOString().slice(0, 10)), 60);

describe.each(JOURNEY_DOORS)('the first run, in $door', ({ setUp, isThere }) => {
  if (!isThere) return it.skip('needs a runtime');
  const journey = setUp();
  let page: Page;
  let chosen = 0;

  beforeAll(async () => {
    page = await journey.open();
    await start().waitFor();
  });

  const start = () => page.getByRole('button', { name: 'Start this pathway' });
  const hours = () => page.getByLabel('Hours a week');
  const picks = () => page.getByRole('group', { name: 'Your first week' }).getByRole('checkbox');
  const goals = () => page.getByRole('list', { name: 'Goals of the week' }).getByRole('checkbox');

  /** As far as Tab leads, and no further. */
  async function tabTo(control: Locator): Promise<void> {
    for (let count = 0; count < 20; count += 1) {
      await page.keyboard.press('Tab');
      if (await hasFocus(control)) return;
    }
    throw new Error(`Tab does not lead to ${String(control)}`);
  }

  async function undoStart(): Promise<void> {
    await goTo(page, 'Overview');
    await page.keyboard.press('Control+z');
    await page.getByRole('button', { name: 'Undo the start' }).click();
    await start().waitFor();
  }

  it('fits a window of 1280 × 800, and a narrow one sideways', async () => {
    const size = page.viewportSize();
    if (size === null) return;
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(await pixelsBeyond(page, 'Height')).toBe(0);
    await page.setViewportSize({ width: 320, height: 740 });
    expect(await pixelsBeyond(page, 'Width')).toBe(0);
    await page.setViewportSize(size);
  });

  it('leads by keyboard alone from the choice to a plan with its first goals', async () => {
    await tabTo(hours());
    await page.keyboard.press('Control+a');
    await page.keyboard.type('70');
    await page.getByText('At 70 hours a week', { exact: false }).waitFor();
    expect(await picks().evaluateAll((all) => all.every((box) => box.matches(':checked')))).toBe(
      true,
    );
    chosen = (await picks().count()) - 1;
    expect(chosen).toBeGreaterThan(0);
    await tabTo(picks().first());
    await page.keyboard.press('Space');
    expect(await picks().first().isChecked()).toBe(false);
    await page.keyboard.press('Enter');
    await navigation(page).waitFor();
    await goTo(page, 'Week');
    await eventually(() => goals().count()).toBe(chosen);
  });

  it('is one step: its goals go and come back with the plan', async () => {
    await undoStart();
    await page.getByRole('button', { name: 'Bring it back' }).click();
    await goTo(page, 'Week');
    await eventually(() => goals().count()).toBe(chosen);
  });

  it('plans the week of a start day that is to come', async () => {
    await undoStart();
    await page.getByLabel('Start date').fill(TO_COME);
    await eventually(() => picks().count()).toBeGreaterThan(0);
    chosen = await picks().count();
    await start().click();
    await page.getByRole('button', { name: 'Start over' }).click();
    await goTo(page, 'Week');
    await page.getByRole('link', { name: 'Plan its first week' }).click();
    await eventually(() => goals().count()).toBe(chosen);
  });

  it('chooses goals of a text that is pasted, too', async () => {
    await goTo(page, 'Plans');
    await page.getByRole('link', { name: 'Paste a guide or a list' }).click();
    await page.getByLabel('Text').fill('# Cook\n\n## Soups\n- [x] Stock\n- [ ] Onion soup\n');
    await page.getByLabel('Hours a week').fill('70');
    await eventually(() => picks().count()).toBe(1);
    await page.getByRole('button', { name: 'Add as a plan' }).click();
    await eventually(() => new URL(page.url()).hash).toBe('#/');
    await goTo(page, 'Week');
    await eventually(() => goals().count()).toBe(1);
  });

  it('says what comes next where there is nothing to choose from yet', async () => {
    await goTo(page, 'Plans');
    const form = page.getByRole('form', { name: 'A plan of your own' });
    await form.getByText('add its tasks on the Roadmap', { exact: false }).waitFor();
  });
});
