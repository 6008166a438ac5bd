import { join } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  chromium,
  type Page,
  type Request,
} from 'playwright-core';
import { afterAll, beforeAll, vi } from 'vitest';
import { createHttpHost } from '../../../electron/hosts/http';
import { readPageFiles } from '../../../electron/hosts/page';
import { settle } from '../../e2e/support/page';
import type { Look, Scene } from './scenes';
import { MOMENT, openApp, type StoreName, Stores } from './stores';

const PAGE = join(import.meta.dirname, '../../../out/renderer');

const ARGS = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Otherwise each machine renders fonts in its own way. */
const FONTS = 'fonts.conf';

/** Longer than anything should take, even on a busy machine. */
const PATIENCE_MS = 20_000;

export interface Window {
  readonly page: Page;
  /** Opens the scene, without traces of the scene before. */
  readonly show: (scene: Scene) => Promise<void>;
  /** Takes a picture once nothing in the window changes any more. */
  readonly draw: () => Promise<Buffer>;
  readonly close: () => Promise<void>;
}

/** The data folder as pictures show it, wherever it is. */
const SHOWN_FOLDER = '/home/you/.local/share/waymark';

interface Host {
  readonly url: string;
  readonly dataDir: string;
  readonly close: () => Promise<void>;
}

/** The app and a browser, always at the same moment and in the same place. */
export class Studio {
  private readonly stores = new Stores();
  private readonly hosts = new Map<StoreName, Promise<Host>>();
  private browser!: Browser;

  async setUp(fonts: string): Promise<void> {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${MOMENT}Z`) });
    this.browser = await chromium.launch({
      executablePath: process.env['WAYMARK_CHROMIUM'] ?? '/usr/bin/chromium',
      // Chromium refuses to run its sandbox as root.
      args: process.getuid?.() === 0 ? [...ARGS, '--no-sandbox'] : ARGS,
      env: { ...process.env, FONTCONFIG_FILE: join(import.meta.dirname, fonts) },
    });
  }

  async tearDown(): Promise<void> {
    await this.browser?.close();
    for (const host of this.hosts.values()) await (await host).close();
    this.stores.remove();
    vi.useRealTimers();
  }

  async open(store: StoreName, look: Look): Promise<Window> {
    const { url, dataDir } = await this.hostOf(store);
    const context = await this.newContext(look);
    if (store === 'damaged') await hideFolder(context, dataDir);
    const page = await context.newPage();
    const isQuiet = watchCalls(page);
    await page.goto(url);
    await page.getByRole('heading', { level: 1 }).waitFor();
    // Where nothing responds to hovering.
    await page.mouse.move(look.width - 1, look.height - 1);
    return {
      page,
      show: createGuide(page),
      draw: () => drawStill(page, isQuiet),
      close: () => context.close(),
    };
  }

  private hostOf(store: StoreName): Promise<Host> {
    const host = this.hosts.get(store) ?? startHost(this.stores.folderOf(store));
    this.hosts.set(store, host);
    return host;
  }

  private async newContext({ width, height, colorScheme }: Look): Promise<BrowserContext> {
    const context = await this.browser.newContext({
      viewport: { width, height },
      colorScheme,
      locale: 'en-GB',
      timezoneId: 'UTC',
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(PATIENCE_MS);
    await context.clock.setFixedTime(new Date(`${MOMENT}Z`));
    await context.addInitScript(useBundledFont);
    return context;
  }
}

/** No monospaced font is bundled, and each machine has another one. */
function useBundledFont(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`code { font-family: 'Inter Variable' !important }`);
  document.adoptedStyleSheets.push(sheet);
}

async function startHost(dataDir: string): Promise<Host> {
  const app = openApp(dataDir);
  const host = await createHttpHost(app, readPageFiles(PAGE), 0);
  return {
    url: host.printedUrl,
    dataDir,
    close: async () => {
      await host.close();
      app.close();
    },
  };
}

/** The data folder has a new name in every run. */
const hideFolder = (context: BrowserContext, dataDir: string): Promise<unknown> =>
  context.route('**/api/call', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll(dataDir, SHOWN_FOLDER);
    await route.fulfill({ response, body });
  });

function createGuide(page: Page): Window['show'] {
  let last: Scene | null = null;
  return async (scene) => {
    const { path, act } = scene;
    // Whatever was opened there is gone after a reload, and what is drawn once more is drawn from the start.
    if (last?.act !== undefined || last === scene) await page.reload();
    await page.evaluate((to) => (location.hash = to), path);
    await untilPainted(page);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await act?.(page);
    last = scene;
  };
}

/** Whether no request is under way, except for the notice stream, which never ends. */
function watchCalls(page: Page): () => boolean {
  const open = new Set<Request>();
  page.on('request', (request) => {
    if (!request.url().endsWith('/api/notices')) open.add(request);
  });
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
  return () => open.size === 0;
}

/** Longer than any delay before something is shown, such as React’s between fallbacks. */
const WAITING_MS = 1_000;

/** Fast-forwards the page’s timers, then waits for its fonts and two frames. */
async function untilPainted(page: Page): Promise<void> {
  await page.clock.runFor(WAITING_MS);
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frames = 0; frames < 2; frames += 1)
      await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}

const MOST_TRIES = 60;

async function drawStill(page: Page, isQuiet: () => boolean): Promise<Buffer> {
  let last: Buffer | null = null;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    await untilPainted(page);
    await settle(page);
    const wasQuiet = isQuiet();
    const drawn = await page.screenshot({ animations: 'disabled' });
    if (wasQuiet && isQuiet() && last?.equals(drawn)) return drawn;
    last = wasQuiet ? drawn : null;
  }
  throw new Error(`${page.url()} does not come to rest`);
}

/** @param fonts the file in this folder that sets how fonts are rendered */
export function setUpStudio(fonts = FONTS): Studio {
  const studio = new Studio();
  beforeAll(() => studio.setUp(fonts));
  afterAll(() => studio.tearDown());
  return studio;
}
