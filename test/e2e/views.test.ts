import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  expectNoBarriers,
  expectOrderedHeadings,
  findCutTexts,
  longestMotion,
  pixelsBeyond,
} from './support/barriers';
import { seeText } from './support/colours';
import { taskTitle } from './support/guide';
import {
  boxOf,
  choose,
  detailsOf,
  goTo,
  navigation,
  openSubPage,
  rowOf,
  settle,
  startPlan,
} from './support/page';
import { SUB_PAGES, TIMELINE_PARTS, VIEW_NAMES } from './support/views';
import { setUpWorld } from './support/world';

/** 640 is 1280 at a zoom of 200%. */
const WIDTHS = [360, 640, 800, 1280];
/** Everything that Markdown has, much of it too wide for its place. */
const WIDE_NOTE = `# Plan

- [x] read
- [ ] \`tried\` ${'wide'.repeat(50)}

> so

| ${'head | '.repeat(8)}
| ${'- | '.repeat(8)}
| ${'widewidewide | '.repeat(8)}

\`\`\`
const wide = '${'wide '.repeat(50)}';
\`\`\`
`;
const USUAL = { width: 1280, height: 800 };
const isInView = (y: number): boolean => y >= 0 && y < USUAL.height;

const world = setUpWorld();
let page: Page;
beforeAll(async () => {
  page = await world.open();
});
afterAll(() => expect(world.faults).toEqual([]));

/** Checks the current page, in all colours and at every width. */
async function expectSound(): Promise<void> {
  await page.setViewportSize(USUAL);
  await expectNoBarriers(page);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: USUAL.height });
    await settle(page);
    const [beyond, cut] = [await pixelsBeyond(page, 'Width'), await findCutTexts(page)];
    expect.soft({ width, beyond, cut }).toEqual({ width, beyond: 0, cut: [] });
  }
  await page.setViewportSize(USUAL);
}

describe('the view before there is a plan', () => {
  it('is accessible and fits every width', async () => {
    await page.getByRole('form', { name: 'Start' }).waitFor();
    await expectSound();
    await expectOrderedHeadings(page);
  });
});

