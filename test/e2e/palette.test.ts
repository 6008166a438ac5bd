import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectFits, findBarriers, SCHEMES } from './support/barriers';
import { pressOn, textOf } from './support/by-key';
import { taskTitle } from './support/guide';
import { JOURNEY_DOORS, openStarted } from './support/journey-doors';
import {
  awaitCall,
  boxOf,
  detailsOf,
  eventually,
  goTo,
  hasFocus,
  readFocus,
  readTask,
} from './support/page';
import { setUpWorld } from './support/world';

const SECOND = 'From Data Analyst to Analytics Engineer';

describe.each(JOURNEY_DOORS)('the command palette, in $door', ({ setUp, isThere }) => {
  if (!isThere) return it.skip('needs a runtime');
  const journey = setUp();
  let page: Page;
  const press = (key: string): Promise<void> => page.keyboard.press(key);
  const palette = () => page.getByRole('dialog', { name: 'Command palette' });
  const field = () => palette().getByRole('combobox', { name: 'Command palette' });
  const options = () => palette().getByRole('option');
  const chosen = () => textOf(palette().getByRole('option', { selected: true }));
  const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true });

  async function open(): Promise<void> {
    await press('Control+k');
    await eventually(() => hasFocus(field())).toBe(true);
  }

  /** Types, expects the first result, and chooses it. */
  async function run(typed: string, first: string | RegExp): Promise<void> {
    await open();
    await page.keyboard.type(typed);
    await eventually(chosen).toMatch(first);
    await press('Enter');
    await palette().waitFor({ state: 'detached' });
  }

  beforeAll(async () => {
    page = await openStarted(journey, 'Roadmap');
  });

  it('opens a view by a synonym, and a setting, which takes the focus', async () => {
    await run('forecast', /^Timeline/);
    await heading('Timeline').waitFor();
    await run('vacation', /^Pauses/);
    await heading('Settings').waitFor();
    await eventually(() => readFocus(page)).toBe('Pauses');
    await run('weeks begin', /^Weeks start on/);
    const choice = page.getByRole('combobox', { name: 'Weeks start on' });
    await eventually(() => hasFocus(choice)).toBe(true);
  });

  it('jumps to a task in spite of a typo', async () => {
    const title = taskTitle(2, 1);
    const word = title.split(' ').find(({ length }) => length > 6) ?? '';
    const typo = `${word.slice(0, 3)}q${word.slice(3)}`;
    const others = title.split(' ').filter((each) => each !== word && /^\w+$/.test(each));
    await run([typo, ...others].join(' '), title);
    await heading('Roadmap').waitFor();
    await detailsOf(page, title).waitFor();
    await eventually(() => hasFocus(boxOf(page, title))).toBe(true);
  });

  it('acts on the focused task, and returns the focus', async () => {
    const title = taskTitle(0, 0);
    await boxOf(page, title).focus();
    await awaitCall(page, 'task.start', () => run('doing', /^In progress/));
    await eventually(async () => (await readTask(page, title)).state).toBe('In progress');
    await eventually(() => readFocus(page)).toBe(title);
    await open();
    await press('Escape');
    await palette().waitFor({ state: 'detached' });
    await eventually(() => readFocus(page)).toBe(title);
  });

  it('opens while text is being typed, keeps that text, and closes by its own key', async () => {
    const title = taskTitle(0, 1);
    await pressOn(page, title, 'n');
    const note = detailsOf(page, title).getByRole('textbox', { name: 'Note' });
    await note.waitFor();
    await page.keyboard.type('Ask Zoë about the déploiement');
    await awaitCall(page, 'task.note', open);
    await press('Control+k');
    await palette().waitFor({ state: 'detached' });
    await page.keyboard.type(' soon');
    expect(await note.inputValue()).toBe('Ask Zoë about the déploiement soon');
    await awaitCall(page, 'task.note', () => press('Escape'));
  });

  it('offers recent commands first', async () => {
    await open();
    const shown = await options().allInnerTexts();
    expect(shown.findIndex((text) => text.startsWith('Pauses'))).toBeLessThan(4);
    expect(shown.findIndex((text) => text.startsWith('Backups'))).toBeGreaterThan(4);
    await press('Escape');
  });

  it('lists matches in what was written, and opens them', async () => {
    await open();
    await page.keyboard.type('deploi zoe');
    const written = palette().getByRole('group', { name: 'Mentioned in your plan' });
    await eventually(() => written.getByRole('option').count()).toBe(1);
    expect(await written.locator('mark').allInnerTexts()).toEqual(['Zoë', 'déploi']);
    await press('Enter');
    await detailsOf(page, taskTitle(0, 1)).waitFor();
  });

  it('says so when nothing is found', async () => {
    await open();
    await page.keyboard.type('zzzzzz');
    await palette().getByText('Nothing found.').waitFor();
    expect(await field().getAttribute('aria-expanded')).toBe('false');
    await press('Enter');
    await press('ArrowDown');
    expect(await findBarriers(page, 'light')).toEqual([]);
    await press('Escape');
  });

  it.each(SCHEMES)('is accessible, in %s', async (scheme) => {
    await open();
    await page.keyboard.type('zoe week');
    await press('Control+a');
    await page.keyboard.type('we');
    // Once all are there: more of them below would be passed on the way round.
    await palette()
      .getByText(/^\d+ results$/)
      .waitFor();
    expect(await options().count()).toBeGreaterThan(3);
    await press('ArrowUp');
    await press('ArrowDown');
    await press('ArrowDown');
    expect(await options().nth(1).getAttribute('aria-selected')).toBe('true');
    expect(await field().getAttribute('aria-activedescendant')).toBe(
      await options().nth(1).getAttribute('id'),
    );
    expect(await findBarriers(page, scheme)).toEqual([]);
    await press('Escape');
    await palette().waitFor({ state: 'detached' });
  });

  it('fits into a narrow window', async () => {
    await expectFits(palette(), open, () => press('Escape'));
  });

  it('switches the plan', async () => {
    await run('new plan', /^Plans/);
    await heading('Plans').waitFor();
    await page.getByRole('radio', { name: new RegExp(SECOND) }).check();
    await page.getByRole('button', { name: 'Start this pathway' }).click();
    await goTo(page, 'Roadmap');
    await eventually(() => boxOf(page, taskTitle(0, 0)).count()).toBe(0);
    await awaitCall(page, 'plan.choose', () => run('backend manager', /^From Backend Developer/));
    await eventually(() => boxOf(page, taskTitle(0, 0)).count()).toBe(1);
    await run('analytics engineer', /^From Data Analyst/);
    await eventually(() => boxOf(page, taskTitle(0, 0)).count()).toBe(0);
  });
});

describe('the number of results in the palette', () => {
  const world = setUpWorld();
  let page: Page;
  const palette = () => page.getByRole('dialog', { name: 'Command palette' });
  const status = () => textOf(palette().getByRole('status'));
  /** As it is said of the options that are listed. */
  const counted = async (): Promise<string> =>
    `${await palette().getByRole('option').count()} results`;

  beforeAll(async () => {
    page = await world.openStarted();
    await page.keyboard.press('Control+k');
    await palette().waitFor();
  });

  it.each(['l', 'o'])(
    'is not said until the matches of the text are known, after %s',
    async (letter) => {
      await eventually(async () => (await status()) === (await counted())).toBe(true);
      world.waymark.freeze();
      await page.keyboard.press(letter);
      await eventually(status).toBe('');
      world.waymark.thaw();
      await eventually(async () => (await status()) === (await counted())).toBe(true);
    },
  );
});
