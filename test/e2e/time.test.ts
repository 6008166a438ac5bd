import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { logTime, pressOn, textOf, undoByKey } from './support/by-key';
import { setUpClockedWorld } from './support/clocked-world';
import { GUIDE, taskTitle } from './support/guide';
import {
  awaitCall,
  boxOf,
  detailsOf,
  eventually,
  goTo,
  readFocus,
  readTasks,
  rowOf,
  startPlan,
  toastText,
} from './support/page';
import { VIEW_NAMES } from './support/views';

const [FIRST, SECOND] = [taskTitle(0, 0), taskTitle(0, 1)];
const PHASE = GUIDE.phases[0]?.title ?? '';

/** The entries listed under `Time logged`: day, task and time each. */
async function readLogged(page: Page): Promise<string[]> {
  await goTo(page, 'Week');
  await page.getByRole('heading', { level: 2, name: 'Goals' }).waitFor();
  const list = page.locator('details', { hasText: 'Time logged' });
  return list.getByRole('listitem', { includeHidden: true }).evaluateAll((items) =>
    items.map((item) =>
      [...item.children]
        .map((part) => part.textContent)
        .join(' ')
        .trim(),
    ),
  );
}

/** Titles of the week's goals. */
const titlesOf = (page: Page): Promise<string[]> =>
  page
    .getByRole('list', { name: 'Goals of the week' })
    .getByRole('checkbox')
    .evaluateAll((boxes) =>
      boxes.map((box) => (box as HTMLInputElement).labels?.[0]?.textContent ?? ''),
    );

describe('time logged by hand', () => {
  // A Monday.
  const world = setUpClockedWorld('2026-01-05T09:00');
  let page: Page;

  beforeAll(async () => {
    await startPlan(await world.open());
    page = await world.reopenAt('2026-01-07T20:00');
    await goTo(page, 'Roadmap');
  });
  afterAll(() => expect(world.faults).toEqual([]));

  it('is asked for in the row, which says how to write it', async () => {
    await pressOn(page, FIRST, 'l');
    await eventually(() => readFocus(page)).toBe('Time worked');
    const row = rowOf(page, FIRST);
    const error = row.getByText('Up to a day, such as 45, 1:20 or 1.5 h');
    for (const nonsense of ['soon', '0', '1:75', '24:01', '-5']) {
      await row.getByLabel('Time worked').fill(nonsense);
      await error.waitFor();
      expect(await row.getByRole('button', { name: 'Log time' }).isDisabled()).toBe(true);
      await page.keyboard.press('Enter');
    }
    await row.getByLabel('Time worked').fill('1:20');
    await error.waitFor({ state: 'detached' });
  });

  it('is refused for a future day', async () => {
    const day = rowOf(page, FIRST).getByLabel('On', { exact: true });
    expect(await day.inputValue()).toBe('7 Jan 2026');
    await day.fill('8 Jan');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await rowOf(page, FIRST).getByText('Choose 7 Jan 2026 or an earlier day.').waitFor();
  });

  it('is logged on the chosen day, and the focus returns to the row', async () => {
    const row = rowOf(page, FIRST);
    await row.getByLabel('On', { exact: true }).fill('2026-01-06');
    await awaitCall(page, 'time.log', () => page.keyboard.press('Enter'));
    await eventually(() => readFocus(page)).toBe(FIRST);
    await eventually(() => toastText(page)).toContain(`1 h 20 min logged: ${FIRST}`);
    expect(await row.getByLabel('Time worked').count()).toBe(0);
  });

  it('stands in the row’s details beside what was planned', async () => {
    await page.keyboard.press('o');
    const time = detailsOf(page, FIRST).getByRole('region', { name: 'Time' });
    // 8 weeks for the phase's three tasks, at 8 hours a week.
    expect(await textOf(time.getByRole('paragraph'))).toBe(
      '1 h 20 min logged of 21 h 20 min planned',
    );
    await time.getByRole('button', { name: 'Log time…' }).click();
    await rowOf(page, FIRST).getByLabel('Time worked').fill('0.5 h');
    await awaitCall(page, 'time.log', () => page.keyboard.press('Enter'));
    await eventually(() => textOf(time.getByRole('paragraph'))).toContain('1 h 50 min logged');
  });

  it('adds up for the phase', async () => {
    await logTime(page, SECOND, '10');
    await page
      .getByRole('region', { name: PHASE })
      .getByText(/· 2 h logged$/)
      .waitFor();
  });

  it('is in the week’s line, and listed by day', async () => {
    await eventually(() => readLogged(page)).toEqual([
      `Tuesday, 6 Jan ${FIRST} 1 h 20 min`,
      `Wednesday, 7 Jan ${FIRST} 30 min`,
      `Wednesday, 7 Jan ${SECOND} 10 min`,
    ]);
    await page.getByText('2 h logged.', { exact: true }).waitFor();
  });

  it('can be removed, and undo restores it', async () => {
    await page.getByText('Time logged: 2 h', { exact: true }).click();
    await awaitCall(page, 'time.remove', () =>
      page.getByRole('button', { name: `Remove 1 h 20 min on “${FIRST}”, 6 Jan` }).click(),
    );
    await page.getByText('Time logged: 40 min', { exact: true }).waitFor();
    await eventually(() => readFocus(page)).toBe(`Remove 30 min on “${FIRST}”, 7 Jan`);
    await undoByKey(page);
    await page.getByText('Time logged: 2 h', { exact: true }).waitFor();
  });
});

