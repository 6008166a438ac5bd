import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, it } from 'vitest';
import { taskTitle } from './support/guide';
import { JOURNEY_DOORS, openStarted } from './support/journey-doors';
import { boxOf, choose, detailsOf, eventually, goTo, readTasks, rowOf } from './support/page';

const [FIRST, SECOND, THIRD] = [taskTitle(0, 0), taskTitle(0, 1), taskTitle(0, 2)];
const OTHER = taskTitle(1, 0);
const MINE = 'My own words';

describe.each(JOURNEY_DOORS)('changing the plan, in $door', ({ setUp, isThere }) => {
  if (!isThere) return it.skip('needs a runtime');
  const journey = setUp();
  let page: Page;

  beforeAll(async () => {
    page = await openStarted(journey, 'Roadmap');
  });

  const titles = async (): Promise<string[]> =>
    (await readTasks(page)).slice(0, 6).map(({ title }) => title);
  const phaseMenu = async (phase: string, item: string): Promise<void> => {
    await page.getByRole('button', { name: `More for the phase “${phase}”` }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  const bar = (): Locator => page.getByRole('region', { name: 'Selected tasks' });
  const phases = (): Promise<string[]> => page.getByRole('heading', { level: 2 }).allInnerTexts();

  it('edits a task by keyboard: title, weeks, priority and due day', async () => {
    await boxOf(page, FIRST).focus();
    await page.keyboard.press('F2');
    const row = rowOf(page, FIRST);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(MINE);
    await row.getByLabel('Weeks').fill('4');
    await row.getByLabel('Priority').selectOption('Critical');
    await page.keyboard.press('Enter');
    await boxOf(page, MINE).waitFor();
    await rowOf(page, MINE).getByText('Critical').waitFor();
    await page.getByText(/^9\.3 weeks/).waitFor();
    // Esc leaves it unchanged.
    await boxOf(page, MINE).focus();
    await page.keyboard.press('F2');
    await page.keyboard.type('not this');
    await page.keyboard.press('Escape');
    await boxOf(page, MINE).waitFor();
  });

  it('moves tasks by key within the phase, and by menu to another', async () => {
    await boxOf(page, MINE).focus();
    await page.keyboard.press('ControlOrMeta+ArrowDown');
    await eventually(titles).toEqual([
      SECOND,
      MINE,
      THIRD,
      OTHER,
      taskTitle(1, 1),
      taskTitle(1, 2),
    ]);
    await page.keyboard.press('ControlOrMeta+ArrowUp');
    await eventually(async () => (await titles())[0]).toBe(MINE);
    await choose(page, THIRD, 'Move to a phase…');
    await rowOf(page, THIRD).getByLabel('To which phase?').selectOption({ index: 0 });
    await page.keyboard.press('Enter');
    await rowOf(page, THIRD).getByRole('button', { name: 'Move' }).click();
    await eventually(async () => (await titles()).indexOf(THIRD)).toBe(5);
  });

  /** Drags by the handle to the upper or lower half of another item. */
  const dragTo = async (from: Locator, to: Locator, edge: 'before' | 'after'): Promise<void> => {
    await from.hover();
    await from.getByTitle('Drag to move').first().hover();
    await page.mouse.down();
    const { x = 0, y = 0, height = 0 } = (await to.boundingBox()) ?? {};
    await page.mouse.move(x + 60, y + height / 2, { steps: 3 });
    await page.mouse.move(x + 60, edge === 'before' ? y + 3 : y + height - 3, { steps: 2 });
    await page.mouse.up();
  };

  it('drags a task within its phase, to another one, and several at once', async () => {
    const before = await titles();
    const drag = (from: string, to: string, edge: 'before' | 'after'): Promise<void> =>
      dragTo(rowOf(page, from), rowOf(page, to), edge);
    await drag(MINE, SECOND, 'after');
    await eventually(async () => (await titles()).slice(0, 2)).toEqual([SECOND, MINE]);
    await drag(MINE, OTHER, 'before');
    await eventually(async () => (await titles()).slice(0, 2)).toEqual([SECOND, MINE]);
    await page.getByText(`Moved: ${MINE}`).waitFor();
    for (const title of [SECOND, OTHER])
      await rowOf(page, title)
        .locator('label')
        .click({ modifiers: ['ControlOrMeta'] });
    await drag(OTHER, taskTitle(1, 1), 'after');
    await eventually(titles).toEqual([
      MINE,
      taskTitle(1, 1),
      SECOND,
      OTHER,
      taskTitle(1, 2),
      THIRD,
    ]);
    await bar().getByRole('button', { name: 'Clear selection' }).click();
    for (let steps = 0; steps < 3; steps += 1) await page.keyboard.press('ControlOrMeta+z');
    await eventually(titles).toEqual(before);
  });

  it('changes several tasks as one step', async () => {
    await boxOf(page, MINE).focus();
    await page.keyboard.press('v');
    await page.getByText(SECOND, { exact: true }).click({ modifiers: ['Shift'] });
    await bar().getByText('2 tasks selected').waitFor();
    await bar().getByRole('button', { name: 'Merge…' }).click();
    await bar().getByRole('button', { name: 'Merge', exact: true }).click();
    await eventually(async () => (await titles()).slice(0, 2)).toEqual([MINE, OTHER]);
    await page.keyboard.press('Control+z');
    await eventually(async () => (await titles()).slice(0, 2)).toEqual([MINE, SECOND]);
    await phaseMenu('Build ML Foundations', 'Select all open tasks');
    await bar().getByRole('button', { name: 'Done' }).click();
    await eventually(() => boxOf(page, SECOND).isChecked()).toBe(true);
    await page.keyboard.press('Control+z');
    await eventually(() => boxOf(page, SECOND).isChecked()).toBe(false);
  });

  it('adds, moves and deletes a phase', async () => {
    const before = await phases();
    await phaseMenu('Build ML Foundations', 'Add a phase after it…');
    await page.getByRole('textbox', { name: 'Phase', exact: true }).waitFor();
    await page.keyboard.type('Rest');
    await page.keyboard.press('Enter');
    await eventually(phases).toEqual([before[0], 'Rest', ...before.slice(1)]);
    await phaseMenu('Rest', 'Move up');
    await eventually(async () => (await phases())[0]).toBe('Rest');
    await phaseMenu('Rest', 'Delete');
    await eventually(phases).toEqual(before);
  });

  it('moves a resource by mouse, and by keyboard alone to another phase', async () => {
    const shelf = (phase: string): Locator =>
      page.getByRole('complementary', { name: `Resources for ${phase}` });
    const shelved = (phase: string) => (): Promise<string[]> =>
      shelf(phase).getByRole('listitem').locator('a').allInnerTexts();
    const [first, second] = ['Build ML Foundations', 'Deep Dive into Deep Learning'];
    const before = await Promise.all([shelved(first)(), shelved(second)()]);
    const [one = '', two = ''] = before[0];
    await dragTo(
      shelf(first).getByRole('listitem').first(),
      shelf(first).getByRole('listitem').last(),
      'after',
    );
    await eventually(shelved(first)).toEqual([two, one]);
    await shelf(first)
      .getByRole('button', { name: /^Move the resource/ })
      .last()
      .focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: `To ${second}` }).focus();
    await page.keyboard.press('Enter');
    await eventually(shelved(second)).toEqual([...before[1], one]);
    await shelf(second)
      .getByRole('button', { name: /^Move the resource/ })
      .last()
      .click();
    await page.getByRole('menuitem', { name: 'Move up' }).click();
    await eventually(shelved(second)).toEqual([before[1][0], one, ...before[1].slice(1)]);
    for (let steps = 0; steps < 3; steps += 1) await page.keyboard.press('ControlOrMeta+z');
    await eventually(shelved(first)).toEqual(before[0]);
    await eventually(shelved(second)).toEqual(before[1]);
  });

  it('drags a phase by its number', async () => {
    const before = await phases();
    const section = (title: string): Locator => page.getByRole('region', { name: title });
    const [first = '', second = ''] = before;
    await section(first).getByRole('heading').first().scrollIntoViewIfNeeded();
    await dragTo(section(second), section(first), 'before');
    await eventually(async () => (await phases()).slice(0, 2)).toEqual([second, first]);
    await page.keyboard.press('ControlOrMeta+z');
    await eventually(phases).toEqual(before);
  });

  it('keeps a resource’s progress across a restart', async () => {
    const book = page
      .getByRole('listitem')
      .filter({ hasText: 'Machine Learning Specialization', hasNot: page.getByRole('checkbox') })
      .first();
    await book.hover();
    await book.getByRole('button', { name: /^Edit the resource/ }).click();
    await page.getByLabel('Progress').selectOption('Reading');
    await page.getByLabel('Rating').selectOption('4 of 5');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Reading, 4 of 5').waitFor();
    page = await journey.comeBack(page, 'SIGKILL');
    await goTo(page, 'Roadmap');
    await page.getByText('Reading, 4 of 5').waitFor();
    await boxOf(page, MINE).waitFor();
  });

  it('adds a pasted list as tasks, after a preview', async () => {
    await page.getByRole('button', { name: 'Add a task to Build ML Foundations' }).click();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text', '- Walk\n- Talk\n');
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    });
    await page.getByText('2 tasks, 1 week each:').waitFor();
    await page.getByRole('button', { name: 'Add 2 tasks' }).click();
    await boxOf(page, 'Talk').waitFor();
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('Control+z');
    await eventually(() => boxOf(page, 'Walk').count()).toBe(0);
  });

  it('deletes a task with its note, and restores both', async () => {
    await boxOf(page, MINE).focus();
    await page.keyboard.press('n');
    await page.keyboard.type('Kept');
    await page.keyboard.press('Escape');
    await boxOf(page, MINE).focus();
    await page.keyboard.press('Delete');
    await eventually(() => boxOf(page, MINE).count()).toBe(0);
    await page.keyboard.press('Control+z');
    await boxOf(page, MINE).focus();
    await page.keyboard.press('o');
    await detailsOf(page, MINE).getByText('Kept').waitFor();
  });
});
