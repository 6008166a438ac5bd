import type { Browser, Page } from 'playwright-core';
import { type Spread, spreadOf } from './measure';

/** Every view, by the name of its link. */
export const VIEWS = [
  'Overview',
  'Roadmap',
  'Week',
  'Timeline',
  'Guide',
  'History',
  'Settings',
] as const;

const ROUNDS = 15;

export type ViewTimes = Readonly<Record<(typeof VIEWS)[number], Spread>>;

/**
 * From the press on a view's link until nothing on the page changes any more and nothing is on its way, in
 * milliseconds. The pages take turns, so that noise hits all alike.
 */
export async function measureViews(
  browser: Browser,
  urls: readonly string[],
): Promise<ViewTimes[]> {
  const pages: Page[] = [];
  for (const url of urls) {
    const page = await (await browser.newContext()).newPage();
    await page.goto(url);
    await page.getByRole('navigation', { name: 'Main' }).waitFor();
    pages.push(page);
  }
  const series = pages.map(() => new Map<string, number[]>());
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const view of VIEWS) {
      for (const [index, page] of pages.entries()) {
        const time = await timeToSettle(page, view);
        // The first round fetches and compiles what each view needs.
        if (round > 0) series[index]?.set(view, [...(series[index]?.get(view) ?? []), time]);
      }
    }
  }
  for (const page of pages) await page.context().close();
  return series.map(
    (times) =>
      Object.fromEntries(VIEWS.map((view) => [view, spreadOf(times.get(view) ?? [])])) as ViewTimes,
  );
}

/** Frames without a change after which a view counts as settled. */
const QUIET_FRAMES = 3;

async function timeToSettle(page: Page, view: string): Promise<number> {
  // From another view: a link to the view that is shown does nothing.
  const elsewhere = view === 'Settings' ? 'Guide' : 'Settings';
  await page.getByRole('link', { name: elsewhere, exact: true }).first().click();
  await page.waitForTimeout(50);
  return page.evaluate(
    async ([name, quietFrames]) => {
      const links = [...document.querySelectorAll<HTMLAnchorElement>('nav a')];
      const link = links.find((each) => each.textContent.startsWith(name));
      const main = document.querySelector('main');
      if (link === undefined || main === null) throw new Error(`There is no view ${name}`);
      let pending = 0;
      const send = window.fetch;
      window.fetch = async (...request) => {
        pending += 1;
        try {
          return await send(...request);
        } finally {
          pending -= 1;
        }
      };
      const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
      let changedAt = 0;
      const observer = new MutationObserver(() => (changedAt = performance.now()));
      observer.observe(main, { childList: true, subtree: true, attributes: true });
      const started = performance.now();
      link.click();
      let paintedAt = started;
      for (let quiet = 0; quiet < quietFrames; quiet += 1) {
        const before = changedAt;
        await frame();
        await new Promise((resolve) => setTimeout(resolve));
        if (changedAt !== before || pending > 0 || changedAt === 0) {
          quiet = -1;
          paintedAt = performance.now();
        }
      }
      observer.disconnect();
      window.fetch = send;
      return paintedAt - started;
    },
    [view, QUIET_FRAMES] as const,
  );
}
