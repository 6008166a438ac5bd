import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readControls, type Spoken } from './support/ax-tree';
import { taskTitle } from './support/guide';
import { boxOf, goTo, rowOf, startPlan, type ViewName } from './support/page';
import { setUpWorld } from './support/world';

const TITLE = taskTitle(0, 0);
const VIEWS: readonly ViewName[] = [
  'Overview',
  'Roadmap',
  'Week',
  'Timeline',
  'Skills',
  'Guide',
  'History',
  'Settings',
  'Plans',
  'Find',
];

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
  const levels = await page
    .getByRole('heading')
    .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName.slice(1))));
  expect.soft(levels.filter((level) => level === 1)).toHaveLength(1);
  expect.soft(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
}

describe('screen readers are told what each control is, and which', () => {
  it('before there is a plan', async () => {
    await page.getByRole('form', { name: 'Start' }).waitFor();
    await expectNamed();
    await startPlan(page);
  });

  it.each(VIEWS)('in the view %s', async (view) => {
    await goTo(page, view);
    await expectNamed(view === 'Plans' ? IN_TWO_FORMS : []);
  });

  it.each(['What if', 'Scope and progress', 'Track record', 'About the dates'])(
    'in the timeline’s part %s',
    async (name) => {
      await goTo(page, 'Timeline');
      await page.getByRole('tab', { name }).click();
      await expectNamed();
    },
  );

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
