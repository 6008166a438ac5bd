import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoBarriers } from './support/barriers';
import { pressOn, undoUntilAsked } from './support/by-key';
import { setUpClockedWorld } from './support/clocked-world';
import { taskTitle } from './support/guide';
import { awaitCall, goTo, startPlan } from './support/page';

const TITLE = taskTitle(0, 0);

/** What is asked, or can be read, only after some time. */
describe('no barriers stand in what comes with time', () => {
  // A Monday.
  const world = setUpClockedWorld('2026-01-05T09:00');
  let page: Page;
  const click = (name: string | RegExp): Promise<void> =>
    page.getByRole('button', { name, exact: typeof name === 'string' }).click();

  beforeAll(async () => {
    page = await world.open();
    await startPlan(page);
    await goTo(page, 'Week');
    await awaitCall(page, 'week.plan', () => click(/^Plan all \d/));
    page = await world.reopenAt('2026-01-27T20:00');
  });
  afterAll(() => expect(world.faults).toEqual([]));

  it('in the week: a goal carried for weeks, and a replan by each rule', async () => {
    await goTo(page, 'Week');
    await page.getByText('This is its 4th week. What now?').waitFor();
    await click('Replan the open goals…');
    for (const rule of await page.getByRole('radio').all()) {
      if (await rule.isEnabled()) {
        await rule.check();
        await expectNoBarriers(page);
      }
    }
    await page.keyboard.press('Escape');
    await page.getByRole('radio').first().waitFor({ state: 'detached' });
  });

  it('in the week: a plan for more', async () => {
    await click('Plan more');
    await page.getByText('More from the roadmap').click();
    await expectNoBarriers(page);
  });

  it('in the timer: how long the work was, once it ran overnight', async () => {
    await goTo(page, 'Roadmap');
    await awaitCall(page, 'timer.start', () => pressOn(page, TITLE, 't'));
    await expectNoBarriers(page);
    page = await world.reopenAt('2026-01-28T08:00');
    const timer = page.getByRole('region', { name: 'Timer' });
    await timer.getByLabel('Time worked').fill('all of it');
    await timer.getByText('Up to a day, such as 45, 1:20 or 1.5 h').waitFor();
    await expectNoBarriers(page);
  });

  it('in the settings: whether the date is right, once it is before the last change', async () => {
    await goTo(page, 'Settings');
    await awaitCall(page, 'plan.change', async () => {
      await page.getByLabel('Hours a week').fill('10');
      await page.keyboard.press('Tab');
    });
    page = await world.reopenAt('2026-01-20T08:00');
    await goTo(page, 'Settings');
    await page.getByLabel('Hours a week').fill('12');
    await page.keyboard.press('Tab');
    await page.getByRole('dialog', { name: 'Is the date right?' }).waitFor();
    await expectNoBarriers(page);
    page = await world.reopenAt('2026-01-28T09:00');
  });

  it('at the start: the plan that was undone, and whether to start over', async () => {
    const question = await undoUntilAsked(page);
    await question.getByRole('button', { name: 'Undo the start' }).click();
    await page.getByRole('region', { name: 'The plan you undid' }).waitFor();
    await expectNoBarriers(page);
    await click('Start this pathway');
    await page.getByRole('dialog', { name: 'Start over?' }).waitFor();
    await expectNoBarriers(page);
  });
});
