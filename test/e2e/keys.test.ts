import type { Locator, Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addDays, TODAY, writtenShort } from './support/days';
import { FIRST_STEPS, PHASE_TASKS, taskTitle } from './support/guide';
import {
  awaitCall,
  boxOf,
  choose,
  detailsOf,
  eventually,
  hasFocus,
  navigation,
  readFocus,
  readTask,
  rowOf,
} from './support/page';
import { JOURNEY_DOORS, openStarted } from './support/journey-doors';

describe.each(JOURNEY_DOORS)('keys, in $door', ({ setUp, isThere }) => {
  if (!isThere) return it.skip('needs a runtime');
  const journey = setUp();
  let page: Page;
  const press = (key: string): Promise<void> => page.keyboard.press(key);
  const expectFocus = (place: Locator): Promise<unknown> =>
    eventually(() => hasFocus(place)).toBe(true);
  const expectState = (title: string, state: string): Promise<unknown> =>
    eventually(async () => (await readTask(page, title)).state).toBe(state);

  beforeAll(async () => {
    page = await openStarted(journey, 'Roadmap');
  });
  beforeEach(async () => {
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Roadmap' }).waitFor();
  });

  describe('on the focused row', () => {
    it('Space and X tick it and untick it', async () => {
      const title = taskTitle(0, 0);
      await boxOf(page, title).focus();
      for (const key of ['Space', 'x']) {
        await press(key);
        await expectState(title, 'Done today');
        expect(await boxOf(page, title).isChecked()).toBe(true);
        await press(key);
        await expectState(title, '');
        expect(await boxOf(page, title).isChecked()).toBe(false);
      }
      await expectFocus(boxOf(page, title));
    });

    it('P marks it in progress and back', async () => {
      const title = taskTitle(0, 1);
      await boxOf(page, title).focus();
      await press('p');
      await expectState(title, 'In progress');
      await press('p');
      await expectState(title, '');
    });

    it('D asks why, drops it, and restores it', async () => {
      const title = taskTitle(0, 2);
      await boxOf(page, title).focus();
      await press('d');
      await expectFocus(rowOf(page, title).getByLabel('Why are you dropping this?'));
      await page.keyboard.type('Done in my last job');
      await press('Enter');
      await expectState(title, `Dropped ${writtenShort(TODAY)}: Done in my last job`);
      await expectFocus(boxOf(page, title));
      await press('d');
      await expectState(title, '');
    });

    it('E asks for the day', async () => {
      const title = taskTitle(1, 0);
      const yesterday = addDays(TODAY, -1);
      await boxOf(page, title).focus();
      await press('e');
      const field = rowOf(page, title).getByLabel('Done on');
      await expectFocus(field);
      await field.fill(yesterday);
      await press('Enter');
      await expectState(title, `Done ${writtenShort(yesterday)}`);
      await expectFocus(boxOf(page, title));
    });

    it('Esc cancels a question and returns to the row', async () => {
      const title = taskTitle(1, 1);
      for (const { key, label } of [
        { key: 'd', label: 'Why are you dropping this?' },
        { key: 'e', label: 'Done on' },
      ]) {
        await boxOf(page, title).focus();
        await press(key);
        const field = rowOf(page, title).getByLabel(label);
        await expectFocus(field);
        await press('Escape');
        await field.waitFor({ state: 'detached' });
        await expectFocus(boxOf(page, title));
      }
      await expectState(title, '');
    });

    it('O opens and closes the details, Esc closes them too', async () => {
      const title = taskTitle(1, 2);
      const details = detailsOf(page, title);
      await boxOf(page, title).focus();
      for (const closing of ['o', 'Escape']) {
        await press('o');
        await details.waitFor();
        await expectFocus(boxOf(page, title));
        await press(closing);
        await details.waitFor({ state: 'detached' });
        await expectFocus(boxOf(page, title));
      }
    });

    it('work from anywhere within the row', async () => {
      const title = taskTitle(2, 0);
      await rowOf(page, title)
        .getByRole('button', { name: `More for “${title}”` })
        .focus();
      await press('p');
      await expectState(title, 'In progress');
    });
  });

  it('J, K and the arrows move through the rows, from the first to the last', async () => {
    const titles = [...PHASE_TASKS, ...FIRST_STEPS];
    const [first = '', second = '', third = ''] = titles;
    const last = titles.at(-1) ?? '';
    for (const [key, title] of [
      ['j', first],
      ['j', second],
      ['ArrowDown', third],
      ['k', second],
      ['ArrowUp', first],
      ['k', first],
    ] as const) {
      await press(key);
      await expectFocus(boxOf(page, title));
    }
    await boxOf(page, last).focus();
    await press('j');
    await expectFocus(boxOf(page, last));
  });

  it('do nothing to tasks while no row is focused', async () => {
    await page.getByRole('heading', { level: 1 }).focus();
    for (const key of ['x', 'p', 'd', 'n', 'e', 'o', 'Escape']) await press(key);
    await press('j');
    expect(await page.getByRole('textbox').count()).toBe(0);
    expect(await readTask(page, PHASE_TASKS[0] ?? '')).toMatchObject({ state: '' });
  });

  it('numbers open the views and focus their heading', async () => {
    for (const { key, name } of [
      { key: '1', name: 'Overview' },
      { key: '2', name: 'Roadmap' },
      { key: '3', name: 'Week' },
      { key: '4', name: 'Timeline' },
      { key: '5', name: 'Skills' },
      { key: '6', name: 'Guide' },
      { key: '7', name: 'History' },
      { key: '8', name: 'Settings' },
    ]) {
      await press(key);
      const link = navigation(page).getByRole('link', { name });
      await eventually(() => link.getAttribute('aria-current')).toBe('page');
      await eventually(() => page.title()).toBe(`${name} · Waymark`);
      await expectFocus(page.getByRole('heading', { level: 1 }));
    }
    await press('2');
  });

  it('? shows every shortcut and disables them meanwhile; Esc returns the focus', async () => {
    const title = taskTitle(2, 1);
    const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await boxOf(page, title).focus();
    await press('?');
    await sheet.waitFor();
    const keys = await sheet.getByRole('definition').allInnerTexts();
    expect(keys).toEqual(
      expect.arrayContaining(['X', 'P', 'D', 'N', 'E', 'O', 'J', 'K', '1', '2', '6', '8', '?']),
    );
    await press('x');
    await press('1');
    await press('Escape');
    await sheet.waitFor({ state: 'detached' });
    await expectFocus(boxOf(page, title));
    await page.getByRole('heading', { level: 1, name: 'Roadmap' }).waitFor();
    expect(await readTask(page, title)).toMatchObject({ state: '' });
  });

  describe('in a text', () => {
    it('are typed, and Esc keeps the text and returns to the row', async () => {
      const title = taskTitle(2, 2);
      const text = 'x p d n e o j k 1 2 6 8 ?';
      await boxOf(page, title).focus();
      await press('n');
      const note = detailsOf(page, title).getByLabel('Note');
      await expectFocus(note);
      await page.keyboard.type(text);
      expect(await note.inputValue()).toBe(text);
      await page.getByRole('heading', { level: 1, name: 'Roadmap' }).waitFor();
      await awaitCall(page, 'task.note', () => press('Escape'));
      await detailsOf(page, title).waitFor({ state: 'detached' });
      await expectFocus(boxOf(page, title));
      expect(await readTask(page, title)).toMatchObject({ state: '' });
      await press('o');
      await detailsOf(page, title).getByText(text, { exact: true }).waitFor();
    });

    it('Ctrl+Z and Ctrl+Shift+Z affect the text, not the plan', async () => {
      const ticked = taskTitle(3, 0);
      const title = taskTitle(3, 1);
      await boxOf(page, ticked).focus();
      await press('x');
      await expectState(ticked, 'Done today');
      await boxOf(page, title).focus();
      await press('n');
      const note = detailsOf(page, title).getByLabel('Note');
      await page.keyboard.type('Read chapter one');
      await press('Control+z');
      expect(await note.inputValue()).not.toBe('Read chapter one');
      await press('Control+Shift+z');
      expect(await note.inputValue()).toBe('Read chapter one');
      await press('Control+z');
      await awaitCall(page, 'task.note', () => press('Escape'));
      expect(await readTask(page, ticked)).toMatchObject({ state: 'Done today' });
    });
  });

  describe('have counterparts in the row’s menu', () => {
    const itemsOf = (title: string): Promise<string[]> =>
      rowOf(page, title)
        .getByRole('button', { name: `More for “${title}”` })
        .click()
        .then(() => page.getByRole('menuitem').first().waitFor())
        .then(() => page.getByRole('menuitem').allInnerTexts())
        .then((items) => items.map((item) => item.replaceAll(/\s+/g, ' ')));

    it('which names each with its key, depending on the task’s state', async () => {
      const title = taskTitle(3, 2);
      expect(await itemsOf(title)).toEqual([
        'Done X',
        'Done on an earlier day… E',
        'In progress P',
        'Write a note N',
        'Open or close details O',
        'Drop… D',
        'Edit… F2',
        'Split… S',
        'Move to a phase… F',
        'Move up on the roadmap Ctrl ↑',
        'Move down on the roadmap Ctrl ↓',
        'Select or deselect V',
        'Delete Del',
        'Plan for this week W',
        'Start the timer T',
        'Log time… L',
      ]);
      await page.getByRole('menuitem', { name: 'In progress' }).click();
      await expectState(title, 'In progress');
      expect(await itemsOf(title)).toContain('Not in progress P');
      await page.getByRole('menuitem', { name: 'Done X' }).click();
      await expectState(title, 'Done today');
      expect(await itemsOf(title)).toContain('Not done X');
      await press('Escape');
      await page.getByRole('menu').waitFor({ state: 'detached' });
      await eventually(() => readFocus(page)).toBe(`More for “${title}”`);
    });

    it('which opens what the keys open, and moves the focus into it', async () => {
      const title = taskTitle(4, 0);
      await choose(page, title, 'Write a note');
      await expectFocus(detailsOf(page, title).getByLabel('Note'));
      await press('Escape');
      await choose(page, title, 'Open or close details');
      await detailsOf(page, title).waitFor();
      await choose(page, title, 'Open or close details');
      await detailsOf(page, title).waitFor({ state: 'detached' });
      await choose(page, title, 'Drop…');
      await expectFocus(rowOf(page, title).getByLabel('Why are you dropping this?'));
      await rowOf(page, title).getByRole('button', { name: 'Cancel' }).click();
      await expectFocus(boxOf(page, title));
    });
  });
});
