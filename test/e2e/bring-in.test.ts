import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GUIDE_TEXT } from '../shared/domain/import/guide-text';
import { findBarriers, SCHEMES } from './support/barriers';
import { JOURNEY_DOORS } from './support/journey-doors';
import { awaitCall, boxOf, eventually, goTo, navigation } from './support/page';

describe.each(JOURNEY_DOORS)('a guide that is pasted, in $door', ({ setUp, isThere }) => {
  if (!isThere) return it.skip('needs a runtime');
  const journey = setUp();
  let page: Page;

  beforeAll(async () => {
    page = await journey.open();
  });
  afterAll(() => expect(journey.faults).toEqual([]));

  it('shows what becomes of it, and what does not', async () => {
    await page.getByRole('link', { name: 'paste a guide or a list' }).click();
    await page.getByRole('textbox', { name: 'Text' }).focus();
    await page.keyboard.insertText(GUIDE_TEXT);
    await page.getByText('2 phases, 3 tasks, 4 resources, 4 skills, 3 first steps.').waitFor();
    await page.getByText('4 things are left out or missing').waitFor();
    await page.getByRole('listitem').filter({ hasText: 'Home Pathways Sign in' }).waitFor();
  });

  it.each(SCHEMES)('is shown without barriers, in %s', async (scheme) => {
    expect(await findBarriers(page, scheme)).toEqual([]);
  });

  it('keeps a line whole where that is said, and becomes a plan by key', async () => {
    await page.getByRole('checkbox', { name: /^Line \d+ holds several resources/ }).press('Space');
    await page.getByText('2 phases, 3 tasks, 2 resources').waitFor();
    await page.keyboard.press('Space');
    await page.getByText('2 phases, 3 tasks, 4 resources').waitFor();
    await page.keyboard.press('Space');
    await page.getByText('2 phases, 3 tasks, 2 resources').waitFor();
    await page.getByRole('textbox', { name: 'Title of the plan' }).press('Enter');
    await navigation(page).waitFor();
    await goTo(page, 'Roadmap');
    // What is killed next keeps what was acknowledged, not what the page shows until then.
    await awaitCall(page, 'task.complete', () => boxOf(page, 'Pull sugar').check());
  });

  it('is there after a kill, with its guide', async () => {
    page = await journey.comeBack(page, 'SIGKILL');
    await goTo(page, 'Roadmap');
    await eventually(() => boxOf(page, 'Pull sugar').isChecked()).toBe(true);
    await goTo(page, 'Guide');
    await page.getByText('+15 to +20 %').waitFor();
    await page.getByText('Is it late to start at forty?').waitFor();
  });
});
