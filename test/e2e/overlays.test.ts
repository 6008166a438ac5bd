import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBarriers, SCHEMES } from './support/barriers';
import { taskTitle } from './support/guide';
import { boxOf, goTo, rowOf, startPlan } from './support/page';
import { setUpWorld } from './support/world';

const TITLE = taskTitle(0, 0);
const PHASE = 'Build ML Foundations';

const world = setUpWorld();
let page: Page;
beforeAll(async () => {
  page = await world.open();
  await startPlan(page);
  await page.getByRole('button', { name: 'Close this message' }).click();
});
afterAll(() => expect(world.faults).toEqual([]));

const press = (key: string): Promise<void> => page.keyboard.press(key);
const button = (name: string | RegExp): Locator => page.getByRole('button', { name });

async function expectNoBarriers(): Promise<void> {
  for (const scheme of SCHEMES) {
    const barriers = await findBarriers(page, scheme);
    expect.soft({ scheme, barriers }).toEqual({ scheme, barriers: [] });
  }
}

/** What opens only for a while, and is not opened where views are checked. */
describe('no barriers stand in what opens', () => {
  it('on the roadmap: menus, forms and questions', async () => {
    await goTo(page, 'Roadmap');
    await button(`More for the phase “${PHASE}”`).click();
    await page.getByRole('menu').waitFor();
    await expectNoBarriers();
    await page.getByRole('menuitem', { name: 'Edit…' }).click();
    await page.getByRole('textbox', { name: 'Phase', exact: true }).waitFor();
    await button(`Add a task to ${PHASE}`).click();
    await button(/^Add a resource/)
      .first()
      .click();
    await boxOf(page, TITLE).focus();
    await press('F2');
    await rowOf(page, TITLE).getByLabel('Title').waitFor();
    await expectNoBarriers();
    await press('Escape');
  });

  it('on the roadmap: a split, and what is done with several tasks', async () => {
    await boxOf(page, TITLE).focus();
    for (const key of ['v', 'j', 'v', 's']) await press(key);
    await page.getByLabel('Part 1', { exact: true }).waitFor();
    await page
      .getByRole('region', { name: 'Selected tasks' })
      .getByRole('button', { name: 'Drop…' })
      .click();
    await expectNoBarriers();
    await page.reload();
  });

  it('in the navigation: the plans, and on their page a new name', async () => {
    await button(/switch plans/).click();
    await page.getByRole('menu').waitFor();
    await expectNoBarriers();
    await press('Escape');
    await goTo(page, 'Plans');
    await button(/^Rename…/).click();
    await page.getByLabel('Title', { exact: true }).first().waitFor();
    await expectNoBarriers();
  });

  it('in the settings: a pause, a day that is none, and a backup to go back to', async () => {
    await goTo(page, 'Settings');
    await page.getByLabel('First day').fill('nonsense');
    await page.getByLabel('Last day').fill('2031-05-01');
    await button('Back up now').click();
    await button(/^Restore the backup/)
      .first()
      .waitFor();
    await expectNoBarriers();
    await button(/^Restore the backup/)
      .first()
      .click();
    await page.getByRole('dialog', { name: 'Restore this backup?' }).getByRole('table').waitFor();
    await expectNoBarriers();
    await press('Escape');
  });

  it('on the timeline: the target, a change that is thought of, and a table', async () => {
    await goTo(page, 'Timeline');
    await button('Show as table').first().click();
    await page.getByRole('tab', { name: 'What if' }).click();
    await page.getByRole('slider').focus();
    await press('ArrowRight');
    await button('Change target').click();
    await page.getByLabel('Target date').waitFor();
    await expectNoBarriers();
    await press('Escape');
  });

  it('among the skills: details, and a form', async () => {
    await goTo(page, 'Skills');
    await page.getByRole('button', { expanded: false }).last().click();
    await expectNoBarriers();
  });
});
