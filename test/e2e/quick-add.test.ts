import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectFits, findBarriers, SCHEMES } from './support/barriers';
import { pressOn, textOf, undoByKey } from './support/by-key';
import { addDays, TODAY, weekdayOf, writtenShort } from './support/days';
import { GUIDE, taskTitle } from './support/guide';
import { JOURNEY_DOORS, openStarted } from './support/journey-doors';
import {
  awaitCall,
  boxOf,
  detailsOf,
  eventually,
  goTo,
  hasFocus,
  readFocus,
  rowOf,
  toastText,
} from './support/page';

const TITLE = 'Read the paper on C#';
const PHASE = GUIDE.phases[1]?.title ?? '';
const SKILL = GUIDE.skillsToLearn[0]?.title ?? '';
/** The mark as typed: the beginning of the title, without spaces. */
const markOf = (title: string): string => title.replaceAll(/\s+/g, '-').slice(0, 12);
const DUE = addDays(TODAY, 3);
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

describe.each(JOURNEY_DOORS)('adding a task in one line, in $door', ({ setUp, isThere }) => {
  if (!isThere) return it.skip('needs a runtime');
  const journey = setUp();
  let page: Page;
  const press = (key: string): Promise<void> => page.keyboard.press(key);
  const dialog = () => page.getByRole('dialog', { name: 'Add a task' });
  const field = () => dialog().getByRole('combobox', { name: 'Task' });
  const facts = () => dialog().getByRole('list', { name: 'How Waymark reads it' });
  const factTexts = () => facts().getByRole('listitem').allInnerTexts();

  async function open(key = 'q'): Promise<void> {
    await press(key);
    await eventually(() => hasFocus(field())).toBe(true);
  }

  beforeAll(async () => {
    page = await openStarted(journey);
  });

  it('shows how it is understood while typing, and names what is not', async () => {
    await goTo(page, 'Timeline');
    await open();
    expect(await factTexts()).toEqual([
      `Phase: ${GUIDE.phases[0]?.title}`,
      expect.stringMatching(/^Takes 1 week/),
    ]);
    // At most what the last day of a week holds, because the plan may start on it.
    const marks = `#${markOf(PHASE)} !week ~1h ^${markOf(SKILL)} @${WEEKDAYS[weekdayOf(DUE)]}`;
    await page.keyboard.type(`${TITLE} ${marks} #zebra`);
    await eventually(factTexts).toEqual([
      `Phase: ${PHASE}`,
      expect.stringMatching(/^Takes .* \(1 h\)$/),
      'Goal for this week: 1 h',
      expect.stringMatching(/^Due /),
      `Teaches ${SKILL}`,
      '#zebra stays in the title: no phase has this name',
    ]);
  });

  it.each(SCHEMES)('is accessible, in %s', async (scheme) => {
    expect(await findBarriers(page, scheme)).toEqual([]);
  });

  it('keeps what was typed when it is closed', async () => {
    await press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await open();
    expect(await field().inputValue()).toMatch(/ #zebra$/);
  });

  it('adds it with Enter, from any view, and returns the focus', async () => {
    await press('End');
    for (let left = ' #zebra'.length; left > 0; left -= 1) await press('Backspace');
    await awaitCall(page, 'task.add', () => press('Enter'));
    await dialog().waitFor({ state: 'detached' });
    await eventually(() => toastText(page)).toContain(`Added: ${TITLE}`);
    await eventually(() => readFocus(page)).toBe('Timeline');
    await goTo(page, 'Roadmap');
    await boxOf(page, TITLE).waitFor();
  });

  it('is there after a restart, with all its details', async () => {
    page = await journey.comeBack(page, 'SIGKILL');
    await goTo(page, 'Week');
    await boxOf(page, TITLE).waitFor();
    await goTo(page, 'Roadmap');
    await eventually(() => textOf(rowOf(page, TITLE))).toContain(writtenShort(DUE));
    const section = page
      .getByRole('region')
      .filter({ has: page.getByRole('heading', { name: PHASE }) });
    expect(await section.getByRole('checkbox', { name: TITLE, exact: true }).count()).toBe(1);
  });

  it('is one step to undo', async () => {
    await undoByKey(page);
    await eventually(() => boxOf(page, TITLE).count()).toBe(0);
    await goTo(page, 'Week');
    expect(await boxOf(page, TITLE).count()).toBe(0);
    await goTo(page, 'Roadmap');
  });

  it('opens while text is being typed, completes a name, and stays open for the next task', async () => {
    const title = taskTitle(0, 0);
    await pressOn(page, title, 'n');
    const note = detailsOf(page, title).getByRole('textbox', { name: 'Note' });
    await note.waitFor();
    await page.keyboard.type('q stays a letter');
    await awaitCall(page, 'task.note', () => open('Control+Shift+a'));
    await page.keyboard.type('First of two #');
    const names = dialog().getByRole('listbox', { name: 'Matching names' });
    await names.waitFor();
    expect(await findBarriers(page, 'light')).toEqual([]);
    await press('ArrowDown');
    await press('ArrowDown');
    await press('Enter');
    expect(await field().inputValue()).toBe(`First of two #${PHASE.replaceAll(/\s+/g, '-')} `);
    expect((await factTexts())[0]).toBe(`Phase: ${PHASE}`);
    await awaitCall(page, 'task.add', () => press('Shift+Enter'));
    await eventually(() => field().inputValue()).toBe('');
    await page.keyboard.type('Second of two');
    await awaitCall(page, 'task.add', () => press('Enter'));
    await dialog().waitFor({ state: 'detached' });
    await page.keyboard.type('.');
    expect(await note.inputValue()).toBe('q stays a letter.');
    await press('Escape');
    for (const added of ['First of two', 'Second of two'])
      await eventually(() => boxOf(page, added).count()).toBe(1);
  });

  it('fits into a narrow window', async () => {
    await expectFits(
      dialog(),
      () => open(),
      () => press('Escape'),
    );
  });

  it('adds nothing while there is no title', async () => {
    await open();
    await page.keyboard.type('!week   ');
    await press('Enter');
    await dialog().getByText('Type a title.').waitFor();
    expect(await dialog().count()).toBe(1);
    await press('Escape');
  });
});
