import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, plain, TODAY, written } from './support/days';
import { taskTitle } from './support/guide';
import { boxOf, choose, eventually, goTo, rowOf, startPlan } from './support/page';
import { JOURNEY_DOORS } from './support/journey-doors';

const START = addDays(TODAY, -70);
const PLANNED_WEEKS = 30;
const PLANNED = addDays(START, PLANNED_WEEKS * 7 - 1);

describe.each(JOURNEY_DOORS)('the timeline, in $door', ({ setUp, isThere }) => {
  if (!isThere) return it.skip('needs a runtime');
  const journey = setUp();
  let page: Page;

  const dates = async () => plain(await page.getByLabel('The three dates').innerText());
  const tab = (name: string) => page.getByRole('tab', { name });
  const isShown = (name: string) => page.getByRole('tabpanel', { name }).isVisible();
  const whatIf = () => page.getByRole('region', { name: 'What if' });
  const apply = () => whatIf().getByRole('button', { name: 'Apply to my plan' });
  const thinkOfHours = async (steps: number): Promise<void> => {
    await page.getByRole('slider').focus();
    for (let step = 0; step < steps; step += 1) await page.keyboard.press('ArrowRight');
  };

  async function doOn(title: string, day: string): Promise<void> {
    await choose(page, title, 'Done on an earlier day…');
    await rowOf(page, title).getByLabel('Done on').fill(day);
    await page.keyboard.press('Enter');
    await rowOf(page, title).getByText('Done', { exact: false }).last().waitFor();
  }

  beforeAll(async () => {
    page = await journey.open();
    await page.getByLabel('Start date').fill(START);
    await startPlan(page);
    await goTo(page, 'Timeline');
  });

  it('begins with the guide’s pace, and says so', async () => {
    expect(await dates()).toContain('the guide’s pace');
    expect(await dates()).toContain(written(PLANNED));
  });

  it('uses the person’s own pace from the first task on, and is never certain', async () => {
    await goTo(page, 'Roadmap');
    await doOn(taskTitle(0, 0), addDays(START, 14));
    await doOn(taskTitle(0, 1), addDays(START, 30));
    await goTo(page, 'Timeline');
    const shown = await dates();
    expect(shown).toContain('Most likely around');
    expect(shown).not.toContain('the guide’s pace');
    expect(shown).not.toMatch(/\b(0|9[6-9]|100)%/);
  });

  it('previews a change without making it', async () => {
    const before = await dates();
    await tab('What if').click();
    await thinkOfHours(8);
    await whatIf().getByText('earlier', { exact: false }).waitFor();
    expect(await dates()).toBe(before);
    await whatIf().getByRole('button', { name: 'Discard' }).click();
    expect(await apply().isDisabled()).toBe(true);
  });

  it('makes it on request, as one undoable step', async () => {
    const before = await dates();
    await thinkOfHours(8);
    await whatIf().getByLabel('Pause, first day').fill(addDays(TODAY, 10));
    await whatIf().getByLabel('Pause, last day').fill(addDays(TODAY, 19));
    await apply().click();
    await eventually(dates).not.toBe(before);
    expect(await dates()).toContain(written(addDays(PLANNED, 10)));
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('Control+z');
    await eventually(dates).toBe(before);
  });

  it('keeps the chosen target across a restart', async () => {
    await page.getByRole('button', { name: 'Change target' }).click();
    await page.getByLabel('Target date').fill('2031-05-01');
    await page.keyboard.press('Enter');
    await eventually(dates).toContain(written('2031-05-01'));
    page = await journey.comeBack(page, 'SIGTERM');
    await goTo(page, 'Timeline');
    expect(await dates()).toContain(written('2031-05-01'));
    expect(await dates()).toContain('>95%');
  });

  it('fits the chart and what is behind the dates on one screen', async () => {
    await page.evaluate(() => window.scrollTo(0, 0));
    const tabs = await page.getByRole('tablist').boundingBox();
    const chart = await page.getByRole('treegrid', { name: 'Plan and estimate' }).boundingBox();
    expect((tabs?.y ?? Infinity) + (tabs?.height ?? 0)).toBeLessThanOrEqual(800);
    expect(chart?.y).toBeLessThan(tabs?.y ?? 0);
  });

  it('shows one part at a time, by keyboard too, and keeps the choice while the window is open', async () => {
    await tab('Why it moved').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await isShown('Scope and progress')).toBe(true);
    expect(await isShown('Why it moved')).toBe(false);
    await page.getByRole('img', { name: /^Scope and progress over time/ }).waitFor();
    await goTo(page, 'Roadmap');
    await goTo(page, 'Timeline');
    expect(await isShown('Scope and progress')).toBe(true);
    await tab('Why it moved').click();
  });

  it('shows the figures of a row beside its bars, without covering another row', async () => {
    const rows = page.getByRole('treegrid', { name: 'Plan and estimate' }).getByRole('row');
    const row = rows.nth(1);
    const figures = row.getByText('Planned', { exact: false }).last();
    await row.hover();
    await figures.waitFor();
    const [inner, outer] = [await figures.boundingBox(), await row.boundingBox()];
    expect(inner?.y).toBeGreaterThanOrEqual(outer?.y ?? Infinity);
    expect((inner?.y ?? Infinity) + (inner?.height ?? 0)).toBeLessThanOrEqual(
      (outer?.y ?? 0) + (outer?.height ?? 0),
    );
  });

  it('says why the day moved, and shows every chart as a table too', async () => {
    await page.getByRole('region', { name: 'Why it moved' }).waitFor();
    const buttons = page.getByRole('button', { name: 'Show as table' });
    await buttons.first().click();
    expect(await page.getByRole('table').first().getByRole('row').count()).toBeGreaterThan(5);
  });

  it('includes an added task in the scope', async () => {
    await goTo(page, 'Roadmap');
    await page.getByRole('button', { name: 'Add a task to Build ML Foundations' }).click();
    await page.getByLabel('Task', { exact: true }).fill('Read one paper a week');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await boxOf(page, 'Read one paper a week').waitFor();
  });
});
