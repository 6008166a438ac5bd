import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findCutTexts, pixelsBeyond } from './support/barriers';
import { FIRST_STEPS, GUIDE, taskTitle } from './support/guide';
import { boxOf, eventually, goTo, navigation } from './support/page';
import type { ViewName } from './support/views';
import { setUpWorld } from './support/world';

/** In pixels: an A4 sheet between its margins. */
const SHEET = { width: 688, height: 983 };
const USUAL = { width: 1280, height: 800 };
const PATIENCE_MS = 3_000;

const world = setUpWorld();
let page: Page;

/** Works because Chromium does not compress a PDF's page objects. */
const countPages = (pdf: Buffer): number =>
  pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

const printed = async (): Promise<number> =>
  countPages(await page.pdf({ format: 'A4', printBackground: true }));

/** Everything that can be pressed or filled in, except for checkboxes and phase names. */
const findControls = (): Promise<string[]> =>
  page
    .getByRole('main')
    .locator('button, select, input:not([type="checkbox"])')
    .filter({ visible: true })
    .evaluateAll((controls) =>
      controls
        .filter((control) => control.closest('[role="treegrid"]') === null)
        .map((control) => control.outerHTML),
    );

/** Counts how often the print dialog is requested. */
async function watchDialog(): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const watched = window as unknown as { asked: number };
    watched.asked = 0;
    window.print = () => (watched.asked += 1);
  });
  return () => page.evaluate(() => (window as unknown as { asked: number }).asked);
}

async function runInPalette(name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Command palette' });
  await palette.getByRole('combobox').fill(name);
  await palette.getByRole('option', { name }).first().click();
}

beforeAll(async () => {
  page = await world.openStarted();
  await goTo(page, 'Roadmap');
  await boxOf(page, taskTitle(0, 0)).click();
});
afterAll(() => expect(world.faults).toEqual([]));

describe.each<{ view: ViewName; pages: readonly [least: number, most: number] }>([
  { view: 'Roadmap', pages: [2, 4] },
  { view: 'Timeline', pages: [2, 3] },
  { view: 'Week', pages: [1, 1] },
])('$view on paper', ({ view, pages: [least, most] }) => {
  beforeAll(async () => {
    await goTo(page, view);
    await page.setViewportSize(SHEET);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  });
  afterAll(async () => {
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
    await page.setViewportSize(USUAL);
  });

  it('has no controls or navigation', async () => {
    expect(await findControls()).toEqual([]);
    expect(await navigation(page).isVisible()).toBe(false);
  });

  it('cuts no text', async () => {
    expect(await findCutTexts(page)).toEqual([]);
    expect(await pixelsBeyond(page, 'Width')).toBe(0);
  });

  it('is black on white, even in dark mode', async () => {
    const colours = await page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.body);
      return { color, backgroundColor };
    });
    expect(colours).toEqual({ color: 'rgb(0, 0, 0)', backgroundColor: 'rgb(255, 255, 255)' });
  });

  it('names its plan', async () => {
    await page.getByRole('main').getByText(GUIDE.title).first().waitFor();
  });

  it('takes as many sheets as it needs', async () => {
    const count = await printed();
    expect(count).toBeGreaterThanOrEqual(least);
    expect(count).toBeLessThanOrEqual(most);
  });
});

describe('the paper', () => {
  afterAll(() => page.emulateMedia({ media: 'screen' }));

  it('has every task of the roadmap, and where its links lead', async () => {
    await goTo(page, 'Roadmap');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('checkbox').count()).toBe(
      GUIDE.phases.flatMap(({ tasks }) => tasks).length + FIRST_STEPS.length,
    );
    const link = page.getByRole('main').locator('a[href^="http"]').first();
    const written = await link.evaluate((each) => getComputedStyle(each, '::after').content);
    expect(written).toContain(await link.getAttribute('href'));
    await page.emulateMedia({ media: 'screen' });
  });

  it('has every part of the timeline, whichever tab is chosen', async () => {
    await goTo(page, 'Timeline');
    expect(await page.getByRole('tabpanel').count()).toBe(1);
    await page.emulateMedia({ media: 'print' });
    for (const name of ['Why it moved', 'Scope and progress', 'Track record']) {
      await page.getByRole('heading', { level: 2, name }).waitFor();
    }
    const drawing = page.getByRole('img', { name: /^Scope and progress over time/ });
    await drawing.waitFor();
    expect((await drawing.boundingBox())?.width).toBeGreaterThan(SHEET.width / 2);
    await page.emulateMedia({ media: 'screen' });
  });

  it('is opened by a key, and in the palette by the name of each view', async () => {
    const asked = await watchDialog();
    await page.keyboard.press('Control+p');
    await eventually(asked).toBe(1);
    await goTo(page, 'Settings');
    const commands = [
      { command: 'Print the roadmap…', title: /^Roadmap/ },
      { command: 'Print the timeline…', title: /^Timeline/ },
      { command: 'Print this week…', title: /^Week/ },
      { command: 'Print this quarter’s reviews…', title: /^Reviews of/ },
    ];
    for (const [index, { command, title }] of commands.entries()) {
      await runInPalette(command);
      await expect.poll(asked, { timeout: PATIENCE_MS }).toBe(index + 2);
      expect(await page.title()).toMatch(title);
    }
  });

  it('of a quarter’s reviews has each week under its own heading', async () => {
    await page.getByRole('heading', { level: 2, name: /^Week of / }).waitFor();
    await page
      .getByRole('listitem')
      .filter({ hasText: taskTitle(0, 0) })
      .waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await findControls()).toEqual([]);
    expect(await printed()).toBe(1);
  });
});
