import type { Page } from 'playwright-core';
import { findCutTexts, pixelsBeyond } from './barriers';

/** 1280 × 1024 enlarged four times, and a small phone. */
export const NARROW = [
  { width: 320, height: 256 },
  { width: 320, height: 740 },
] as const;

/** What is lost where there is little room. */
interface Losses {
  /** How far the page reaches beyond the window. */
  readonly beyond: number;
  /** Texts of which a part cannot be seen. */
  readonly cut: readonly string[];
  /** What stays in place, and covers too much of the window. */
  readonly covering: readonly string[];
  /** What is too small to be hit. */
  readonly small: readonly string[];
}

export const NO_LOSSES: Losses = { beyond: 0, cut: [], covering: [], small: [] };

export const findLosses = async (page: Page): Promise<Losses> => ({
  beyond: await pixelsBeyond(page, 'Width'),
  cut: [...(await findCutTexts(page)), ...(await page.evaluate(findCutLines))],
  covering: await page.evaluate(findCovering),
  small: await page.evaluate(findSmall),
});

/** Texts with lines that are cut off below. */
function findCutLines(): string[] {
  return [...document.querySelectorAll<HTMLElement>('body *')]
    .filter(
      (element) =>
        ['hidden', 'clip'].includes(getComputedStyle(element).overflowY) &&
        element.clientHeight > 1 &&
        element.scrollHeight > element.clientHeight + 2,
    )
    .map((element) => element.innerText)
    .filter((text) => text !== '');
}

/** Dialogs cover the page because they are what is read. */
function findCovering(): string[] {
  const MOST = 0.4;
  return [...document.querySelectorAll<HTMLElement>('body *')]
    .filter((element) => {
      const { position, pointerEvents } = getComputedStyle(element);
      const isOver = position === 'sticky' || position === 'fixed';
      if (!isOver || pointerEvents === 'none' || !element.checkVisibility()) return false;
      if (element.closest('[role="dialog"], [data-portal], .mantine-Modal-root') !== null)
        return false;
      const { width, height } = element.getBoundingClientRect();
      return width > innerWidth / 2 && height > innerHeight * MOST;
    })
    .map((element) => element.outerHTML.slice(0, 120));
}

/** Targets of less than 24 by 24 pixels, links within a sentence left out (WCAG 2.5.8). */
function findSmall(): string[] {
  const LEAST = 24;
  const CONTROLS =
    'a[href], button, input, select, textarea, summary, [role="tab"], [role="slider"]';
  const isLarge = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    return Math.round(width) >= LEAST && Math.round(height) >= LEAST;
  };
  return [...document.querySelectorAll<HTMLElement>(CONTROLS)]
    .filter((element) => {
      const { display, clipPath } = getComputedStyle(element);
      if (!element.checkVisibility() || display === 'inline' || clipPath !== 'none') return false;
      if (element.ariaHidden === 'true' || element.getBoundingClientRect().width <= 1) return false;
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
      return ![element, ...labels].some(isLarge);
    })
    .map((element) => element.outerHTML.slice(0, 160));
}
