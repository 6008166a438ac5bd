import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findDifference, reduce } from './support/compare';
import { type Look, type Scene, VIEW_SCENES } from './support/scenes';
import { setUpStudio, type Studio, type Window } from './support/studio';

const LARGE: Look = { width: 1280, height: 800, colorScheme: 'light' };
const PHONE: Look = { width: 360, height: 740, colorScheme: 'dark' };

const LETTERS: readonly Scene[] = VIEW_SCENES.filter(({ name }) =>
  ['overview', 'guide', 'settings'].includes(name),
);

async function drawLetters(studio: Studio): Promise<Buffer[]> {
  const drawn: Buffer[] = [];
  for (const look of [LARGE, PHONE]) {
    const window = await studio.open('sample', look);
    for (const scene of LETTERS) {
      await window.show(scene);
      drawn.push(await window.draw());
    }
    await window.close();
  }
  return drawn;
}

function expectAlike(before: readonly Buffer[], after: readonly Buffer[]): void {
  const differences = before.map((drawn, index) =>
    findDifference(reduce(drawn), reduce(after[index] ?? drawn)),
  );
  expect(differences.map((each) => each?.what)).toEqual(before.map(() => undefined));
}

describe('a picture of the same view', () => {
  const drawn: Buffer[] = [];

  describe('taken once', () => {
    const studio = setUpStudio();
    it('comes to rest', async () => void drawn.push(...(await drawLetters(studio))));
  });

  describe('from another store and browser', () => {
    const studio = setUpStudio();
    // Not the same bytes: what is drawn in two steps may differ in a handful of pixels at the edges of fields.
    it('looks the same', async () => {
      expectAlike(drawn, await drawLetters(studio));
    });
  });

  describe('with fonts hinted as on another machine', () => {
    const studio = setUpStudio('fonts-fitted.conf');
    it('looks the same, though every picture has other bytes', async () => {
      const fitted = await drawLetters(studio);
      expect(fitted.map((each, index) => each.equals(drawn[index] ?? each))).not.toContain(true);
      expectAlike(drawn, fitted);
    });
  });
});

describe('a change that is noticed', () => {
  const studio = setUpStudio();
  const week = VIEW_SCENES.find(({ name }) => name === 'week') ?? VIEW_SCENES[0];
  let window: Window;
  let before: Buffer;
  const rowWith = (page: Page, text: string): Locator =>
    page.getByRole('main').getByRole('listitem').filter({ hasText: text }).first();

  const CHANGES: { what: string; of: (page: Page) => Locator; style: string }[] = [
    {
      what: 'a heading moved by 2 pixels',
      of: (page) => page.getByRole('heading', { level: 1 }),
      style: 'transform: translateX(2px)',
    },
    {
      what: 'a row moved by 2 pixels',
      of: (page) => rowWith(page, 'Finish two books'),
      style: 'transform: translateY(2px)',
    },
    {
      what: 'a mark in another colour',
      of: (page) => page.getByText('From last week', { exact: true }),
      style: 'background: var(--accent-soft)',
    },
    {
      what: 'a missing word',
      of: (page) => page.getByText('This week', { exact: true }).first(),
      style: 'visibility: hidden',
    },
  ];

  beforeAll(async () => {
    window = await studio.open('sample', LARGE);
    if (week !== undefined) await window.show(week);
    before = await window.draw();
  });
  afterAll(() => window?.close());

  it.each(CHANGES)('$what', async ({ of, style }) => {
    const element = of(window.page);
    // The content security policy forbids style attributes.
    await element.evaluate((each: HTMLElement, style) => (each.style.cssText = style), style);
    const after = await window.draw();
    await element.evaluate((each: HTMLElement) => (each.style.cssText = ''));
    expect(findDifference(reduce(before), reduce(after))).not.toBeNull();
  });
});
