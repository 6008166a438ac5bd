import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { settle } from './page';

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

export const SCHEMES = ['light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** What axe finds in these colours, each with the elements that it found it on. */
export async function findBarriers(page: Page, colorScheme: Scheme): Promise<unknown[]> {
  await page.emulateMedia({ colorScheme });
  await page.locator(`[data-mantine-color-scheme="${colorScheme}"]`).waitFor();
  await settle(page);
  const axe = new AxeBuilder({ page });
  // For pages without frames: three times as quick.
  axe.setLegacyMode();
  // In the dark nothing but the colours differs.
  if (colorScheme === 'dark') axe.withRules('color-contrast');
  else axe.withTags(WCAG_22_AA);
  const { violations, passes } = await axe.analyze();
  expect(passes).toContainEqual(expect.objectContaining({ id: 'color-contrast' }));
  return violations.map(({ id, nodes }) => ({ id, on: nodes.map(({ html }) => html) }));
}

/** How far the page reaches beyond the window. */
export const pixelsBeyond = (page: Page, side: 'Width' | 'Height'): Promise<number> =>
  page.evaluate((side) => {
    const { documentElement } = document;
    return documentElement[`scroll${side}`] - documentElement[`client${side}`];
  }, side);
