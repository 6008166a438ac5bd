import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { settle } from './page';

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const BEYOND_WCAG = 'best-practice';
/** Asks for landmarks around everything, which open menus are not in. */
const NOT_ASKED = 'region';
/** A script that does nothing. */
const NO_CODE = 'null';

/** Waymark's colours, and those the system substitutes at the person's request. */
export const SCHEMES = ['light', 'dark', 'forced colours'] as const;
export type Scheme = (typeof SCHEMES)[number];

interface Barrier {
  readonly id: string;
  /** The elements it was found on. */
  readonly on: readonly string[];
}

/** What axe finds in these colours, and what moves despite prefers-reduced-motion. */
export async function findBarriers(page: Page, scheme: Scheme): Promise<Barrier[]> {
  const isForced = scheme === 'forced colours';
  await page.emulateMedia({ forcedColors: isForced ? 'active' : 'none' });
  const barriers = await findInColours(page, isForced ? 'light' : scheme, scheme === 'light');
  await page.emulateMedia({ forcedColors: 'none' });
  return scheme === 'light' ? [...barriers, ...(await findMotion(page))] : barriers;
}

/** Expects none in any of the colours. */
export async function expectNoBarriers(page: Page): Promise<void> {
  for (const scheme of SCHEMES) {
    const barriers = await findBarriers(page, scheme);
    expect.soft({ scheme, barriers }).toEqual({ scheme, barriers: [] });
  }
}

/** @param isFirst whether to check more than colours, since nothing else differs between schemes */
async function findInColours(
  page: Page,
  colorScheme: 'light' | 'dark',
  isFirst: boolean,
): Promise<Barrier[]> {
  await page.emulateMedia({ colorScheme });
  await page.locator(`[data-mantine-color-scheme="${colorScheme}"]`).waitFor();
  await settle(page);
  // Its code takes longer to load than to run, so a page is given it once.
  const isLoaded = await page.evaluate(() => 'axe' in window);
  const axe = new AxeBuilder({ page, ...(isLoaded && { axeSource: NO_CODE }) });
  // For pages without frames: three times as fast.
  axe.setLegacyMode();
  if (isFirst) axe.withTags([...WCAG_22_AA, BEYOND_WCAG]).disableRules(NOT_ASKED);
  else axe.withRules('color-contrast');
  const { violations, passes } = await axe.analyze();
  expect(passes).toContainEqual(expect.objectContaining({ id: 'color-contrast' }));
  return violations.map(({ id, nodes }) => ({ id, on: nodes.map(({ html }) => html) }));
}

async function findMotion(page: Page): Promise<Barrier[]> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const seconds = await longestMotion(page);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  return seconds === 0 ? [] : [{ id: 'motion', on: [`moves for ${seconds} s`] }];
}

/** The longest animation on the page, in seconds. */
export const longestMotion = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const times = [...document.querySelectorAll('*')].flatMap((element) => {
      const { transitionDuration, animationDuration } = getComputedStyle(element);
      return `${transitionDuration}, ${animationDuration}`.split(', ').map(Number.parseFloat);
    });
    return Math.max(...times);
  });

/** Expects one top-level heading, and no skipped levels below it. */
export async function expectOrderedHeadings(page: Page): Promise<void> {
  const levels = await page
    .getByRole('heading')
    .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName.slice(1))));
  expect.soft(levels.filter((level) => level === 1)).toHaveLength(1);
  const leaps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
  expect.soft(leaps).toEqual([]);
}

/** How far the page overflows the window, in pixels. */
export const pixelsBeyond = (page: Page, side: 'Width' | 'Height'): Promise<number> =>
  page.evaluate((side) => {
    const { documentElement } = document;
    return documentElement[`scroll${side}`] - documentElement[`client${side}`];
  }, side);

const NARROW = { width: 320, height: 480 };

/** Expects a dialog to fit into a narrow window, and leaves the window as it was. */
export async function expectFits(
  dialog: Locator,
  open: () => Promise<void>,
  close: () => Promise<void>,
): Promise<void> {
  const page = dialog.page();
  const size = page.viewportSize();
  await page.setViewportSize(NARROW);
  await open();
  await settle(page);
  expect(await pixelsBeyond(page, 'Width')).toBe(0);
  // A dialog stands apart from the page, and does not widen it.
  const box = await dialog.boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual(NARROW.width);
  expect(await dialog.evaluate((each) => each.scrollWidth - each.clientWidth)).toBe(0);
  await close();
  await dialog.waitFor({ state: 'detached' });
  if (size !== null) await page.setViewportSize(size);
}

/** Truncated texts, for example on a button that is too narrow. */
export const findCutTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const cuts = (element: Element): boolean => {
      const { overflowX, contentVisibility } = getComputedStyle(element);
      return ['hidden', 'clip'].includes(overflowX) || contentVisibility === 'auto';
    };
    return [...document.querySelectorAll<HTMLElement>('body *')]
      .filter(
        (element) =>
          cuts(element) && element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1,
      )
      .map((element) => element.innerText)
      .filter((text) => text !== '');
  });
