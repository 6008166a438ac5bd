import type { Page } from 'playwright-core';
import { atMostMs, type Measured, type Spread, spreadOf, timed } from '../measure';
import { goToView } from './go-to-view';
import { noLongTask, type Part } from './part';

const GOAL = atMostMs(100);
const PALETTE_GOAL = atMostMs(50);
const NAMES = 'read';

/** Words of the person's own in the view Find, letter by letter, until what was found for all of them is painted. */
export const findPart: Part = {
  name: 'find',
  measure: async ({ window: { page }, data, empty, rounds }) => {
    await goToView(page, 'Find');
    await page.evaluate(() => window.gauge.takeLongTasks());
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      times.push(await typeInto(page, 'main input[type="search"]', data.ownWords, 'main li a'));
      await typeInto(page, 'main input[type="search"]', ' ', 'main');
    }
    return [
      timed('Find, from the last letter', spreadOf(times), empty, GOAL),
      await longTasksWhile(page, 'typing in Find'),
    ];
  },
};

/** The palette, from its key until it is painted; and a name in it, letter by letter, until what it found is. */
export const palettePart: Part = {
  name: 'palette',
  measure: async ({ window: { page }, empty, rounds }) => {
    await goToView(page, 'Roadmap');
    await openPalette(page);
    await closePalette(page);
    await page.evaluate(() => window.gauge.takeLongTasks());
    const [opened, typed]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      opened.push(await openPalette(page));
      typed.push(await typeInto(page, '[role="dialog"] input', NAMES, '[role="option"]'));
      await closePalette(page);
    }
    const line = (what: string, spread: Spread): Measured =>
      timed(what, spread, empty, PALETTE_GOAL);
    return [
      line('Palette, open', spreadOf(opened)),
      line('Palette, from the last letter', spreadOf(typed)),
      await longTasksWhile(page, 'typing in the palette'),
    ];
  },
};

const longTasksWhile = async (page: Page, doing: string): Promise<Measured> =>
  noLongTask(doing, await page.evaluate(() => window.gauge.takeLongTasks()));

const openPalette = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const key = { key: 'k', code: 'KeyK', ctrlKey: true, bubbles: true, cancelable: true };
    return window.gauge.timeToStill(
      () => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', key)),
      () => document.querySelector('[role="option"]') !== null,
    );
  });

async function closePalette(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** A letter a frame; milliseconds from the last one until what came of it is still. */
const typeInto = (page: Page, field: string, text: string, result: string): Promise<number> =>
  page.evaluate(
    async ([field, text, result]) => {
      const { gauge } = window;
      const element = document.querySelector<HTMLInputElement>(field);
      if (element === null) throw new Error(`There is no ${field}`);
      for (let length = 1; length < text.length; length += 1) {
        gauge.type(element, text.slice(0, length));
        await gauge.painted();
      }
      return gauge.timeToStill(
        () => gauge.type(element, text),
        () => document.querySelector(result) !== null,
      );
    },
    [field, text, result] as const,
  );
