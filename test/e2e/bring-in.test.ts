import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { GUIDE_TEXT } from '../shared/domain/import/guide-text';
import { findBarriers, SCHEMES } from './support/barriers';
import { JOURNEY_DOORS, openStarted } from './support/journey-doors';
import { taskTitle } from './support/guide';
import { awaitCall, boxOf, eventually, goTo, navigation } from './support/page';

describe.each(JOURNEY_DOORS)('a pasted guide, in $door', ({ setUp, isThere }) => {
  if (!isThere) return it.skip('needs a runtime');
  const journey = setUp();
  let page: Page;

  beforeAll(async () => {
    page = await journey.open();
  });

  it('shows what is imported, and what is not', async () => {
    await page.getByRole('link', { name: 'paste a guide or a list' }).click();
    await page.getByRole('textbox', { name: 'Text' }).focus();
    await page.keyboard.insertText(GUIDE_TEXT);
    await page.getByText('2 phases, 3 tasks, 4 resources, 4 skills, 3 first steps.').waitFor();
    await page.getByText('4 items left out or missing').waitFor();
    await page.getByRole('listitem').filter({ hasText: 'Home Pathways Sign in' }).waitFor();
  });

  it.each(SCHEMES)('is accessible, in %s', async (scheme) => {
    expect(await findBarriers(page, scheme)).toEqual([]);
  });

  it('keeps a line whole if told to, and becomes a plan by keyboard', async () => {
    await page.getByRole('checkbox', { name: /^Line \d+ has several resources/ }).press('Space');
    await page.getByText('2 phases, 3 tasks, 2 resources').waitFor();
    await page.keyboard.press('Space');
    await page.getByText('2 phases, 3 tasks, 4 resources').waitFor();
    await page.keyboard.press('Space');
    await page.getByText('2 phases, 3 tasks, 2 resources').waitFor();
    await page.getByRole('textbox', { name: 'Plan title' }).press('Enter');
    await navigation(page).waitFor();
    await goTo(page, 'Roadmap');
    // A kill preserves what was acknowledged, not what the page shows before that.
    await awaitCall(page, 'task.complete', () => boxOf(page, 'Pull sugar').check());
  });

  it('is there after a kill, with its guide', async () => {
    page = await journey.comeBack(page, 'SIGKILL');
    await goTo(page, 'Roadmap');
    await eventually(() => boxOf(page, 'Pull sugar').isChecked()).toBe(true);
    await goTo(page, 'Guide');
    await page.getByText('+15 to +20%').waitFor();
    await page.getByText('Is it late to start at forty?').waitFor();
    await page.getByText(/· 1 of \d done/).waitFor();
    await page
      .getByRole('listitem')
      .filter({ hasText: /^Pull sugar Done/ })
      .waitFor();
  });
});

describe.each(JOURNEY_DOORS)('files of other programs, in $door', ({ setUp, isThere }) => {
  if (!isThere) return it.skip('needs a runtime');
  const journey = setUp();
  let page: Page;

  const chooseFile = async (name: string, text: string): Promise<void> => {
    await page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  };

  beforeAll(async () => {
    page = await openStarted(journey, 'Settings');
    await page.getByRole('link', { name: 'Paste a guide or a list' }).click();
  });

  it('a table is read by the columns that the person matches', async () => {
    await chooseFile('tasks.csv', 'Was,Wo,Stand\nStock,Soups,done\nRye,Bread,open\n');
    await page.getByText('Choose the column with the task titles.').waitFor();
    await page.getByRole('combobox', { name: 'Was' }).selectOption('Task title');
    await page.getByRole('combobox', { name: 'Wo' }).selectOption('Phase');
    await page.getByText('2 phases, 2 tasks.').waitFor();
    await page.getByRole('listitem').filter({ hasText: 'Stand' }).waitFor();
    await page.getByRole('combobox', { name: 'Stand' }).selectOption('Done or not');
    await page.getByText('☑ Stock', { exact: true }).waitFor();
  });

  it.each(SCHEMES)('is accessible, in %s', async (scheme) => {
    expect(await findBarriers(page, scheme)).toEqual([]);
  });

  it('is added to the existing plan, which keeps everything else, and survives a kill', async () => {
    await page.getByRole('radio', { name: 'This plan' }).press('Space');
    await awaitCall(page, 'import.add', () =>
      page.getByRole('button', { name: 'Add to this plan' }).press('Enter'),
    );
    page = await journey.comeBack(page, 'SIGKILL');
    await goTo(page, 'Roadmap');
    await eventually(() => boxOf(page, 'Stock').isChecked()).toBe(true);
    await page.getByText(taskTitle(0, 0)).first().waitFor();
  });

  it('a roadmap.sh roadmap can be edited in the field before it is added', async () => {
    await goTo(page, 'Settings');
    await page.getByRole('link', { name: 'Paste a guide or a list' }).click();
    const data = (label: string) => ({ data: { label } });
    const nodes = [
      { id: 't', type: 'title', ...data('Cook'), position: { x: 0, y: 0 } },
      { id: 'a', type: 'topic', ...data('Soups'), position: { x: 0, y: 1 } },
      { id: 'b', type: 'subtopic', ...data('Stock'), position: { x: 1, y: 1 } },
    ];
    await chooseFile('cook.json', JSON.stringify({ nodes, edges: [] }));
    await page.getByText('1 phase, 1 task.').waitFor();
    const field = page.getByRole('textbox', { name: 'Text' });
    await field.press('Control+End');
    await page.keyboard.type('- Onion soup ~2w');
    await page.getByText('1 phase, 2 tasks.').waitFor();
    await page.getByText('Onion soup (2 weeks)').waitFor();
  });
});
