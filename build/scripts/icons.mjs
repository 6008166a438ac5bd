import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { at } from './project.mjs';
import { CHROMIUM } from './setup.mjs';

/** In pixels. Linux desktops look for these sizes and do not scale a larger icon down. */
const LINUX_SIZES = [16, 24, 32, 48, 64, 128, 256, 512];

/** In pixels. electron-builder derives every size that macOS and Windows need from the first two. */
const ICONS = [
  { path: at('build', 'icon.png'), size: 1024, margin: 0 },
  // macOS icons have a margin; without it, one looks larger than its neighbours.
  { path: at('build', 'icon-mac.png'), size: 1024, margin: 100 },
  { path: at('renderer', 'public', 'icon.png'), size: 512, margin: 0 },
  ...LINUX_SIZES.map((size) => ({
    path: at('build', 'icons', `${size}x${size}.png`),
    size,
    margin: 0,
  })),
];

const drawing = readFileSync(at('build', 'icon.svg'), 'utf8');
const browser = await chromium.launch({
  executablePath: CHROMIUM,
  // Chromium cannot run its sandbox as root.
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage();
for (const { path, size, margin } of ICONS) {
  await page.setViewportSize({ width: size, height: size });
  const style = `body { margin: ${margin}px } svg { display: block; width: ${size - 2 * margin}px }`;
  await page.setContent(`<style>${style}</style>${drawing}`);
  await page.screenshot({ path, omitBackground: true });
}
await browser.close();
