import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseDay } from '../../shared/domain/calendar/day';
import { ask, planIn } from '../support/doors/ask';
import { expectNoBarriers } from './support/barriers';
import { pressOn } from './support/by-key';
import { setUpClockedWorld } from './support/clocked-world';
import {
  awaitCall,
  boxOf,
  choose,
  eventually,
  goTo,
  readFocus,
  rowOf,
  startPlan,
} from './support/page';

const MONDAY = '2026-01-05';
const ADDED = 600;
const FIRST = 'Long step 1';
const LAST = `Long step ${ADDED}`;

const rowCount = (page: Page): Promise<number> => page.locator('[data-task-id]').count();

/** The position of the focused row in its list, as announced by screen readers. */
const readPlace = (page: Page): Promise<(string | null)[]> =>
  page.evaluate(() => {
    const row = document.activeElement?.closest('li');
    return ['aria-posinset', 'aria-setsize'].map((name) => row?.getAttribute(name) ?? null);
  });

const isInSight = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const { top = -1, bottom = 0 } = document.activeElement?.getBoundingClientRect() ?? {};
    return top >= 0 && bottom <= window.innerHeight;
  });

describe('a long plan', () => {
  const world = setUpClockedWorld(`${MONDAY}T09:00`);
  let page: Page;

  beforeAll(async () => {
    page = await world.open();
    await startPlan(page);
    const app = world.expectApp();
    const phaseId = planIn(app)?.phases[1]?.id ?? '';
    for (let number = 1; number <= ADDED; number += 1) {
      ask(app, 'task.add', { phaseId, title: `Long step ${number}`, plannedWeeks: 0.1 });
    }
    await page.reload();
    await goTo(page, 'Roadmap');
  });
  afterAll(() => expect(world.faults).toEqual([]));

  it('renders only rows near the viewport', async () => {
    await boxOf(page, LAST).waitFor({ state: 'detached' });
    expect(await rowCount(page)).toBeLessThan(100);
    expect(await page.evaluate(() => document.body.scrollHeight)).toBeGreaterThan(ADDED * 40);
  });

  it('renders others on scrolling', async () => {
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight / 2));
    await page
      .getByRole('checkbox', { name: /^Long step 3\d\d$/ })
      .first()
      .waitFor();
    expect(await rowCount(page)).toBeLessThan(100);
    await page.evaluate(() => window.scrollTo(0, 0));
    await boxOf(page, 'Long step 300').waitFor({ state: 'detached' });
  });

  it('finds a task by its words, and goes to its row', async () => {
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('Control+f');
    await eventually(() => readFocus(page)).toBe('Find a task');
    await page.keyboard.type('600 step');
    await page.getByText('1 task.').waitFor();
    await page.keyboard.press('Enter');
    await eventually(() => readFocus(page)).toBe(LAST);
    await eventually(() => isInSight(page)).toBe(true);
    const [place, size] = await readPlace(page);
    expect(place).toBe(size);
  });

  it('is navigated by keyboard from row to row, rendered or not, and into the next list', async () => {
    await page.keyboard.press('k');
    await eventually(() => readFocus(page)).toBe('Long step 599');
    await page.evaluate(() => window.scrollTo(0, 0));
    await boxOf(page, 'Long step 500').waitFor({ state: 'detached' });
    await eventually(() => readFocus(page)).toBe('Long step 599');
    await page.keyboard.press('j');
    await eventually(() => readFocus(page)).toBe(LAST);
    await eventually(() => isInSight(page)).toBe(true);
    await page.keyboard.press('j');
    await eventually(async () => (await readPlace(page))[0]).toBe('1');
  });

  it('keeps the focus on a ticked row', async () => {
    await page.keyboard.press('Control+f');
    await page.keyboard.type('step 300');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await eventually(() => readFocus(page)).toBe('Long step 300');
    await awaitCall(page, 'task.complete', () => page.keyboard.press('x'));
    await eventually(() => readFocus(page)).toBe('Long step 300');
    expect(await boxOf(page, 'Long step 300').isChecked()).toBe(true);
    await choose(page, 'Long step 300', 'Not done');
    await eventually(() => boxOf(page, 'Long step 300').isChecked()).toBe(false);
  });

  it('keeps an open question wherever the page is scrolled', async () => {
    await pressOn(page, 'Long step 300', 'd');
    await page.keyboard.type('Too far');
    await page.getByRole('heading', { level: 1 }).focus();
    await page.evaluate(() => window.scrollTo(0, 0));
    await boxOf(page, 'Long step 290').waitFor({ state: 'detached' });
    const reason = rowOf(page, 'Long step 300').getByRole('textbox');
    expect(await reason.inputValue()).toBe('Too far');
    await reason.focus();
    await page.keyboard.press('Escape');
    await eventually(() => readFocus(page)).toBe('Long step 300');
  });

  it('is printed completely', async () => {
    await page.emulateMedia({ media: 'print' });
    await boxOf(page, LAST).waitFor({ state: 'attached' });
    expect(await page.getByRole('checkbox', { name: /^Long step \d+$/ }).count()).toBe(ADDED);
    await page.emulateMedia({ media: 'screen' });
    await boxOf(page, LAST).waitFor({ state: 'detached' });
  });

  it('renders timeline rows near the viewport, and those that a key leads to', async () => {
    await goTo(page, 'Timeline');
    const grid = page.getByRole('treegrid', { name: 'Plan and estimate' });
    await grid.getByRole('button').nth(1).click();
    const last = grid.getByRole('row', { name: LAST });
    const first = grid.getByRole('row', { name: /^Long step 1[^0-9]/ });
    await eventually(async () => Number(await grid.getAttribute('aria-rowcount'))).toBeGreaterThan(
      ADDED,
    );
    expect(await grid.getByRole('row').count()).toBeLessThan(100);
    expect(await last.count()).toBe(0);
    await grid.locator('[role="row"][tabindex="0"]').focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    await page.keyboard.press('End');
    for (let count = 0; count < 4; count += 1) await page.keyboard.press('ArrowUp');
    await last.waitFor();
    await eventually(() => first.count()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    await first.waitFor({ state: 'attached' });
    await page.emulateMedia({ media: 'screen' });
    await goTo(page, 'Roadmap');
  });

  it('is accessible, with tasks that are found', async () => {
    await page.getByRole('searchbox', { name: 'Find a task' }).fill('Long step 40');
    await page.getByRole('search').getByRole('button').first().waitFor();
    await expectNoBarriers(page);
    await page.keyboard.press('Escape');
  });

  it('renders a week of many goals quickly, with the rest collapsed', async () => {
    const app = world.expectApp();
    const snapshot = planIn(app);
    const tasks = (snapshot?.tasks ?? []).filter(({ title }) => title.startsWith('Long step'));
    ask(app, 'week.plan', {
      planId: snapshot?.plan.id ?? '',
      week: parseDay(MONDAY),
      goals: tasks.slice(0, 400).map(({ id: taskId }) => ({ taskId, minutes: 30 })),
    });
    await page.reload();
    await goTo(page, 'Week');
    await boxOf(page, FIRST).waitFor();
    expect(await rowCount(page)).toBeLessThan(100);
    await boxOf(page, FIRST).focus();
    await page.keyboard.press('Alt+ArrowDown');
    await eventually(() => readPlace(page)).toEqual(['2', '400']);
    await page.getByRole('button', { name: 'Plan more' }).click();
    await page.getByText('More from the roadmap').click();
    await page.getByRole('button', { name: 'Add “Long step 401” to the week' }).waitFor();
    await boxOf(page, LAST).waitFor({ state: 'detached' });
  });
});
