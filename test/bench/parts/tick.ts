import type { Page } from 'playwright-core';
import { atMostTimes, spreadOf, timed } from '../measure';
import { goToView } from './go-to-view';
import { noLongTask, type Part } from './part';

const GOAL = atMostTimes(1.3, 2, '(durable commit + frame)');

export const tickPart: Part = {
  name: 'tick',
  measure: async ({ window: { page }, commitAndFrame, rounds }) => {
    await goToView(page, 'Roadmap');
    await page.evaluate(() => window.gauge.takeLongTasks());
    const weeks = await measureWeekKeys(page, rounds);
    const ticks = await measureTicks(page, rounds * 3);
    const longTasks = await page.evaluate(() => window.gauge.takeLongTasks());
    return [
      timed('Tick', spreadOf(ticks), commitAndFrame, GOAL),
      timed('Into the week, or out of it', spreadOf(weeks), commitAndFrame, GOAL),
      noLongTask('ticking', longTasks),
    ];
  },
};

/** From the click until the row is painted as done, or not done, and the page says that it is saved. */
const measureTicks = (page: Page, count: number): Promise<number[]> =>
  page.evaluate(async (count) => {
    const { gauge } = window;
    const times: number[] = [];
    for (let index = 0; index < count; index += 1) {
      const row = document.querySelectorAll('[data-task-id]')[index % 15];
      const box = row?.querySelector('input');
      if (!row || !box) throw new Error('There is no task to tick');
      const isShown = () => gauge.turned(row, 'data-status').then(gauge.painted);
      times.push(
        await gauge.time(
          () => box.click(),
          () => Promise.all([isShown(), gauge.said()]),
        ),
      );
    }
    return times;
  }, count);

/** From the key until the page says that it is saved, and that is painted. */
const measureWeekKeys = (page: Page, count: number): Promise<number[]> =>
  page.evaluate(async (count) => {
    const { gauge } = window;
    const times: number[] = [];
    for (let index = 0; index < count; index += 1) {
      const open = document.querySelectorAll('[data-task-id][data-status="to-do"] input');
      const box = open[index % 5];
      const key = new KeyboardEvent('keydown', { key: 'w', bubbles: true });
      times.push(
        await gauge.time(
          () => box?.dispatchEvent(key),
          () => gauge.said().then(gauge.painted),
        ),
      );
    }
    return times;
  }, count);
