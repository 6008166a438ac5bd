import { type Browser, chromium, type Page } from 'playwright-core';
import { LOCALE, ZONE } from './days';

/** Longer than anything should take, but shorter than the timeout of a test. */
const PATIENCE_MS = 10_000;

const ARGS = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env['WAYMARK_CHROMIUM'] ?? '/usr/bin/chromium',
    // Chromium cannot run its sandbox as root.
    args: process.getuid?.() === 0 ? [...ARGS, '--no-sandbox'] : ARGS,
  });

/** What must never happen on a page, in order of occurrence. */
export type Faults = string[];

/** A tab in a new window, with everything that goes wrong in it recorded. */
export async function openTab(browser: Browser, faults: Faults): Promise<Page> {
  const context = await browser.newContext({
    locale: LOCALE,
    timezoneId: ZONE,
    viewport: { width: 1280, height: 800 },
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  await listenForFaults(page, faults);
  return page;
}

export async function listenForFaults(page: Page, faults: Faults): Promise<void> {
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()))
      faults.push(`${message.type()}: ${message.text()}`);
  });
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    const isOwn = hostname === '127.0.0.1' || ['app:', 'data:', 'blob:'].includes(protocol);
    if (!isOwn) faults.push(`request: ${request.url()}`);
  });
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`policy: ${violatedDirective} ${blockedURI}`),
    ),
  );
}
