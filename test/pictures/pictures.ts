import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { ensureSample } from '../../electron/sample/make-sample';
import { VIEWS } from '../../shared/words/views';
import { startHost } from '../bench/host';

const SIZES = [
  { width: 1280, height: 800 },
  { width: 800, height: 600 },
  { width: 360, height: 740 },
] as const;
const SCHEMES = ['light', 'dark'] as const;

const SETTLING_MS = 700;

/** Those shown in the README, in the largest size, in light mode. */
const OF_README = ['overview', 'week', 'timeline'] as const;

/** Takes pictures of every view with the sample plan, in both schemes and every size, in the folder `pictures`. */
export async function drawPictures(root: string, chromiumPath: string): Promise<void> {
  const folder = join(root, 'pictures');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const dataDir = mkdtempSync(join(tmpdir(), 'waymark-pictures-'));
  ensureSample(dataDir);
  const host = await startHost(join(root, 'out', 'renderer'), dataDir);
  // Chromium cannot run its sandbox as root.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: chromiumPath, args });
  try {
    for (const viewport of SIZES)
      for (const colorScheme of SCHEMES) {
        const context = await browser.newContext({ viewport, colorScheme });
        const page = await context.newPage();
        await page.goto(host.url);
        await drawViews(page, (view) => join(folder, nameOf(view, viewport, colorScheme)));
        await context.close();
      }
  } finally {
    await browser.close();
    await host.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
  for (const view of OF_README)
    copyFileSync(
      join(folder, nameOf(view, SIZES[0], 'light')),
      join(root, 'build', 'readme', `${view}.png`),
    );
}

const nameOf = (view: string, { width }: (typeof SIZES)[number], scheme: string): string =>
  `${view}-${width}-${scheme}.png`;

async function drawViews(page: Page, pathOf: (view: string) => string): Promise<void> {
  const navigation = page.getByRole('navigation', { name: 'Main' });
  for (const { id, name } of VIEWS) {
    await navigation.getByRole('link', { name, exact: true }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    // Waits for what the view loads when it opens; the notice stream is never idle, so there is no event for this.
    await page.waitForTimeout(SETTLING_MS);
    await page.screenshot({ path: pathOf(id.replace('view.', '')), animations: 'disabled' });
  }
}