describe('the timer', () => {
  const world = setUpClockedWorld('2026-01-06T09:00');
  let page: Page;
  const timer = (): Locator => page.getByRole('region', { name: 'Timer' });

  beforeAll(async () => {
    page = await world.open();
    await startPlan(page);
    await goTo(page, 'Roadmap');
  });
  afterAll(() => expect(world.faults).toEqual([]));

  it('is started on a row, and shows beside the navigation on every view', async () => {
    expect(await timer().count()).toBe(0);
    await awaitCall(page, 'timer.start', () => pressOn(page, FIRST, 't'));
    for (const view of VIEW_NAMES) {
      await goTo(page, view);
      await eventually(() => textOf(timer())).toBe(`0:00 ${FIRST} Stop`);
    }
  });

  it('runs on while Waymark is closed', async () => {
    page = await world.reopenAt('2026-01-06T10:25');
    await eventually(() => textOf(timer())).toBe(`1:25 ${FIRST} Stop`);
  });

  it('logs the first task when it is started on another', async () => {
    await goTo(page, 'Roadmap');
    await awaitCall(page, 'timer.start', () => pressOn(page, SECOND, 't'));
    await eventually(() => textOf(timer())).toBe(`0:00 ${SECOND} Stop`);
    await eventually(() => readLogged(page)).toEqual([`Tuesday, 6 Jan ${FIRST} 1 h 25 min`]);
  });

  it('is stopped where it runs, with the minutes it ran', async () => {
    world.clock.moveTo('2026-01-06T10:55');
    await goTo(page, 'Roadmap');
    await awaitCall(page, 'timer.stop', () => pressOn(page, SECOND, 't'));
    await timer().waitFor({ state: 'detached' });
    await eventually(() => readLogged(page)).toContain(`Tuesday, 6 Jan ${SECOND} 30 min`);
  });

  it('can be undone, and runs as before', async () => {
    await undoByKey(page);
    await eventually(() => textOf(timer())).toBe(`0:30 ${SECOND} Stop`);
    await awaitCall(page, 'timer.stop', () =>
      timer().getByRole('button', { name: 'Stop' }).click(),
    );
    await eventually(() => readLogged(page)).toHaveLength(2);
  });

  it('left running over night asks how long the work was, and logs nothing by itself', async () => {
    await goTo(page, 'Roadmap');
    world.clock.moveTo('2026-01-06T22:10');
    await awaitCall(page, 'timer.start', () => pressOn(page, FIRST, 't'));
    page = await world.reopenAt('2026-01-07T08:00');
    await timer().getByText('Running since 6 Jan, 22:10. How long did you work?').waitFor();
    expect(await timer().getByRole('button', { name: 'Stop' }).count()).toBe(0);
    await goTo(page, 'Roadmap');
    for (const title of [FIRST, SECOND]) {
      await pressOn(page, title, 't');
      await eventually(() => toastText(page)).toContain('Enter how long you worked');
      await page.getByRole('button', { name: 'Close this message' }).click();
    }
    await eventually(() => readLogged(page)).toHaveLength(2);
  });

  it('logs the answer on the day it was started', async () => {
    const field = timer().getByLabel('Time worked');
    await field.fill('all of it');
    await timer().getByText('Up to a day, such as 45, 1:20 or 1.5 h').waitFor();
    await field.fill('1 h 45');
    await awaitCall(page, 'timer.stop', () => page.keyboard.press('Enter'));
    await timer().waitFor({ state: 'detached' });
    await eventually(() => readLogged(page)).toContain(`Tuesday, 6 Jan ${FIRST} 1 h 45 min`);
  });

  it('logs nothing when told so', async () => {
    await goTo(page, 'Roadmap');
    await awaitCall(page, 'timer.start', () => pressOn(page, SECOND, 't'));
    page = await world.reopenAt('2026-01-08T08:00');
    await awaitCall(page, 'timer.stop', () =>
      timer().getByRole('button', { name: 'Log nothing' }).click(),
    );
    await timer().waitFor({ state: 'detached' });
    await eventually(() => readLogged(page)).toHaveLength(3);
  });
});

