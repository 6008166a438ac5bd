import type { Browser, Page } from 'playwright-core';
import { type Spread, spreadOf } from './measure';

const STARTS = 20;

/** Navigation to a painted checkbox, in a fresh profile each time; the pages take turns, so that noise hits all alike. */
export async function measureStarts(browser: Browser, urls: readonly string[]): Promise<Spread[]> {
  const series: number[][] = urls.map(() => []);
  for (let round = 0; round < STARTS; round += 1) {
    for (const [index, url] of urls.entries())
      series[index]?.push(await timeToCheckbox(browser, url));
  }
  return series.map(spreadOf);
}

async function timeToCheckbox(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(() => {
    const look = (): void => {
      if (document.querySelector('input[type="checkbox"]')) {
        requestAnimationFrame(() => Object.assign(window, { shownAt: performance.now() }));
      } else requestAnimationFrame(look);
    };
    look();
  });
  await page.goto(url);
  const shown = await page.waitForFunction(
    () => Reflect.get(window, 'shownAt') as number | undefined,
  );
  const time = (await shown.jsonValue()) ?? NaN;
  await context.close();
  return time;
}

/** Kilobytes of JavaScript that the first view fetches, as gzip would send them. */
export async function measureScripts(
  page: Page,
  url: string,
  gzip: (body: Buffer) => Buffer,
): Promise<number> {
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('.js'))
      sizes.push(response.body().then((body) => gzip(body).length));
  });
  await page.goto(url);
  await page.getByRole('checkbox').first().waitFor();
  const bytes = await Promise.all(sizes);
  return bytes.reduce((sum, size) => sum + size, 0) / 1000;
}
