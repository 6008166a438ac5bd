import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pressOn } from './support/by-key';
import { taskTitle } from './support/guide';
import { eventually, goTo, readFocus, readTask, rowOf } from './support/page';
import { setUpWorld } from './support/world';

const world = setUpWorld();
const FIRST = taskTitle(0, 0);
let page: Page;
let release: () => void;

beforeAll(async () => {
  page = await world.openStarted();
  await goTo(page, 'Roadmap');
});
afterAll(() => expect(world.faults).toEqual([]));

/** Reloads; the code of these parts arrives once it is released. */
beforeEach(async () => {
  await page.unrouteAll();
  const isReleased = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/(TaskPrompt|TaskDetails|QuickAdd|Palette|Find)-[^/]*\.js$/, async (route) => {
    await isReleased;
    await route.continue();
  });
  await page.reload();
  await rowOf(page, FIRST).waitFor();
});

interface Opened {
  readonly what: string;
  readonly open: () => Promise<void>;
  /** The name of the field that has the focus once it is there. */
  readonly field: string;
}

const OPENED: readonly Opened[] = [
  { what: 'a question in the row', open: () => pressOn(page, FIRST, 'l'), field: 'Time worked' },
  { what: 'a note', open: () => pressOn(page, FIRST, 'n'), field: 'Note' },
  { what: 'the line for quick tasks', open: () => page.keyboard.press('q'), field: 'Task' },
  {
    what: 'the palette',
    open: () => page.keyboard.press('Control+k'),
    field: 'Command palette',
  },
  {
    what: 'the view that finds',
    open: () => page.keyboard.press('/'),
    field: 'Search everything you wrote',
  },
];

describe('what is typed before the code of what opens has arrived', () => {
  it.each(OPENED)('is in its field, and no command: $what', async ({ open, field }) => {
    const before = await readTask(page, FIRST);
    await open();
    // Each of these letters does something to the row.
    await page.keyboard.type('xdee q');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Enter');
    release();
    await eventually(() => readFocus(page)).toBe(field);
    await eventually(() => page.locator(':focus').inputValue()).toBe('xdee ');
    await page.keyboard.type('z');
    expect(await page.locator(':focus').inputValue()).toBe('xdee z');
    await page.keyboard.press('Escape');
    await goTo(page, 'Roadmap');
    expect(await readTask(page, FIRST)).toEqual(before);
  });
});
