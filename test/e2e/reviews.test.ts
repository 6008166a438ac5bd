import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoBarriers } from './support/barriers';
import { setUpClockedWorld } from './support/clocked-world';
import { awaitCall, eventually, goTo, readFocus, startPlan } from './support/page';

const FIELDS = ['What went well?', 'What got in the way?', 'What did you learn?'] as const;

describe('a review', () => {
  // A Sunday, which is the day of the weekly review.
  const world = setUpClockedWorld('2026-01-11T18:00');
  let page: Page;

  beforeAll(async () => {
    page = await world.open();
    await startPlan(page);
  });
  afterAll(() => expect(world.faults).toEqual([]));

  const step = (name: RegExp): Promise<void> =>
    page
      .getByRole('navigation', { name: 'Steps of the review' })
      .getByRole('button', { name })
      .click();

  /** Opens the review of the week that contains the day, in a freshly loaded page. */
  async function openReview(day: string): Promise<void> {
    await page.evaluate((to) => (location.hash = `/week/${to}/review`), day);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Review' }).waitFor();
  }

  const answers = (): Promise<string[]> =>
    Promise.all(FIELDS.map((label) => page.getByLabel(label).inputValue()));

  it('keeps what was typed, however the field is left', async () => {
    await openReview('2026-01-08');
    await step(/In your words/);
    await eventually(() => readFocus(page)).toBe('In your words');
    await page.getByLabel(FIELDS[0]).fill('Left for the next field');
    await awaitCall(page, 'review.write', () => page.getByLabel(FIELDS[1]).focus());
    await page.getByLabel(FIELDS[1]).fill('Left for another view');
    await awaitCall(page, 'review.write', () => goTo(page, 'Guide'));
    await openReview('2026-01-08');
    await step(/In your words/);
    await page.getByLabel(FIELDS[2]).fill('# Left by the window');
    await awaitCall(page, 'review.write', () =>
      page.evaluate(() => document.dispatchEvent(new Event('visibilitychange'))),
    );
    await openReview('2026-01-08');
    await step(/In your words/);
    expect(await answers()).toEqual([
      'Left for the next field',
      'Left for another view',
      '# Left by the window',
    ]);
  });

  it('sets its scales by arrow keys and digits, writing each once', async () => {
    await step(/How it was/);
    await page.getByRole('radio', { name: '1, empty' }).focus();
    for (const key of ['ArrowDown', 'ArrowRight', '5', 'ArrowUp']) await page.keyboard.press(key);
    await awaitCall(page, 'review.write', () => page.keyboard.press('Tab'));
    await page.keyboard.press('2');
    await awaitCall(page, 'review.write', () => step(/In your words/));
    await openReview('2026-01-08');
    await step(/How it was/);
    const chosen = page.getByRole('radio', { checked: true });
    expect(await chosen.evaluateAll((all) => all.map((each) => each.ariaLabel))).toEqual([
      '4',
      '2',
    ]);
  });

  it('reflects on the proposed point, or on another', async () => {
    const label = 'What do you make of it now?';
    const shown = await page.getByRole('blockquote').innerText();
    await page.getByLabel(label).fill('More than I thought');
    await awaitCall(page, 'review.write', () => page.getByRole('heading', { level: 1 }).click());
    const select = page.getByLabel('Think about another point');
    await awaitCall(page, 'review.write', () => select.selectOption({ index: 5 }));
    await eventually(() => page.getByRole('blockquote').innerText()).not.toBe(shown);
    expect(await page.getByLabel(label).inputValue()).toBe('More than I thought');
  });

  it('can be read once finished, and still changed', async () => {
    await step(/Next week/);
    await page.getByRole('heading', { name: 'Pick next week’s goals' }).waitFor();
    await awaitCall(page, 'review.write', () =>
      page.getByRole('button', { name: 'Finish review' }).click(),
    );
    await page.getByRole('heading', { level: 1, name: 'Week 2' }).waitFor();
    await openReview('2026-01-05');
    await page.getByText('Left for the next field').waitFor();
    expect(await page.getByText('4 of 5').count()).toBe(1);
    await page.getByRole('button', { name: 'Edit' }).click();
    await eventually(() => readFocus(page)).toBe('What happened');
    await page.getByRole('button', { name: 'Done' }).click();
    await eventually(() => readFocus(page)).toBe('In your words');
  });

  it('is saved with its quarter as one file', async () => {
    await goTo(page, 'History');
    await page.getByRole('link', { name: 'Reviews', exact: true }).click();
    await page.getByRole('button', { name: 'A quarter as one document…' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as Markdown', exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('waymark-2026-Q1.md');
    const text = await readFile(await download.path(), 'utf8');
    expect(text).toMatch(/^# 2026 Q1\n/);
    expect(text).toContain('### What I learned\n\n#### Left by the window\n');
  });

  it('of an old week loses nothing while it is changed', async () => {
    page = await world.reopenAt('2026-06-01T18:00');
    await openReview('2026-01-05');
    await page.getByRole('button', { name: 'Edit' }).click();
    await step(/In your words/);
    await page.getByLabel(FIELDS[0]).fill('Changed');
    await page.getByLabel(FIELDS[1]).press('End');
    await page.keyboard.type(', and typed on while that was written', { delay: 5 });
    await awaitCall(page, 'review.write', () => page.getByLabel(FIELDS[2]).focus());
    await openReview('2026-01-05');
    await page.getByText('Left for another view, and typed on while that was written').waitFor();
    await page.getByText('Left by the window').waitFor();
  });

  it('is not asked for long past or future weeks', async () => {
    await openReview('2026-02-02');
    await page.getByRole('button', { name: 'Write a review' }).click();
    await step(/This week/);
    await openReview('2026-06-08');
    await page.getByText('This week has not started').waitFor();
    await openReview('2026-01-04');
    await page.getByText('Your plan started after this week.').waitFor();
    await openReview('never');
    await page.getByText('There is no week at this address.').waitFor();
  });

  it('is accessible, and so is its quarter, to save and to read', async () => {
    await openReview('2026-01-05');
    await page.getByRole('button', { name: 'Edit' }).waitFor();
    await expectNoBarriers(page);
    await page.getByRole('button', { name: 'Edit' }).click();
    for (const name of [/What happened/, /In your words/, /How it was/, /This week/]) {
      await step(name);
      await expectNoBarriers(page);
    }
    await goTo(page, 'History');
    await page.getByRole('link', { name: 'Reviews', exact: true }).click();
    await page.getByRole('button', { name: 'A quarter as one document…' }).click();
    await page.getByRole('combobox', { name: 'Quarter' }).selectOption('2026 Q1');
    await expectNoBarriers(page);
    await page.getByRole('link', { name: 'Read and print' }).click();
    await page.getByRole('heading', { level: 1, name: 'Reviews of 2026 Q1' }).waitFor();
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    await expectNoBarriers(page);
  });
});
