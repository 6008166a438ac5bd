import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, TODAY, written } from './support/days';
import { taskTitle } from './support/guide';
import { boxOf, eventually, goTo } from './support/page';
import type { ViewName } from './support/views';
import { setUpWorld } from './support/world';

const world = setUpWorld();
let page: Page;

interface Form {
  readonly what: string;
  readonly view: ViewName;
  readonly open: () => Promise<void>;
  readonly field: () => Locator;
  readonly typed: readonly [string, string];
  /** Adds it; Enter if not given. */
  readonly key?: string;
}

const openDetails = async (): Promise<void> => {
  await boxOf(page, taskTitle(0, 0)).focus();
  await page.keyboard.press('o');
};

const FORMS: readonly Form[] = [
  {
    what: 'step',
    view: 'Roadmap',
    open: openDetails,
    field: () => page.getByLabel('Step', { exact: true }),
    typed: ['Enrol', 'Week one'],
  },
  {
    what: 'link',
    view: 'Roadmap',
    open: openDetails,
    field: () => page.getByLabel('Link', { exact: true }),
    typed: ['github.com/one', 'github.com/two'],
  },
  {
    what: 'task',
    view: 'Roadmap',
    open: () => page.getByRole('button', { name: 'Add a task' }).first().click(),
    field: () => page.getByLabel('Task', { exact: true }),
    typed: ['Read a paper', 'Write about it'],
  },
  {
    what: 'task of the line for quick ones',
    view: 'Roadmap',
    open: () => page.keyboard.press('q'),
    field: () => page.getByRole('dialog').getByRole('combobox', { name: 'Task' }),
    typed: ['Sketch a talk', 'Give it'],
    key: 'Shift+Enter',
  },
  {
    what: 'goal',
    view: 'Week',
    open: () => Promise.resolve(),
    field: () => page.getByLabel('Goal', { exact: true }),
    typed: ['Call Priya', 'Thank her'],
  },
  {
    what: 'pause',
    view: 'Settings',
    open: async () => {
      await page.getByLabel('First day').fill(written(addDays(TODAY, 7)));
      await page.getByLabel('Last day').fill(written(addDays(TODAY, 9)));
    },
    field: () => page.getByLabel('Reason'),
    typed: ['By the sea', 'In the hills'],
  },
];

beforeAll(async () => {
  page = await world.openStarted();
});

describe.each(FORMS)('the next $what, begun while the last is being saved', (form) => {
  const { view, open, field, typed, key = 'Enter' } = form;

  it('is kept', async () => {
    await page.reload();
    await goTo(page, view);
    await open();
    await field().click();
    world.waymark.freeze();
    await page.keyboard.type(typed[0]);
    await page.keyboard.press(key);
    await page.keyboard.type(typed[1]);
    world.waymark.thaw();
    await page.getByRole('main').getByText(typed[0]).first().waitFor();
    await eventually(() => page.getByText('Saving…').count()).toBe(0);
    expect(await field().inputValue()).toBe(typed[1]);
  });
});
