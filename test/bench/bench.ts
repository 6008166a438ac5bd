import { gzipSync } from 'node:zlib';
import { measureEstimate } from './estimate';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { buildEmptyPage } from './empty-page';
import { startHost } from './host';
import { ratioLine } from './measure';
import { measureScripts, measureStarts } from './start';
import { decadeFolder, newFolder } from './decade';
import { longFolder } from './long';
import { printLongEdits } from './long-edits';
import { printLongWrites } from './long-writes';
import { printShell } from './shell';
import { measureCommit, measureFrame, measureTicks } from './tick';
import { measureViews, VIEWS } from './views';

const SCRIPT_GOAL_KB = 250;
const FUTURES_GOAL_MS = 30;

/** Prints how fast Waymark is, as ratios to the least that the same machine needs in the same run. */
export async function bench(projectRoot: string, chromiumPath: string): Promise<void> {
  const host = await startHost(join(projectRoot, 'out', 'renderer'));
  const empty = await startHost(await buildEmptyPage(projectRoot));
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: chromiumPath, args });
  try {
    const page = await browser.newPage();
    await page.goto(host.url);
    await page.getByRole('button', { name: 'Start this pathway' }).click();
    await page.getByRole('navigation', { name: 'Main' }).waitFor();

    const scripts = await measureScripts(await browser.newPage(), host.url, (body) =>
      gzipSync(body),
    );
    const [start, emptyStart] = await measureStarts(browser, [host.url, empty.url]);
    const frame = await measureFrame(page);
    const commit = measureCommit();
    const tick = await measureTicks(page);
    const base = { median: commit.median + frame.median, p95: commit.p95 + frame.p95 };

    console.log(ratioLine('tick / (durable commit + one frame)', tick, base, 2));
    if (start && emptyStart)
      console.log(ratioLine('cold start / empty React page', start, emptyStart, 3));
    printEstimate();
    const views = join(projectRoot, 'out', 'renderer');
    await printViews(browser, views, 'ten years', decadeFolder());
    await printViews(browser, views, '10,000 tasks', longFolder());
    await printLongWrites(browser, views);
    printLongEdits();
    await printShell();
    const verdict = scripts <= SCRIPT_GOAL_KB ? 'met' : 'MISSED';
    console.log(
      `${'JavaScript of the first view'.padEnd(36)}  ${scripts.toFixed(0)} kB gzip  goal ≤ ${SCRIPT_GOAL_KB}: ${verdict}`,
    );
  } finally {
    await browser.close();
    await host.close();
    await empty.close();
  }
}

/** Goal: much data opens within 1.5 times what a new plan takes. */
async function printViews(
  browser: Browser,
  page: string,
  name: string,
  folder: string,
): Promise<void> {
  const hosts = [await startHost(page, folder), await startHost(page, newFolder())];
  try {
    const [filled, fresh] = await measureViews(
      browser,
      hosts.map(({ url }) => url),
    );
    if (filled === undefined || fresh === undefined) return;
    for (const view of VIEWS)
      console.log(ratioLine(`${view}, ${name} / new plan`, filled[view], fresh[view], 1.5));
  } finally {
    for (const host of hosts) await host.close();
  }
}

/** Goal: 10,000 futures of a plan with 200 open tasks in at most 30 ms. */
function printEstimate(): void {
  const { answer, futures } = measureEstimate();
  const times = `${answer.median.toFixed(2)} ms an answer, ${futures.median.toFixed(1)} ms 10,000 futures`;
  const verdict = futures.median <= FUTURES_GOAL_MS ? 'met' : 'MISSED';
  console.log(
    `${'estimate, 200 open tasks'.padEnd(36)}  ${times}  goal ≤ ${FUTURES_GOAL_MS} ms: ${verdict}`,
  );
}
