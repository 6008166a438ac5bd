import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, TODAY, written, writtenShort } from './support/days';
import { GUIDE, taskTitle, taskWeeks } from './support/guide';
import {
  awaitCall,
  boxOf,
  choose,
  eventually,
  goTo,
  navigation,
  readFacts,
  readProgress,
  readTask,
  readTasks,
  rowOf,
  startPlan,
  toastOf,
  toastText,
} from './support/page';
import { JOURNEY_DOORS } from './support/journey-doors';

const FIRST = taskTitle(0, 0);
const SECOND = taskTitle(0, 1);
const THIRD = taskTitle(0, 2);
const DROPPED = taskTitle(1, 1);
const LAST = taskTitle(4, 2);
const REASON = 'My team already does this';
const EARLIER = addDays(TODAY, -3);
const TOMORROW = addDays(TODAY, 1);

/** Percent of the plan's weeks that are done, computed from the guide's numbers. */
function percentDone(done: readonly string[], dropped: readonly string[]): number {
  const weeksOf = (titles: readonly string[]) =>
    titles.reduce((sum, title) => sum + taskWeeks(title), 0);
  const planned = GUIDE.phases.reduce((sum, { weeks }) => sum + weeks, 0);
  return Math.round((100 * weeksOf(done)) / (planned - weeksOf(dropped)));
}

const tick = (page: Page, title: string): Promise<void> =>
  awaitCall(page, 'task.complete', () => boxOf(page, title).click());

