import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoBarriers } from './support/barriers';
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

/** What opens only for a while, and is not opened where views are checked. */
describe('no barriers stand in what opens', () => {
  it('on the roadmap: menus, forms and questions', async () => {
    await goTo(page, 'Roadmap');
    await button(`More for the phase “${PHASE}”`).click();
    await page.getByRole('menu').waitFor();
    await expectNoBarriers(page);
    await page.getByRole('menuitem', { name: 'Edit…' }).click();
    await page.getByRole('textbox', { name: 'Phase', exact: true }).waitFor();
    await button(`Add a task to ${PHASE}`).click();
    await button(/^Add a resource/)
      .first()
      .click();
    await boxOf(page, TITLE).focus();
    await press('F2');
    await rowOf(page, TITLE).getByLabel('Title').waitFor();
    await expectNoBarriers(page);
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
    await expectNoBarriers(page);
    await page.reload();
  });

  it.each(['d', 'l', 'f'])('on the roadmap: the question that %s asks of a task', async (key) => {
    await boxOf(page, TITLE).focus();
    await press(key);
    await rowOf(page, TITLE).getByRole('button', { name: 'Cancel' }).waitFor();
    await expectNoBarriers(page);
    await press('Escape');
  });

  it('on the roadmap: where a resource can go', async () => {
    await button(/^Move the resource/)
      .first()
      .click();
    await page.getByRole('menu').waitFor();
    await expectNoBarriers(page);
    await press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
  });

  it('in the navigation: the plans, and on their page a new name', async () => {
    await button(/switch plans/).click();
    await page.getByRole('menu').waitFor();
    await expectNoBarriers(page);
    await press('Escape');
    await goTo(page, 'Plans');
    await button(/^Rename…/).click();
    await page.getByLabel('Title', { exact: true }).first().waitFor();
    await expectNoBarriers(page);
  });

  it('in the settings: a pause, a day that is none, and a backup to go back to', async () => {
    await goTo(page, 'Settings');
    await page.getByLabel('First day').fill('nonsense');
    await page.getByLabel('Last day').fill('2031-05-01');
    await button('Back up now').click();
    await button(/^Restore the backup/)
      .first()
      .waitFor();
    await expectNoBarriers(page);
    await button(/^Restore the backup/)
      .first()
      .click();
    await page.getByRole('dialog', { name: 'Restore this backup?' }).getByRole('table').waitFor();
    await expectNoBarriers(page);
    await press('Escape');
  });

  it('in the settings: a token for an assistant, and who has one', async () => {
    await page.getByLabel('Name of the assistant').fill('Desk assistant');
    await press('Enter');
    await page.getByText(/^waymark-/).waitFor();
    await button('Revoke “Desk assistant”').waitFor();
    await expectNoBarriers(page);
  });

  it('on the timeline: the target, a change that is thought of, and a table', async () => {
    await goTo(page, 'Timeline');
    await button('Show as table').first().click();
    await page.getByRole('tab', { name: 'What if' }).click();
    await page.getByRole('slider').focus();
    await press('ArrowRight');
    await button('Change target').click();
    await page.getByLabel('Target date').waitFor();
    await expectNoBarriers(page);
    await press('Escape');
  });

  it('among the skills: details, a level with its reason, and forms', async () => {
    await goTo(page, 'Skills');
    await page.getByRole('main').getByRole('button', { expanded: false }).first().click();
    const details = page.getByRole('listitem').filter({ has: button('Delete') });
    await details.getByRole('radio', { name: '3' }).click();
    await details.getByLabel('What changed it').waitFor();
    await expectNoBarriers(page);
    await details.getByLabel('What changed it').press('Enter');
    await details.getByText('3 of 5').waitFor();
    await details.getByRole('button', { name: 'Change', exact: true }).click();
    await page.getByLabel('How you learn it').waitFor();
    await button('Add a skill to learn').click();
    await button('Add a skill you bring').click();
    await page.getByLabel('Why it carries over').waitFor();
    await expectNoBarriers(page);
  });
});
