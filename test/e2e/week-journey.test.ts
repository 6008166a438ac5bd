import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { JOURNEY_DOORS, openStarted } from './support/journey-doors';
import { awaitCall, eventually, goTo, readTasks } from './support/page';

const OWN = 'Read a paper';
const LEARNED = 'Small steps, *every* day';

/** A week on the real clock, from planning to review. Past and future weeks are in weeks.test and reviews.test. */
describe.each(JOURNEY_DOORS)('a week, in $door', ({ setUp, isThere }) => {
  if (!isThere) return it.skip('needs a runtime');
  const journey = setUp();
  let page: Page;
  let planned = 0;

  beforeAll(async () => {
    page = await openStarted(journey, 'Week');
  });

  const goals = () => page.getByRole('list', { name: 'Goals of the week' }).getByRole('checkbox');
  const step = (name: RegExp): Promise<void> =>
    page
      .getByRole('navigation', { name: 'Steps of the review' })
      .getByRole('button', { name })
      .click();

  async function openReview(): Promise<void> {
    await goTo(page, 'Week');
    await page.getByRole('link', { name: /^Review/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Review' }).waitFor();
  }

  it('is planned, with a personal goal', async () => {
    await page.getByRole('button', { name: /^Plan all \d/ }).click();
    await eventually(() => goals().count()).toBeGreaterThan(0);
    planned = await goals().count();
    await page.getByRole('textbox', { name: 'Goal', exact: true }).fill(OWN);
    await page.keyboard.press('Enter');
    await eventually(() => goals().count()).toBe(planned + 1);
  });

  it('has its goals ticked, and one unticked by keyboard', async () => {
    await goals().first().check();
    await page.getByRole('checkbox', { name: OWN, exact: true }).check();
    await page.keyboard.press('Control+z');
    await eventually(async () =>
      (await readTasks(page)).filter(({ isDone }) => isDone).map(({ title }) => title),
    ).not.toContain(OWN);
    expect(await goals().first().isChecked()).toBe(true);
  });

  it('is reviewed, and the review is there after kill -9', async () => {
    await openReview();
    await step(/In your words/);
    await page.getByLabel('What did you learn?').focus();
    await page.keyboard.type(LEARNED);
    await awaitCall(page, 'review.write', () => page.keyboard.press('Tab'));
    page = await journey.comeBack(page, 'SIGKILL');
    await openReview();
    await step(/In your words/);
    expect(await page.getByLabel('What did you learn?').inputValue()).toBe(LEARNED);
    expect(await goalsKept()).toBe(planned + 1);
  });

  const goalsKept = async (): Promise<number> => {
    await goTo(page, 'Week');
    await eventually(() => goals().count()).toBeGreaterThan(0);
    return goals().count();
  };

  it('is finished, and saved as a file', async () => {
    await openReview();
    await step(/Next week/);
    await awaitCall(page, 'review.write', () =>
      page.getByRole('button', { name: 'Finish review' }).click(),
    );
    await goTo(page, 'History');
    await page.getByRole('link', { name: 'Reviews', exact: true }).click();
    const text = await journey.savedText(page, () =>
      page.getByRole('button', { name: /^Save as Markdown: the review of/ }).click(),
    );
    expect(text).toContain(LEARNED);
    expect(text).toContain(OWN);
  });
});