describe.each(JOURNEY_DOORS)('a journey through $door', ({ setUp, isThere }) => {
  if (!isThere) return it.skip('needs a runtime');
  const journey = setUp();
  let page: Page;
  beforeAll(async () => {
    page = await journey.open();
  });

  const isDone = (title: string) => boxOf(page, title).isChecked();
  const undoByKey = (): Promise<void> =>
    awaitCall(page, 'step.undo', () => page.keyboard.press('Control+z'));

  async function comeBackAfter(signal: NodeJS.Signals): Promise<void> {
    page = await journey.comeBack(page, signal);
    await goTo(page, 'Roadmap');
  }

  it('begins by describing the pathway', async () => {
    await page.getByRole('heading', { level: 1, name: 'Choose your pathway' }).waitFor();
    expect(await page.getByRole('radio', { name: GUIDE.title }).isChecked()).toBe(true);
    expect(await readFacts(page)).toMatchObject({
      'months, says the guide': '6 to 9',
      phases: '5',
      'planned weeks': '30',
    });
    const phases = page.getByRole('list', { name: 'Phases' }).getByRole('listitem');
    const shown = await phases.allInnerTexts();
    expect(shown.map((text) => text.replaceAll(/\s+/g, ' '))).toEqual(
      GUIDE.phases.map(
        ({ title, weeks, tasks }) => `${title} ${tasks.length} tasks · ${weeks} weeks`,
      ),
    );
    expect(await page.getByLabel('Start date').inputValue()).toBe(written(TODAY));
    expect(await page.getByLabel('Hours a week').inputValue()).toBe('8');
    expect(await navigation(page).count()).toBe(0);
  });

  it('previews the effect of chosen hours', async () => {
    await page.getByText('At 8 hours a week, that is about 240 hours of work.').waitFor();
    const hours = page.getByLabel('Hours a week');
    await hours.fill('5');
    await hours.press('Tab');
    await page.getByText('At 5 hours a week, that is about 150 hours of work.').waitFor();
    await hours.fill('8');
    await hours.press('Tab');
  });

  it('starts on the overview, with nothing done', async () => {
    await startPlan(page);
    await page.getByRole('heading', { level: 1, name: GUIDE.phases[0]?.title ?? '' }).waitFor();
    expect(await readProgress(page)).toBe(0);
    expect(await isDone(FIRST)).toBe(false);
  });

  it('ticks a task today on the overview, and another on the roadmap', async () => {
    await tick(page, FIRST);
    await eventually(() => readTask(page, FIRST)).toMatchObject({ isDone: true, day: TODAY });
    await goTo(page, 'Roadmap');
    await tick(page, SECOND);
    await eventually(() => isDone(SECOND)).toBe(true);
    expect(await readTask(page, FIRST)).toMatchObject({ state: 'Done today' });
    expect(await readProgress(page)).toBe(percentDone([FIRST, SECOND], []));
  });

  it('refuses a future day, and says so', async () => {
    await choose(page, THIRD, 'Done on an earlier day…');
    const row = rowOf(page, THIRD);
    const day = row.getByLabel('Done on');
    expect(await day.inputValue()).toBe(written(TODAY));
    await day.fill(TOMORROW);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await row.getByText(`Choose ${written(TODAY)} or an earlier day.`).waitFor();
    expect(await row.getByRole('button', { name: 'Done', exact: true }).isEnabled()).toBe(false);
    expect(await isDone(THIRD)).toBe(false);
    await row.getByRole('button', { name: 'Cancel' }).click();
  });

  it('ticks a task on an earlier day', async () => {
    await choose(page, THIRD, 'Done on an earlier day…');
    await rowOf(page, THIRD).getByLabel('Done on').fill(EARLIER);
    await page.keyboard.press('Enter');
    await eventually(() => readTask(page, THIRD)).toEqual({
      title: THIRD,
      isDone: true,
      state: `Done ${writtenShort(EARLIER)}`,
      day: EARLIER,
    });
  });

  it('drops a task with its reason, which leaves the scope', async () => {
    await choose(page, DROPPED, 'Drop…');
    await rowOf(page, DROPPED).getByLabel('Why are you dropping this?').fill(REASON);
    await rowOf(page, DROPPED).getByRole('button', { name: 'Drop', exact: true }).click();
    await eventually(() => readTask(page, DROPPED)).toEqual({
      title: DROPPED,
      isDone: false,
      state: `Dropped ${writtenShort(TODAY)}: ${REASON}`,
      day: TODAY,
    });
    expect(await readProgress(page)).toBe(percentDone([FIRST, SECOND, THIRD], [DROPPED]));
  });

  it('undoes by the toast, then by keyboard, and redoes both', async () => {
    const before = await readTasks(page);
    await awaitCall(page, 'step.undo', () =>
      toastOf(page).getByRole('button', { name: 'Undo' }).click(),
    );
    await eventually(() => readTask(page, DROPPED)).toMatchObject({ state: '' });
    expect(await toastText(page)).toContain(`Undone: Dropped: ${DROPPED}`);
    await undoByKey();
    await eventually(() => isDone(THIRD)).toBe(false);
    expect(await readProgress(page)).toBe(percentDone([FIRST, SECOND], []));

    await awaitCall(page, 'step.redo', () => page.keyboard.press('Control+Shift+z'));
    await eventually(() => isDone(THIRD)).toBe(true);
    await awaitCall(page, 'step.redo', () => page.keyboard.press('Control+y'));
    await eventually(() => readTasks(page)).toEqual(before);
  });

  it('is as it was left after the app is reopened', async () => {
    const before = await readTasks(page);
    await comeBackAfter('SIGTERM');
    expect(await readTasks(page)).toEqual(before);
    expect(await readProgress(page)).toBe(percentDone([FIRST, SECOND, THIRD], [DROPPED]));
  });

  it('can still undo what was done before the app was closed', async () => {
    await undoByKey();
    await eventually(() => readTask(page, DROPPED)).toMatchObject({ state: '' });
    await awaitCall(page, 'step.redo', () => page.keyboard.press('Control+y'));
    await eventually(() => readTask(page, DROPPED)).toMatchObject({ day: TODAY });
  });

  it('keeps an acknowledged tick even if the process is killed at once', async () => {
    const before = await readTasks(page);
    await tick(page, LAST);
    await comeBackAfter('SIGKILL');
    const ticked = { title: LAST, isDone: true, state: 'Done today', day: TODAY };
    const expected = before.map((task) => (task.title === LAST ? ticked : task));
    expect(await readTasks(page)).toEqual(expected);
    expect(await readProgress(page)).toBe(percentDone([FIRST, SECOND, THIRD, LAST], [DROPPED]));
    await undoByKey();
    await eventually(() => isDone(LAST)).toBe(false);
  });
});