describe('goals by key', () => {
  const world = setUpClockedWorld('2026-01-05T09:00');
  const OWN = 'Practise talking';
  let page: Page;

  beforeAll(async () => {
    page = await world.open();
    await startPlan(page);
  });
  afterAll(() => expect(world.faults).toEqual([]));

  it('are picked from the roadmap, and removed again', async () => {
    await goTo(page, 'Roadmap');
    await awaitCall(page, 'week.plan', () => pressOn(page, FIRST, 'w'));
    await awaitCall(page, 'week.plan', () => pressOn(page, SECOND, 'w'));
    await goTo(page, 'Week');
    await eventually(() => titlesOf(page)).toEqual([FIRST, SECOND]);
    await goTo(page, 'Roadmap');
    await awaitCall(page, 'goal.remove', () => pressOn(page, SECOND, 'w'));
    await goTo(page, 'Week');
    await eventually(() => titlesOf(page)).toEqual([FIRST]);
  });

  it('can count hours, and are done once these are logged', async () => {
    await page.getByRole('button', { name: 'Plan more' }).click();
    const counts = page.getByRole('switch', { name: /^Count hours/ });
    expect(await counts.count()).toBe(0);
    await page.getByRole('textbox', { name: 'Goal', exact: true }).fill(OWN);
    await page.getByRole('textbox', { name: 'Hours', exact: true }).fill('2');
    await counts.focus();
    await page.keyboard.press('Space');
    await awaitCall(page, 'week.plan', () => page.keyboard.press('Enter'));
    const hours = rowOf(page, OWN).getByRole('button', { name: `for “${OWN}”, change` });
    await eventually(() => textOf(hours)).toBe('0 of 2 h');
    await logTime(page, OWN, '1 h 30 min');
    await eventually(() => textOf(hours)).toBe('1 h 30 min of 2 h');
    expect(await boxOf(page, OWN).isChecked()).toBe(false);
    await logTime(page, OWN, '30');
    await eventually(() => boxOf(page, OWN).isChecked()).toBe(true);
    await page.getByText('1 of 2 done', { exact: true }).waitFor();
  });

  it('are no longer done when the time is removed', async () => {
    await undoByKey(page);
    await eventually(() => boxOf(page, OWN).isChecked()).toBe(false);
  });

  it('are split: the first part stays, the other follows it on the roadmap', async () => {
    await pressOn(page, FIRST, 's');
    const row = rowOf(page, FIRST);
    expect(await row.getByLabel('Part 1', { exact: true }).inputValue()).toBe(FIRST);
    await row.getByLabel('Part 1', { exact: true }).fill('Courses one and two');
    expect(await row.getByRole('button', { name: 'Split' }).isDisabled()).toBe(true);
    await row.getByLabel('Part 2', { exact: true }).fill('Course three');
    await row.getByLabel('Weeks of part 2').fill('1');
    await awaitCall(page, 'task.split', () => page.keyboard.press('Enter'));
    await eventually(() => titlesOf(page)).toEqual(['Courses one and two', OWN]);
    await goTo(page, 'Roadmap');
    const titles = (await readTasks(page)).map(({ title }) => title);
    const at = titles.indexOf('Courses one and two');
    expect(titles.slice(at, at + 3)).toEqual(['Courses one and two', 'Course three', SECOND]);
    expect(await textOf(rowOf(page, 'Course three'))).toContain('1 week');
    await undoByKey(page);
    await eventually(() => boxOf(page, 'Course three').count()).toBe(0);
    expect(await boxOf(page, FIRST).count()).toBe(1);
  });

  it('move to the following week', async () => {
    await goTo(page, 'Week');
    await awaitCall(page, 'goal.move', () => pressOn(page, FIRST, 'm'));
    await eventually(() => titlesOf(page)).toEqual([OWN]);
    await eventually(() => readFocus(page)).toBe(OWN);
    await page.getByRole('button', { name: 'Next week' }).click();
    await page.getByRole('heading', { level: 1, name: 'Week 2' }).waitFor();
    await eventually(() => titlesOf(page)).toEqual([FIRST]);
  });
});
