import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { taskTitle } from './support/guide';
import { JOURNEY_DOORS, openStarted } from './support/journey-doors';
import { boxOf, detailsOf, eventually, goTo, rowOf } from './support/page';

const [FIRST, SECOND] = [taskTitle(0, 0), taskTitle(0, 1)];
const ML = 'Machine Learning Fundamentals';

describe.each(JOURNEY_DOORS)('steps, needs and skills, in $door', ({ setUp, isThere }) => {
  if (!isThere) return it.skip('needs a runtime');
  const journey = setUp();
  let page: Page;

  beforeAll(async () => {
    page = await openStarted(journey, 'Roadmap');
  });

  const checklist = (): Locator => page.getByRole('region', { name: 'Checklist' });
  const steps = (): Promise<string[]> => checklist().locator('li label').allInnerTexts();
  const skill = (title: string): Locator => page.getByRole('listitem').filter({ hasText: title });
  const titles = (list: number): Promise<string[]> =>
    page.getByRole('main').getByRole('list').nth(list).locator('h3 bdi').allInnerTexts();

  it('adds steps one by one, ticks, moves and renames them by key', async () => {
    await boxOf(page, FIRST).focus();
    await page.keyboard.press('o');
    await checklist().getByLabel('Step', { exact: true }).click();
    for (const title of ['Enrol', 'Week one', 'Week two']) {
      await page.keyboard.type(title);
      await page.keyboard.press('Enter');
      await checklist().getByText(title, { exact: true }).waitFor();
    }
    await checklist().getByRole('checkbox', { name: 'Enrol' }).focus();
    await page.keyboard.press('Space');
    await rowOf(page, FIRST).getByText('1 of 3').waitFor();
    await checklist().getByRole('checkbox', { name: 'Week two' }).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await eventually(steps).toEqual(['Enrol', 'Week two', 'Week one']);
    await checklist().getByRole('checkbox', { name: 'Week two' }).focus();
    await page.keyboard.press('F2');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('The last week');
    await page.keyboard.press('Enter');
    await eventually(steps).toEqual(['Enrol', 'The last week', 'Week one']);
  });

  it('shows what a task waits for, and that it is ready once that is done', async () => {
    await boxOf(page, SECOND).focus();
    await page.keyboard.press('o');
    await detailsOf(page, SECOND).getByRole('combobox', { name: 'Another task' }).click();
    await page.keyboard.type(FIRST.slice(0, 12));
    await page.getByRole('option', { name: FIRST }).click();
    await rowOf(page, SECOND).getByText(`after “${FIRST}”`).waitFor();
    await goTo(page, 'Timeline');
    await goTo(page, 'Roadmap');
    await boxOf(page, FIRST).click();
    await rowOf(page, SECOND).getByText('ready').waitFor();
    await page.keyboard.press('Control+z');
    await rowOf(page, SECOND).getByText(`after “${FIRST}”`).waitFor();
  });

  it('shows gaps first, by priority, with the progress of their tasks', async () => {
    await page.keyboard.press('5');
    await eventually(() => titles(0)).toHaveLength(6);
    expect((await titles(0)).slice(0, 2)).toEqual([ML, 'Engineering Management']);
    expect(await titles(1)).toHaveLength(5);
    await skill(ML).getByRole('progressbar').waitFor();
  });

  it('rates a skill, and says what changed it; the gap closes', async () => {
    await page.getByRole('button', { name: ML }).click();
    const card = skill(ML);
    await card.getByRole('radio', { name: '3' }).click();
    await card.getByLabel('What changed it').click();
    await page.keyboard.type('A course');
    await page.keyboard.press('Enter');
    await card.getByText('3 of 5').waitFor();
    await page.getByText('5 gaps in 6 skills').waitFor();
    expect((await titles(0)).at(-1)).toBe(ML);
    await card.getByLabel('Your evidence').click();
    await page.keyboard.type('I trained a model that ships.');
    await page.keyboard.press('Tab');
    await page.getByText(`Skill: ${ML}`).waitFor();
    await card.getByText('A course').waitFor();
  });

  it('keeps all of it across a restart, and undo reverts it', async () => {
    page = await journey.comeBack(page, 'SIGKILL');
    await goTo(page, 'Skills');
    await page.getByRole('button', { name: ML }).click();
    await eventually(() => skill(ML).getByLabel('Your evidence').inputValue()).toBe(
      'I trained a model that ships.',
    );
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('Control+z');
    await eventually(() => skill(ML).getByLabel('Your evidence').inputValue()).toBe('');
    await page.keyboard.press('Control+z');
    await page.getByText('6 gaps in 6 skills').waitFor();
    await goTo(page, 'Roadmap');
    await boxOf(page, FIRST).focus();
    await page.keyboard.press('o');
    await eventually(steps).toEqual(['Enrol', 'The last week', 'Week one']);
  });
});
