import type { Browser, Page } from 'playwright-core';
import { createApp } from '../../electron/app';
import { systemClock } from '../../electron/clock';
import { ask, logbookIn, planIn } from '../support/doors/ask';
import { longFolder, TASKS } from './long';
import { newFolder } from './decade';
import { type BenchHost, startHost } from './host';
import { ratioLine, type Spread, spreadOf } from './measure';
import { measureStarts } from './start';
import { measureTicks } from './tick';

const WRITES = 30;
const GOAL = 1.5;
const SPLIT_GOAL_MS = 5;

/** Opening, a tick and a write to the week, with a long plan over a new one; then the split of the first task. */
export async function printLongWrites(browser: Browser, page: string): Promise<void> {
  const hosts = [await startHost(page, longFolder()), await startHost(page, newFolder())];
  const line = ([long, fresh]: Spread[], name: string): void => {
    if (long && fresh)
      console.log(ratioLine(`${name}, 10,000 tasks / new plan`, long, fresh, GOAL));
  };
  try {
    const urls = hosts.map(({ url }) => url);
    line(await measureStarts(browser, urls), 'cold start');
    line(await onEach(browser, hosts, measureTicks), 'tick');
    line(await onEach(browser, hosts, measureWeekWrites), 'week write');
  } finally {
    for (const host of hosts) await host.close();
  }
  printSplit();
}

async function onEach(
  browser: Browser,
  hosts: readonly BenchHost[],
  measure: (page: Page) => Promise<Spread>,
): Promise<Spread[]> {
  const spreads: Spread[] = [];
  for (const { url } of hosts) {
    const page = await browser.newPage();
    await page.goto(url);
    await page.getByRole('navigation', { name: 'Main' }).waitFor();
    spreads.push(await measure(page));
    await page.close();
  }
  return spreads;
}

/** From the key that puts a task into the week, or takes it out, until the answer is there and painted. */
async function measureWeekWrites(page: Page): Promise<Spread> {
  await page.getByRole('link', { name: 'Roadmap' }).click();
  await page.getByRole('checkbox').first().waitFor();
  const series = await page.evaluate(async (count) => {
    const painted = (): Promise<void> =>
      new Promise((resolve) => {
        requestAnimationFrame(() => setTimeout(resolve));
      });
    const send = window.fetch.bind(window);
    let answered: () => void = () => {};
    window.fetch = async (...request) => {
      const response = await send(...request);
      answered();
      return response;
    };
    const times: number[] = [];
    for (let index = 0; index < count; index += 1) {
      const box = document.querySelectorAll('[data-task-id] input')[5 + (index % 5)];
      await painted();
      const started = performance.now();
      const reply = new Promise<void>((resolve) => (answered = resolve));
      box?.dispatchEvent(new KeyboardEvent('keydown', { key: 'w', bubbles: true }));
      await reply;
      await painted();
      times.push(performance.now() - started);
    }
    return times;
  }, WRITES);
  return spreadOf(series);
}

/** The whole call, its commit included. */
function printSplit(): void {
  const app = createApp({
    dataDir: longFolder(),
    version: 'bench',
    clock: systemClock,
    log: () => {},
  });
  // The first goal of the week is done.
  const taskId = logbookIn(app).goals[1]?.taskId ?? '';
  const planId = planIn(app)?.plan.id;
  const parts = ['One half', 'The other'].map((title) => ({ title, plannedWeeks: 1 }));
  const series = Array.from({ length: WRITES }, () => {
    const started = performance.now();
    app.dispatch('task.split', { planId, taskId, parts });
    const time = performance.now() - started;
    ask(app, 'step.undo', {});
    return time;
  });
  app.close();
  const { median } = spreadOf(series);
  const verdict = median <= SPLIT_GOAL_MS ? 'met' : 'MISSED';
  console.log(
    `${`split of 1 of ${TASKS} tasks`.padEnd(36)}  ${median.toFixed(1)} ms  goal ≤ ${SPLIT_GOAL_MS} ms: ${verdict}`,
  );
}
