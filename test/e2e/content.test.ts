import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addDays,
  plain,
  TODAY,
  weekdayOf,
  written,
  writtenShortSpan,
  writtenSpan,
} from './support/days';
import { FIRST_STEPS, GUIDE, PHASE_TASKS, textsOf } from './support/guide';
import { awaitCall, boxOf, eventually, goTo, readFacts, readTasks, toastOf } from './support/page';
import { setUpWorld } from './support/world';

const DAYS_PER_WEEK = 7;
const PLANNED_DAYS = DAYS_PER_WEEK * (8 + 6 + 6 + 6 + 4);

/** Crosses 29 February, and starts on a day that February does not have. */
const LEAP_START = '2028-01-31';
const LEAP_MONTH_LATER = '2028-02-29';

const textOfMain = async (): Promise<string> => plain(await page.getByRole('main').innerText());

const world = setUpWorld();
let page: Page;
beforeAll(async () => {
  page = await world.openStarted();
});
afterAll(() => expect(world.faults).toEqual([]));

describe('settings', () => {
  const undoByToast = (): Promise<void> =>
    awaitCall(page, 'step.undo', () => toastOf(page).getByRole('button', { name: 'Undo' }).click());

  /** The text of the Overview. */
  async function readOverview(): Promise<string> {
    await goTo(page, 'Overview');
    return textOfMain();
  }

  const weekAround = (day: string, firstWeekday: number): [first: string, last: string] => {
    const first = addDays(day, -((weekdayOf(day) - firstWeekday + DAYS_PER_WEEK) % DAYS_PER_WEEK));
    return [first, addDays(first, DAYS_PER_WEEK - 1)];
  };

  /** The Overview's line about the week, for a plan that starts today. */
  function weekLine(firstWeekday: number): string {
    const last = addDays(TODAY, PLANNED_DAYS - 1);
    const [from] = weekAround(TODAY, firstWeekday);
    let total = 1;
    while (addDays(from, total * DAYS_PER_WEEK) <= last) total += 1;
    return `Week 1 of ${total} · ${writtenShortSpan(...weekAround(TODAY, firstWeekday))}`;
  }

  it('change the start day and all planned days with it', async () => {
    const start = addDays(TODAY, 10);
    await goTo(page, 'Settings');
    const field = page.getByLabel('Start date');
    expect(await field.inputValue()).toBe(written(TODAY));
    await field.fill(start);
    await awaitCall(page, 'plan.change', () => field.blur());
    const overview = await readOverview();
    expect(overview).toContain(`Starts on ${written(start)}`);
    expect(overview).toContain(written(addDays(start, PLANNED_DAYS - 1)));

    await goTo(page, 'Settings');
    await undoByToast();
    await eventually(() => field.inputValue()).toBe(written(TODAY));
    expect(await readOverview()).toContain(written(addDays(TODAY, PLANNED_DAYS - 1)));
  });

  it('change the weekly hours on blur', async () => {
    await goTo(page, 'Settings');
    const field = page.getByLabel('Hours a week');
    await field.fill('12');
    await awaitCall(page, 'plan.change', () => field.blur());
    expect(await readOverview()).toContain('12 hours, as you chose');

    await goTo(page, 'Settings');
    await undoByToast();
    await eventually(() => field.inputValue()).toBe('8');
    expect(await readOverview()).toContain('8 hours, as you chose');
  });

  it('change the day on which weeks begin', async () => {
    expect(await readOverview()).toContain(weekLine(1));
    await goTo(page, 'Settings');
    const field = page.getByLabel('Weeks start on');
    await awaitCall(page, 'settings.change', () => field.selectOption('Sunday'));
    expect(await readOverview()).toContain(weekLine(0));

    await goTo(page, 'Settings');
    await awaitCall(page, 'step.undo', () => page.keyboard.press('Control+z'));
    await eventually(() => field.inputValue()).toBe('1');
    expect(await readOverview()).toContain(weekLine(1));
  });

  it('show where the data is', async () => {
    await goTo(page, 'Settings');
    expect(await textOfMain()).toContain(`${world.scratch.dataDir}/waymark.db`);
  });
});

describe('the guide', () => {
  it('shows every text of the pathway', async () => {
    await goTo(page, 'Guide');
    const shown = await textOfMain();
    const texts = textsOf(GUIDE);
    expect(texts.length).toBeGreaterThan(90);
    expect(texts.filter(({ text }) => !shown.includes(plain(text)))).toEqual([]);
    expect(shown).not.toMatch(/\b(undefined|null|NaN)\b|\[object/);
    expect(await readFacts(page)).toEqual({
      Difficulty: 'Moderate',
      Time: '6 to 9 months',
      Salary: '+50%',
      Demand: GUIDE.demand,
    });
    for (const { title, weeks } of GUIDE.skillsToLearn) {
      expect(shown).toMatch(
        new RegExp(`${title.replaceAll(/\W/g, '.')} [A-Z][a-z ]+, ${weeks} weeks`),
      );
    }
  });
});

describe('the roadmap', () => {
  beforeAll(async () => {
    await goTo(page, 'Settings');
    const field = page.getByLabel('Start date');
    await field.fill(LEAP_START);
    await awaitCall(page, 'plan.change', () => field.press('Enter'));
    await goTo(page, 'Roadmap');
  });

  it('has a checkbox for every task of the guide, with the task’s title', async () => {
    expect(PHASE_TASKS).toHaveLength(15);
    expect(FIRST_STEPS).toHaveLength(9);
    const titles = [...PHASE_TASKS, ...FIRST_STEPS];
    expect((await readTasks(page)).map((task) => task.title)).toEqual(titles);
    const counts = await Promise.all(titles.map((title) => boxOf(page, title).count()));
    expect(counts).toEqual(titles.map(() => 1));
  });

  it('has a heading for every phase, with its planned weeks and days', async () => {
    let first = LEAP_START;
    for (const [index, weeks] of [8, 6, 6, 6, 4].entries()) {
      const title = GUIDE.phases[index]?.title ?? '';
      const last = addDays(first, weeks * DAYS_PER_WEEK - 1);
      await page.getByRole('heading', { level: 2, name: title, exact: true }).waitFor();
      const phase = page.getByRole('region', { name: title, exact: true });
      expect(plain(await phase.innerText())).toContain(
        `${weeks} weeks · ${writtenSpan(first, last)}`,
      );
      first = addDays(last, 1);
    }
    expect(first).toBe(addDays(LEAP_START, PLANNED_DAYS));
    expect(await textOfMain()).toContain(
      `30 weeks planned · ${writtenSpan(LEAP_START, addDays(first, -1))}`,
    );
  });

  it('has the days on which the action plan is due', async () => {
    const plan = page.getByRole('region', { name: 'Action plan' });
    const headings = await plan.getByRole('heading', { level: 3 }).allInnerTexts();
    expect(headings.map(plain)).toEqual([
      `This week by ${written(addDays(LEAP_START, 7))}`,
      `This month by ${written(LEAP_MONTH_LATER)}`,
      `Next 90 days by ${written(addDays(LEAP_START, 90))}`,
    ]);
  });

  it('is the basis of the arrival and the guide’s window on the overview', async () => {
    await goTo(page, 'Overview');
    const trail = page.getByRole('region', { name: 'How far' });
    const text = plain(await trail.innerText());
    expect(text).toContain(written(addDays(LEAP_START, PLANNED_DAYS - 1)));
    expect(text).toContain(`6 to 9 months: ${writtenSpan('2028-07-31', '2028-10-31')}`);
  });
});
