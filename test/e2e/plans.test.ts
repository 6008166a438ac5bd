import type { Page } from 'playwright-core';
import { beforeAll, describe, it } from 'vitest';
import { taskTitle } from './support/guide';
import { JOURNEY_DOORS, openStarted } from './support/journey-doors';
import { boxOf, eventually, goTo, navigation } from './support/page';

const FIRST = 'From Backend Developer to AI Engineering Manager';
const SECOND = 'From Data Analyst to Analytics Engineer';
const OWN = 'Learn to cook';

describe.each(JOURNEY_DOORS)('several plans, in $door', ({ setUp, isThere }) => {
  if (!isThere) return it.skip('needs a runtime');
  const journey = setUp();
  let page: Page;

  beforeAll(async () => {
    page = await openStarted(journey);
  });

  const act = (name: string, plan: string): Promise<void> =>
    page.getByRole('button', { name: `${name}: ${plan}`, exact: true }).click();
  const titles = (): Promise<string[]> =>
    page.getByRole('main').getByRole('listitem').locator('bdi').allInnerTexts();

  it('starts a second pathway without changing the first', async () => {
    await goTo(page, 'Roadmap');
    await boxOf(page, taskTitle(0, 0)).check();
    await page.keyboard.press('9');
    await page.getByRole('heading', { level: 1, name: 'Plans' }).waitFor();
    await page.getByRole('radio', { name: new RegExp(SECOND) }).check();
    await page.getByRole('button', { name: 'Start this pathway' }).click();
    await eventually(titles).toEqual([FIRST, SECOND]);
    await navigation(page).getByRole('link', { name: 'Roadmap' }).click();
    await page.getByText('12 weeks planned', { exact: false }).waitFor();
    await goTo(page, 'Plans');
    await act('Make current', FIRST);
    await goTo(page, 'Roadmap');
    await eventually(() => boxOf(page, taskTitle(0, 0)).isChecked()).toBe(true);
  });

  it('creates an empty plan to fill', async () => {
    await goTo(page, 'Plans');
    const form = page.getByRole('form', { name: 'A plan of your own' });
    await form.getByLabel('Title').fill(OWN);
    await form.getByRole('button', { name: 'Start this plan' }).click();
    await eventually(titles).toContain(OWN);
    await goTo(page, 'Roadmap');
    await page.getByRole('button', { name: 'Add a task to First phase' }).click();
    await page.getByLabel('Task', { exact: true }).fill('Onion soup');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await boxOf(page, 'Onion soup').check();
    await goTo(page, 'Guide');
    await page.getByText('This plan was not started from a guide.', { exact: false }).waitFor();
    for (const view of ['Overview', 'Week', 'Timeline', 'History', 'Settings'] as const)
      await goTo(page, view);
  });

  it('renames, copies, archives, restores and deletes, across a restart', async () => {
    await goTo(page, 'Plans');
    await act('Rename…', OWN);
    await page.getByRole('listitem').getByLabel('Title').fill('Cook well');
    await page.keyboard.press('Enter');
    await eventually(titles).toContain('Cook well');
    await act('Duplicate', 'Cook well');
    await eventually(titles).toContain('Copy of Cook well');
    await act('Archive', 'Copy of Cook well');
    await page.getByRole('heading', { name: 'Archived' }).waitFor();
    page = await journey.comeBack(page, 'SIGKILL');
    await goTo(page, 'Plans');
    await act('Bring back', 'Copy of Cook well');
    await act('Delete', 'Copy of Cook well');
    await eventually(titles).toEqual([FIRST, SECOND, 'Cook well']);
    await page.keyboard.press('Control+z');
    await eventually(titles).toContain('Copy of Cook well');
  });

  it('switches between them in the navigation and by key', async () => {
    const switcher = () => page.getByRole('button', { name: /switch plans$/ });
    const heading = (): Promise<string> => switcher().locator('span').first().innerText();
    await act('Make current', FIRST);
    await eventually(heading).toBe('AI Engineering Manager');
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('0');
    await eventually(heading).toBe('Analytics Engineer');
    await switcher().click();
    await page.getByRole('menuitem', { name: FIRST }).click();
    await eventually(heading).toBe('AI Engineering Manager');
  });

  it('shares weekly hours between them', async () => {
    await page.getByRole('switch', { name: 'Plans share these hours' }).click({ force: true });
    await page.getByText('4 plans, 2 hours a week each', { exact: false }).waitFor();
    const hours = page.getByRole('region', { name: 'Hours a week' });
    await hours.getByRole('textbox', { name: 'Hours a week' }).fill('20');
    await page.keyboard.press('Tab');
    await page.getByText('4 plans, 5 hours a week each', { exact: false }).waitFor();
    await act('Delete', 'Copy of Cook well');
    await page.getByText('3 plans, 6.7 hours a week each', { exact: false }).waitFor();
    await goTo(page, 'Settings');
    await page.getByText('6.7 hours a week, out of 20 that your', { exact: false }).waitFor();
  });
});
