import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readControls, type Spoken } from './support/ax-tree';
import { expectOrderedHeadings } from './support/barriers';
import { taskTitle } from './support/guide';
import { boxOf, goTo, openSubPage, rowOf, startPlan } from './support/page';
import { SUB_PAGES, TIMELINE_PARTS, VIEW_NAMES } from './support/views';
import { setUpWorld } from './support/world';

const TITLE = taskTitle(0, 0);
const world = setUpWorld();
let page: Page;
beforeAll(async () => {
  page = await world.open();
});
afterAll(() => expect(world.faults).toEqual([]));

/** Words that say nothing without what stands around them, which a list of all links or buttons leaves out. */
const EMPTY_WORDS = /^(button|link|more|here|click here|open|edit|\W+)$/i;

const isNameless = ({ role, name }: Spoken): boolean =>
  name === '' || (['button', 'link'].includes(role) && EMPTY_WORDS.test(name));

/** Buttons that cannot be told apart in a list: the same words for different things. */
function alikeIn(controls: readonly Spoken[]): string[] {
  const spoken = controls
    .filter(({ role }) => role === 'button')
    .map(({ name, description }) => `${name}, ${description}`);
  return [...new Set(spoken.filter((words, index) => spoken.indexOf(words) !== index))];
}

/** Two forms with the same field, each under a heading of its own. */
const IN_TWO_FORMS = ['Calendar, Start date'];

async function expectNamed(known: readonly string[] = []): Promise<void> {
  const controls = await readControls(page);
  expect(controls.length).toBeGreaterThan(2);
  expect.soft(controls.filter(isNameless)).toEqual([]);
  expect.soft(alikeIn(controls)).toEqual(known);
  expect.soft(await page.getByRole('main').count()).toBe(1);
  await expectOrderedHeadings(page);
}

describe('screen readers are told what each control is, and which', () => {
  it('before there is a plan', async () => {
    await page.getByRole('form', { name: 'Start' }).waitFor();
    await expectNamed();
    await startPlan(page);
  });

  it.each(VIEW_NAMES)('in the view %s', async (view) => {
    await goTo(page, view);
    await expectNamed(view === 'Plans' ? IN_TWO_FORMS : []);
  });

  it.each(SUB_PAGES)('in the page $path', async (subPage) => {
    await openSubPage(page, subPage);
    await expectNamed();
  });

  it.each(TIMELINE_PARTS.slice(1))('in the timeline’s part %s', async (name) => {
    await goTo(page, 'Timeline');
    await page.getByRole('tab', { name }).click();
    await expectNamed();
  });

  it('in a row’s questions, its details and its menu', async () => {
    await goTo(page, 'Roadmap');
    for (const key of ['d', 'e', 'F2', 's', 'f', 'l']) {
      await boxOf(page, TITLE).focus();
      await page.keyboard.press(key);
      await rowOf(page, TITLE).getByRole('button', { name: 'Cancel' }).waitFor();
      await expectNamed();
      await page.keyboard.press('Escape');
    }
    await boxOf(page, TITLE).focus();
    await page.keyboard.press('o');
    await page.getByRole('group', { name: `Details of “${TITLE}”` }).waitFor();
    await expectNamed();
  });

  it('in a review', async () => {
    await goTo(page, 'Week');
    await page.getByRole('link', { name: 'Review this week' }).click();
    for (let step = 1; step < 4; step += 1) {
      await page.getByRole('button', { name: 'Next', exact: true }).click();
      await expectNamed();
    }
  });
});
