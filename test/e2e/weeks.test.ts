import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { undoByKey, undoUntilAsked } from './support/by-key';
import { setUpClockedWorld } from './support/clocked-world';
import {
  awaitCall,
  boxOf,
  choose,
  eventually,
  goTo,
  readFocus,
  readTasks,
  rowOf,
  startPlan,
} from './support/page';

const OWN = 'Read a paper';

const goalsOf = (page: Page): Locator => page.getByRole('list', { name: 'Goals of the week' });

/** Titles of the shown week's goals. */
const titlesOf = (page: Page): Promise<string[]> =>
  goalsOf(page)
    .getByRole('checkbox')
    .evaluateAll((boxes) =>
      boxes.map((box) => (box as HTMLInputElement).labels?.[0]?.textContent ?? ''),
    );

const weekLink = (page: Page, name: RegExp): Locator =>
  page.getByRole('navigation', { name: 'Weeks' }).getByRole('link', { name });

describe('weeks', () => {
  // A Monday.
  const world = setUpClockedWorld('2026-01-05T09:00');
  let page: Page;
  let planned: string[];

  beforeAll(async () => {
    page = await world.open();
    await startPlan(page);
  });
  afterAll(() => expect(world.faults).toEqual([]));

  it('are planned from the suggestions, in one step', async () => {
    await goTo(page, 'Week');
    await page.getByRole('heading', { level: 1, name: 'Week 1' }).waitFor();
    await awaitCall(page, 'week.plan', () =>
      page.getByRole('button', { name: /^Plan all \d/ }).click(),
    );
    await eventually(() => titlesOf(page)).not.toEqual([]);
    planned = await titlesOf(page);
    expect(await page.getByText('All 8 h planned.').count()).toBe(1);
  });

  it('accept a personal goal', async () => {
    await page.getByRole('textbox', { name: 'Goal', exact: true }).fill(OWN);
    await page.keyboard.press('Enter');
    await eventually(() => titlesOf(page)).toEqual([...planned, OWN]);
  });

  it('are reordered by keyboard, and by the menu', async () => {
    await boxOf(page, OWN).focus();
    await awaitCall(page, 'goal.place', () => page.keyboard.press('Alt+ArrowUp'));
    const raised = [...planned.slice(0, -1), OWN, ...planned.slice(-1)];
    await eventually(() => titlesOf(page)).toEqual(raised);
    await eventually(() => readFocus(page)).toBe(OWN);
    await awaitCall(page, 'goal.place', () => choose(page, OWN, 'Move down'));
    await eventually(() => titlesOf(page)).toEqual([...planned, OWN]);
  });

  it('are reordered by mouse', async () => {
    const handle = goalsOf(page).getByRole('button', { name: `Reorder “${OWN}”` });
    const first = rowOf(page, planned[0] ?? '');
    const [from, to] = [await handle.boundingBox(), await first.boundingBox()];
    if (from === null || to === null) throw new Error('There is nothing to drag');
    await awaitCall(page, 'goal.place', async () => {
      await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
      await page.mouse.down();
      await page.mouse.move(to.x + 40, to.y + to.height / 2, { steps: 12 });
      await page.mouse.move(to.x + 40, to.y + 4, { steps: 4 });
      await page.mouse.up();
    });
    await eventually(() => titlesOf(page)).toEqual([OWN, ...planned]);
    await undoByKey(page);
    await eventually(() => titlesOf(page)).toEqual([...planned, OWN]);
  });

  it('tick the same task that the roadmap shows', async () => {
    const [first = ''] = planned;
    await awaitCall(page, 'task.complete', () => boxOf(page, first).click());
    await goTo(page, 'Roadmap');
    await eventually(() => boxOf(page, first).isChecked()).toBe(true);
    await goTo(page, 'Week');
    await page.getByText(`1 of ${planned.length + 1} done`).waitFor();
  });

  it('count what was done without being planned', async () => {
    await goTo(page, 'Roadmap');
    const tasks = await readTasks(page);
    const other = tasks.find(({ title, isDone }) => !isDone && !planned.includes(title));
    await awaitCall(page, 'task.complete', () => boxOf(page, other?.title ?? '').click());
    await goTo(page, 'Week');
    const also = page.getByRole('list', { name: 'Also done' });
    await eventually(() => also.getByRole('checkbox').count()).toBe(1);
    const all = planned.length + 1;
    const sentence = `This week, starting 5 Jan: 1 of ${all} goals done, plus 1 unplanned`;
    expect(await weekLink(page, new RegExp(sentence)).count()).toBe(1);
  });

  it('turn over at midnight while on screen', async () => {
    const before = await titlesOf(page);
    world.passTo('2026-01-11T23:59');
    await page.getByRole('heading', { level: 1, name: 'Week 1' }).waitFor();
    world.passTo('2026-01-12T00:00');
    await page.getByRole('heading', { level: 1, name: 'Week 2' }).waitFor();
    await eventually(() => titlesOf(page)).toEqual(before.slice(1));
    expect(await goalsOf(page).getByText('From last week', { exact: true }).count()).toBe(
      before.length - 1,
    );
  });

  it('carry open goals through three weeks with Waymark closed', async () => {
    page = await world.reopenAt('2026-01-27T08:00');
    await goTo(page, 'Week');
    await page.getByRole('heading', { level: 1, name: 'Week 4' }).waitFor();
    const open = [...planned.slice(1), OWN];
    expect(await titlesOf(page)).toEqual(open);
    const marks = goalsOf(page).getByText('Carried over 3×');
    expect(await marks.count()).toBe(open.length);
    // One question at a time.
    const question = page.getByText('This is its 4th week. What now?');
    expect(await question.count()).toBe(1);
    await page.getByText(`${open.length - 1} more goals after this one.`).waitFor();
    const strip = page.getByRole('navigation', { name: 'Weeks' }).getByRole('link');
    const sentences = await strip.evaluateAll((links) =>
      links.map((link) => link.firstElementChild?.textContent ?? ''),
    );
    const all = planned.length + 1;
    expect(sentences.slice(0, 4)).toEqual([
      `Week of 5 Jan: 1 of ${all} goals done, plus 1 unplanned`,
      `Week of 12 Jan: 0 of ${all - 1} goals done`,
      `Week of 19 Jan: 0 of ${all - 1} goals done`,
      `This week, starting 26 Jan: 0 of ${all - 1} goals done`,
    ]);
  });

  it('end up the same however often Waymark is opened', async () => {
    const before = await titlesOf(page);
    page = await world.reopenAt('2026-01-27T08:01');
    await goTo(page, 'Week');
    await eventually(() => titlesOf(page)).toEqual(before);
    expect(await goalsOf(page).getByText('Carried over 3×').count()).toBe(before.length);
  });

  it('record a forgotten tick in the week it belongs to', async () => {
    await choose(page, OWN, 'Done last week…');
    const day = rowOf(page, OWN).getByLabel('Done on');
    expect(await day.inputValue()).toBe('25 Jan 2026');
    await day.fill('14 Jan');
    await awaitCall(page, 'task.complete', () => page.keyboard.press('Enter'));
    await eventually(() => titlesOf(page)).not.toContain(OWN);
    await weekLink(page, /Week of 12 Jan: 1 of/).click();
    await eventually(() => boxOf(page, OWN).isChecked()).toBe(true);
    await undoByKey(page);
    await goTo(page, 'Week');
    await page.getByRole('heading', { level: 1, name: 'Week 4' }).waitFor();
    await eventually(() => titlesOf(page)).toContain(OWN);
  });

  it('replan the open goals by a rule, with a preview, and undo restores all', async () => {
    const before = await titlesOf(page);
    await page.getByRole('button', { name: 'Replan the open goals…' }).click();
    await page.getByRole('radio', { name: 'Start afresh' }).check();
    await page.getByRole('heading', { name: /^This week/ }).waitFor();
    await awaitCall(page, 'weeks.replan', () =>
      page.getByRole('button', { name: 'Replan', exact: true }).click(),
    );
    await eventually(() => goalsOf(page).getByText('From last week').count()).toBe(0);
    await undoByKey(page);
    await eventually(() => goalsOf(page).getByText('Carried over 3×').count()).toBe(before.length);
    expect(await titlesOf(page)).toEqual(before);
  });

  it('can be reviewed late, with the person’s additions', async () => {
    await goTo(page, 'Overview');
    await page.getByRole('link', { name: 'Look back on last week' }).click();
    await page.getByRole('heading', { level: 2, name: 'What happened' }).waitFor();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByLabel('What went well?').fill('I kept **reading**.');
    await awaitCall(page, 'review.write', () => page.getByRole('button', { name: 'Next' }).click());
    await page
      .getByRole('group', { name: /Energy/ })
      .getByRole('radio', { name: '4', exact: true })
      .check({ force: true });
    await awaitCall(page, 'review.write', () => page.getByRole('button', { name: 'Next' }).click());
    await awaitCall(page, 'review.write', () =>
      page.getByRole('button', { name: 'Finish review' }).click(),
    );
    await page.getByRole('heading', { level: 1, name: 'Week 4' }).waitFor();
    await goTo(page, 'Overview');
    expect(await page.getByRole('link', { name: 'Look back on last week' }).count()).toBe(0);
  });

  it('keep the review for reading, finding and saving', async () => {
    await goTo(page, 'History');
    await page.getByRole('link', { name: 'Reviews', exact: true }).click();
    await page.getByRole('searchbox').fill('READ');
    await page.getByText('reading').first().waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page
        .getByRole('button', { name: /Save as Markdown/ })
        .first()
        .click(),
    ]);
    expect(download.suggestedFilename()).toBe('waymark-week-2026-01-19.md');
  });

  it('are undone step by step, to the very first', async () => {
    await goTo(page, 'Overview');
    const question = await undoUntilAsked(page);
    await question.getByRole('button', { name: 'Undo the start' }).click();
    await page.getByRole('button', { name: 'Start this pathway' }).waitFor();
  });
});
