import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoBarriers, pixelsBeyond } from './support/barriers';
import { logTime, pressOn, textOf } from './support/by-key';
import { setUpClockedWorld } from './support/clocked-world';
import { plain, writtenSpan } from './support/days';
import { GUIDE, taskTitle } from './support/guide';
import {
  awaitCall,
  boxOf,
  detailsOf,
  eventually,
  goTo,
  readFocus,
  rowOf,
  settle,
  startPlan,
} from './support/page';

const TABS = ['Progress', 'Log', 'Reviews'] as const;

const [PHASE, NEXT_PHASE] = GUIDE.phases.map(({ title }) => title);
const [A1, A2, A3] = [taskTitle(0, 0), taskTitle(0, 1), taskTitle(0, 2)];
const [B1, B2, B3] = [taskTitle(1, 0), taskTitle(1, 1), taskTitle(1, 2)];
const REASON = 'Too broad for now';

describe('the history', () => {
  const world = setUpClockedWorld('2026-01-05T09:00');
  let page: Page;

  const tick = (title: string): Promise<void> =>
    awaitCall(page, 'task.complete', () => boxOf(page, title).click());

  async function openOn(localTime: string): Promise<void> {
    page = await world.reopenAt(localTime);
    await goTo(page, 'Roadmap');
  }

  async function openTab(name: (typeof TABS)[number]): Promise<void> {
    await goTo(page, 'History');
    const tabs = page.getByRole('navigation', { name: 'History sections' });
    await tabs.getByRole('link', { name, exact: true }).click();
    await tabs.locator('[aria-current="page"]', { hasText: name }).waitFor();
  }

  /** Five weeks from a Monday on: two with something done, around a pause; an idle one; and the one under way. */
  beforeAll(async () => {
    page = await world.open();
    await startPlan(page);
    await goTo(page, 'Roadmap');
    await awaitCall(page, 'week.plan', () => pressOn(page, A1, 'w'));
    await tick(A1);

    await openOn('2026-01-07T20:00');
    await tick(A2);
    await logTime(page, A2, '1:30');
    await goTo(page, 'Settings');
    await page.getByLabel('First day').fill('2026-01-12');
    await page.getByLabel('Last day').fill('2026-01-18');
    await page.getByLabel('Reason', { exact: true }).fill('Skiing');
    await awaitCall(page, 'pause.add', () => page.keyboard.press('Enter'));

    await openOn('2026-01-20T20:00');
    await tick(A3);
    await tick(B1);
    await logTime(page, B1, '45');

    await openOn('2026-02-05T20:00');
    await pressOn(page, B2, 'd');
    await rowOf(page, B2).getByLabel('Why are you dropping this?').fill(REASON);
    await awaitCall(page, 'task.drop', () => page.keyboard.press('Enter'));
    await pressOn(page, B3, 'n');
    await detailsOf(page, B3).getByLabel('Note').fill('Attention weighs what to look at');
    await awaitCall(page, 'task.note', () => page.keyboard.press('Escape'));
    await logTime(page, B3, '1 h');
    await tick(B3);
    await awaitCall(page, 'step.undo', () => page.keyboard.press('Control+z'));
  });
  afterAll(() => expect(world.faults).toEqual([]));

  describe('in figures', () => {
    const figure = (name: string): Locator =>
      page
        .getByRole('region', { name: 'How steady your weeks are' })
        .locator('div', { has: page.getByRole('heading', { name, exact: true }) });
    const chart = (): Locator => page.getByRole('region', { name: 'Day by day', exact: true });
    const choose = (name: string): Promise<void> =>
      chart().getByRole('radiogroup').getByText(name, { exact: true }).click();

    async function tabToDays(): Promise<void> {
      await chart().getByRole('gridcell').first().waitFor();
      await page.getByRole('heading', { level: 1 }).focus();
      for (let presses = 0; presses < 20; presses += 1) {
        await page.keyboard.press('Tab');
        if (await page.evaluate(() => document.activeElement?.role === 'gridcell')) return;
      }
      throw new Error('The Tab key came to no day');
    }

    /** What each of the keys leads to. */
    async function walk(...keys: readonly string[]): Promise<string[]> {
      const days: string[] = [];
      for (const key of keys) {
        await page.keyboard.press(key);
        days.push(await readFocus(page));
      }
      return days;
    }

    it('shows how far the plan is, and how steadily it went', async () => {
      await goTo(page, 'History');
      await page
        .getByText('5 weeks, and you got something done in 3 of them. 3 h 15 min logged.', {
          exact: true,
        })
        .waitFor();
      // The idle week broke it; the pause did not.
      expect(await textOf(figure('Streak'))).toMatch(/^Streak 1 week .* longest: 2 weeks\.$/);
      // Each kept week takes away a share of 0.1316 of what is missing, the idle one of what is there.
      expect(await textOf(figure('Score'))).toMatch(/^Score 32% /);
    });

    it('shows the streak only to those who want it', async () => {
      const press = (name: string): Promise<void> =>
        awaitCall(page, 'settings.change', () => page.getByRole('button', { name }).click());
      await press('Hide the streak');
      await eventually(() => figure('Streak').count()).toBe(0);
      await page.reload();
      await figure('Score').waitFor();
      expect(await figure('Streak').count()).toBe(0);
      await press('Show the streak');
      await figure('Streak').waitFor();
    });

    it('has a calendar with keyboard navigation that names each day', async () => {
      await tabToDays();
      await eventually(() => readFocus(page)).toBe('Nothing on 5 Feb 2026');
      expect(await walk('ArrowUp', 'ArrowUp', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft')).toEqual([
        'Nothing on 4 Feb 2026',
        'Nothing on 3 Feb 2026',
        'Nothing on 27 Jan 2026',
        '2 tasks on 20 Jan 2026',
        'Nothing on 13 Jan 2026, paused',
      ]);
      expect(await walk('Home', 'Control+Home', 'ArrowUp', 'Control+End', 'ArrowRight')).toEqual([
        'Nothing on 6 Jan 2026',
        '1 task on 5 Jan 2026',
        '1 task on 5 Jan 2026',
        'Nothing on 5 Feb 2026',
        'Nothing on 5 Feb 2026',
      ]);
      // From the start to today, the rest of its week left out.
      expect(await chart().getByRole('gridcell').count()).toBe(32);
    });

    it('compares the days by goals or hours as well', async () => {
      await choose('Goals');
      await tabToDays();
      expect(await walk('Control+Home', 'ArrowDown', 'ArrowDown')).toEqual([
        '1 goal on 5 Jan 2026',
        'Nothing on 6 Jan 2026',
        'Nothing on 7 Jan 2026',
      ]);
      await choose('Hours');
      await tabToDays();
      await eventually(() => readFocus(page)).toBe('1 h 30 min on 7 Jan 2026');
      await chart().getByRole('paragraph').getByText('1 h 30 min on 7 Jan 2026').waitFor();
    });

    it('shows its figures as a table', async () => {
      await chart().getByRole('button', { name: 'Show as table' }).click();
      const rows = chart().getByRole('table', { name: 'Day by day' }).getByRole('row');
      expect(await Promise.all((await rows.all()).map(textOf))).toEqual([
        'Day Tasks Goals Time',
        '5 Feb 2026 0 0 1 h',
        '20 Jan 2026 2 0 45 min',
        '7 Jan 2026 1 0 1 h 30 min',
        '5 Jan 2026 1 1',
      ]);
      await chart().getByRole('button', { name: 'Show as chart' }).click();
    });

    it('leads from a day to its week', async () => {
      await chart()
        .getByRole('gridcell', { name: /20 Jan 2026/ })
        .click();
      await page.getByRole('heading', { level: 1, name: 'Week 3' }).waitFor();
      await page.goBack();
      await tabToDays();
      await walk('Control+Home', 'Enter');
      await page.getByRole('heading', { level: 1, name: 'Week 1' }).waitFor();
    });

    it('reports the finished phase', async () => {
      await goTo(page, 'History');
      const milestones = page.getByRole('region', { name: 'Milestones' }).getByRole('article');
      await eventually(() => milestones.count()).toBe(1);
      expect(await textOf(milestones)).toBe(
        // 16 days, 7 of which were a pause.
        `${PHASE} Finished on 20 Jan 2026, after 1.3 weeks (8 planned). ` +
          '3 tasks done, 1 h 30 min logged.',
      );
    });
  });

  describe('line by line', () => {
    const FEBRUARY = 'Thursday, 5 February 2026';
    const JANUARY = 'Tuesday, 20 January 2026';
    const found = (): Promise<string> => page.getByRole('main').getByRole('status').innerText();
    const search = (words: string): Promise<void> =>
      page.getByRole('searchbox', { name: 'Search the log' }).fill(words);
    const choosePhase = (label = 'All phases'): Promise<unknown> =>
      page.getByLabel('Phase', { exact: true }).selectOption({ label });
    const toggle = async (group: string): Promise<void> => {
      const kinds = page.getByRole('group', { name: 'Kinds of entries' });
      await kinds.getByRole('checkbox', { name: group, exact: true }).focus();
      await page.keyboard.press('Space');
    };

    /** The days as they are headed, each before its lines. */
    async function readLog(): Promise<string[]> {
      const main = page.getByRole('main');
      const shown = main.getByRole('heading', { level: 2 }).or(main.getByRole('listitem'));
      return (await shown.allTextContents()).map(plain);
    }

    it('shows what was done, newest day first, without what was undone', async () => {
      await openTab('Log');
      await eventually(readLog).toEqual([
        FEBRUARY,
        'Settings Streak: hidden → shown',
        'Settings Streak: shown → hidden',
        `Time 1 h on ${B3}`,
        `Note ${B3}`,
        `Dropped ${B2} “${REASON}”`,
        JANUARY,
        `Time 45 min on ${B1}`,
        `Done ${B1}`,
        `Done ${A3}`,
        'Wednesday, 7 January 2026',
        `Pause ${writtenSpan('2026-01-12', '2026-01-18')} Skiing`,
        `Time 1 h 30 min on ${A2}`,
        `Done ${A2}`,
        'Monday, 5 January 2026',
        `Done ${A1}`,
        `Planned ${A1} for the week of 5 Jan`,
        `Plan Started: ${GUIDE.title} starting 5 Jan`,
      ]);
    });

    it('filters by one or several kinds', async () => {
      await toggle('Dropped');
      await eventually(readLog).toEqual([FEBRUARY, `Dropped ${B2} “${REASON}”`]);
      await toggle('Done');
      await eventually(found).toBe('5 entries.');
      await page.getByRole('button', { name: 'Show everything' }).click();
      await eventually(found).toBe('14 entries.');
      await eventually(() => readFocus(page)).toBe('Search the log');
    });

    it('filters by phase', async () => {
      await choosePhase(NEXT_PHASE);
      await eventually(readLog).toEqual([
        FEBRUARY,
        `Time 1 h on ${B3}`,
        `Note ${B3}`,
        `Dropped ${B2} “${REASON}”`,
        JANUARY,
        `Time 45 min on ${B1}`,
        `Done ${B1}`,
      ]);
      await choosePhase();
    });

    it('searches by words, and says if there are no matches', async () => {
      await search('NOW too');
      await eventually(readLog).toEqual([FEBRUARY, `Dropped ${B2} “${REASON}”`]);
      await search('specialization deep');
      await eventually(found).toBe('2 entries.');
      await search('juggling');
      await eventually(found).toBe('Nothing found.');
      expect(await readLog()).toEqual([]);
      await search('');
      await eventually(found).toBe('14 entries.');
    });
  });

  it.each(TABS)('is accessible on every screen: %s', async (tab) => {
    await openTab(tab);
    await expectNoBarriers(page);
    await page.setViewportSize({ width: 360, height: 800 });
    await settle(page);
    await eventually(() => pixelsBeyond(page, 'Width')).toBe(0);
    await page.setViewportSize({ width: 1280, height: 800 });
  });
});
