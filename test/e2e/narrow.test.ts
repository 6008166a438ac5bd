import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { taskTitle } from './support/guide';
import { KeyboardPerson } from './support/keyboard';
import {
  boxOf,
  choose,
  detailsOf,
  goTo,
  openSubPage,
  rowOf,
  settle,
  startPlan,
} from './support/page';
import { findLosses, NARROW, NO_LOSSES } from './support/reflow';
import { SUB_PAGES, TIMELINE_PARTS, VIEW_NAMES } from './support/views';
import { setUpWorld } from './support/world';

const USUAL = { width: 1280, height: 800 };
const TITLE = taskTitle(0, 0);

const world = setUpWorld();
let page: Page;
beforeAll(async () => {
  page = await world.open();
});
afterAll(() => expect(world.faults).toEqual([]));

async function expectNothingLost(): Promise<void> {
  for (const size of NARROW) {
    await page.setViewportSize(size);
    await settle(page);
    expect.soft({ size, ...(await findLosses(page)) }).toEqual({ size, ...NO_LOSSES });
  }
  await page.setViewportSize(USUAL);
}

const press = (key: string): Promise<void> => page.keyboard.press(key);

/** How many weeks of the strip are partly out of sight. */
const countCutWeeks = (): Promise<number> =>
  page.getByRole('navigation', { name: 'Weeks' }).evaluate((strip) => {
    const { left, right } = strip.getBoundingClientRect();
    return [...strip.querySelectorAll('a')]
      .map((week) => week.getBoundingClientRect())
      .filter((week) => [left, right].some((edge) => week.left < edge - 1 && week.right > edge + 1))
      .length;
  });

describe('in 320 pixels, or enlarged four times, nothing is lost', () => {
  it('before there is a plan', async () => {
    await page.getByRole('form', { name: 'Start' }).waitFor();
    await expectNothingLost();
    await startPlan(page);
    await expectNothingLost();
    await page.getByRole('button', { name: 'Close this message' }).click();
  });

  it.each(VIEW_NAMES)('of the view %s', async (view) => {
    await goTo(page, view);
    await expectNothingLost();
  });

  it('of the weeks in the strip, of which as many are shown as there is room for', async () => {
    await goTo(page, 'Week');
    for (const width of [320, 360, 560, 640]) {
      await page.setViewportSize({ ...USUAL, width });
      await settle(page);
      expect.soft({ width, cut: await countCutWeeks() }).toEqual({ width, cut: 0 });
    }
    await page.setViewportSize(USUAL);
  });

  it.each(TIMELINE_PARTS.slice(1))('of the timeline’s part %s', async (name) => {
    await goTo(page, 'Timeline');
    await page.getByRole('tab', { name }).click();
    await expectNothingLost();
  });

  it('of the chart as a table', async () => {
    await page.getByRole('button', { name: 'Show as table' }).first().click();
    await expectNothingLost();
  });

  it.each(SUB_PAGES)('of the page $path', async (subPage) => {
    await openSubPage(page, subPage);
    await expectNothingLost();
  });

  it('of the palette, the line that adds a task, the keys and a question', async () => {
    for (const [key, name] of [
      ['ControlOrMeta+k', 'Command palette'],
      ['q', 'Add a task'],
      ['?', 'Keyboard shortcuts'],
      ['ControlOrMeta+z', 'Undo the start of your plan?'],
    ] as const) {
      await page.getByRole('heading', { level: 1 }).focus();
      await press(key);
      await page.getByRole('dialog', { name }).waitFor();
      await expectNothingLost();
      await press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
  });

  it('of a row’s questions, its details and its menu', async () => {
    await goTo(page, 'Roadmap');
    for (const key of ['d', 'e', 'F2', 's', 'f', 'l']) {
      await boxOf(page, TITLE).focus();
      await press(key);
      await rowOf(page, TITLE).getByRole('button', { name: 'Cancel' }).waitFor();
      await expectNothingLost();
      await press('Escape');
    }
    await choose(page, TITLE, 'Write a note');
    await detailsOf(page, TITLE).getByLabel('Note').fill('Something');
    await expectNothingLost();
    await press('Escape');
    await rowOf(page, TITLE)
      .getByRole('button', { name: `More for “${TITLE}”` })
      .click();
    await page.getByRole('menu').waitFor();
    await expectNothingLost();
    await press('Escape');
  });

  it('of what can be done with selected tasks', async () => {
    await boxOf(page, TITLE).focus();
    for (const key of ['v', 'j', 'v']) await press(key);
    await expectNothingLost();
    const bar = page.getByRole('region', { name: 'Selected tasks' });
    await bar.getByRole('button', { name: 'Merge…' }).click();
    await expectNothingLost();
    await press('Escape');
    await bar.getByRole('button', { name: 'Clear selection' }).click();
  });

  it('of where the focus is, on the way through the roadmap with tasks selected', async () => {
    await goTo(page, 'Roadmap');
    await page.setViewportSize({ width: 320, height: 740 });
    await boxOf(page, TITLE).focus();
    await press('v');
    const person = await KeyboardPerson.sitDown(page);
    for (let count = 0; count < 20; count += 1) await person.press('Tab');
    for (let count = 0; count < 20; count += 1) await person.press('Shift+Tab');
    await person.expectKept();
  });
});