describe('the views of a plan', () => {
  const title = taskTitle(0, 0);
  beforeAll(async () => {
    await page.setViewportSize(USUAL);
    await startPlan(page);
    await page.getByRole('button', { name: 'Close this message' }).click();
  });

  it('begin with an overview that fits the screen', async () => {
    await goTo(page, 'Overview');
    expect(await pixelsBeyond(page, 'Height')).toBe(0);
  });

  it('are in the navigation', async () => {
    const links = navigation(page).getByRole('link');
    expect(await links.count()).toBe(VIEW_NAMES.length);
    for (const name of VIEW_NAMES) {
      const link = navigation(page).getByRole('link', { name, exact: true });
      expect(await link.count()).toBe(1);
    }
    expect(await page.getByRole('main').count()).toBe(1);
  });

  it.each(VIEW_NAMES)('are sound: %s', async (view) => {
    await goTo(page, view);
    await expectSound();
    await expectOrderedHeadings(page);
  });

  it('have the timeline’s parts behind tabs', async () => {
    await goTo(page, 'Timeline');
    expect(await page.getByRole('tab').allInnerTexts()).toEqual(TIMELINE_PARTS);
  });

  it.each(TIMELINE_PARTS.slice(1))(
    'are accessible behind a tab of the timeline: %s',
    async (name) => {
      await goTo(page, 'Timeline');
      await page.getByRole('tab', { name }).click();
      await expectSound();
    },
  );

  it.each([...SUB_PAGES, { heading: 'Week 1', path: '/week/never' }])(
    'are sound where they have no link in the navigation: $path',
    async (subPage) => {
      await openSubPage(page, subPage);
      await expectSound();
      await expectOrderedHeadings(page);
    },
  );

  it.each([
    ['Settings', 'On this page'],
    ['Guide', 'In this guide'],
  ] as const)(
    'lead to each of their sections, and mark the one that is read: %s',
    async (view, name) => {
      await goTo(page, view);
      const entries = page.getByRole('navigation', { name }).getByRole('button');
      const titles = await entries.allInnerTexts();
      expect(titles.length).toBeGreaterThan(5);
      for (const title of titles) {
        await entries.filter({ hasText: title }).click();
        const heading = page.locator('h2:focus');
        expect(await heading.innerText()).toBe(title);
        await expect
          .poll(() => heading.boundingBox())
          .toMatchObject({ y: expect.toSatisfy(isInView) });
      }
      const marked = entries.and(page.locator('[aria-current="location"]'));
      await expect.poll(() => marked.allInnerTexts()).toEqual(titles.slice(-1));
    },
  );

  it('are accessible under a row’s menu', async () => {
    await goTo(page, 'Roadmap');
    await rowOf(page, title)
      .getByRole('button', { name: `More for “${title}”` })
      .click();
    await page.getByRole('menu').waitFor();
    await expectSound();
    await page.keyboard.press('Escape');
  });

  it('are accessible under the shortcut sheet', async () => {
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    await expectSound();
    await page.keyboard.press('Escape');
  });

  it('are accessible under a question', async () => {
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('Control+z');
    await page.getByRole('dialog', { name: 'Undo the start of your plan?' }).waitFor();
    await expectSound();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('are accessible with tasks in every state, an open row, a question and a message', async () => {
    const [begun, dropped] = [taskTitle(0, 1), taskTitle(0, 2)];
    const details = detailsOf(page, title);
    await goTo(page, 'Roadmap');
    await choose(page, begun, 'In progress');
    await choose(page, dropped, 'Drop…');
    await rowOf(page, dropped).getByLabel('Why are you dropping this?').fill('Not needed');
    await page.keyboard.press('Enter');
    await page.getByText('Not needed').waitFor();
    await boxOf(page, title).click();
    await choose(page, title, 'Write a note');
    await details.getByLabel('Note').fill(WIDE_NOTE);
    await details.getByLabel('Link', { exact: true }).fill(`example.org/${'wide'.repeat(50)}`);
    await page.keyboard.press('Enter');
    await details.getByRole('button', { name: 'Remove the link' }).waitFor();
    await details.getByRole('region', { name: 'Note' }).getByRole('listitem').first().waitFor();
    await choose(page, title, 'Done on an earlier day…');
    await page.getByLabel('Done on').waitFor();
    await page.getByRole('status').hover();
    await expectSound();
    await expectOrderedHeadings(page);
    await goTo(page, 'Overview');
    await expectSound();
  });

  it.each(['light', 'dark'] as const)(
    'show which segment is chosen in forced colours, %s',
    async (colorScheme) => {
      await goTo(page, 'Timeline');
      await page.emulateMedia({ forcedColors: 'active', colorScheme });
      await page.locator(`[data-mantine-color-scheme="${colorScheme}"]`).waitFor();
      await settle(page);
      const segment = (name: string): Locator =>
        page.getByRole('radiogroup').getByText(name, { exact: true });
      const [chosen, other] = [await seeText(segment('Months')), await seeText(segment('Weeks'))];
      expect(chosen.ground).not.toBe(other.ground);
      expect(Math.min(chosen.contrast, other.contrast)).toBeGreaterThan(4.5);
      await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
    },
  );

  it('show the open view and week in forced colours', async () => {
    await page.emulateMedia({ forcedColors: 'active' });
    await goTo(page, 'Week');
    for (const name of ['Main', 'Weeks']) {
      const links = page.getByRole('navigation', { name }).getByRole('link');
      const looks = await links.evaluateAll((each) =>
        each.map((link) => {
          const { backgroundColor, outlineStyle } = getComputedStyle(link);
          const page = getComputedStyle(document.body).backgroundColor;
          const shade = backgroundColor.endsWith(', 0)') ? page : backgroundColor;
          return { isOpen: link.hasAttribute('aria-current'), look: `${shade} ${outlineStyle}` };
        }),
      );
      const open = looks.find(({ isOpen }) => isOpen)?.look;
      const others = looks.filter(({ isOpen }) => !isOpen).map(({ look }) => look);
      expect.soft(open).toBeDefined();
      expect.soft(others).not.toContain(open);
    }
    await page.emulateMedia({ forcedColors: 'none' });
  });

  it('respect reduced motion', async () => {
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    expect(await longestMotion(page)).toBeGreaterThan(0);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await longestMotion(page)).toBe(0);
  });
});
