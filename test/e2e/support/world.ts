import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { type Faults, launchBrowser, listenForFaults, openTab } from './browser';
import { startPlan } from './page';
import { createScratch, type Running, type Scratch, startWaymark } from './waymark';

/** One app on a temporary folder, and one browser, for the tests of a file or a describe block. */
export class World {
  readonly faults: Faults = [];
  scratch!: Scratch;
  browser!: Browser;
  waymark!: Running;

  async setUp(): Promise<void> {
    this.scratch = createScratch();
    [this.browser, this.waymark] = await Promise.all([launchBrowser(), this.start()]);
  }

  async tearDown(): Promise<void> {
    await this.browser?.close();
    const ended = await this.waymark?.end();
    this.scratch?.remove();
    // Otherwise it ended before it was told to.
    expect(ended).toMatchObject({ code: 0 });
  }

  /** A new window on a blank page. */
  openBlank(): Promise<Page> {
    return openTab(this.browser, this.faults);
  }

  /** A new window, on the printed link. */
  async open(url: string = this.waymark.url): Promise<Page> {
    const page = await this.openBlank();
    await page.goto(url);
    return page;
  }

  /** A second tab in the same window. */
  async openBeside(context: BrowserContext, url: string = this.waymark.url): Promise<Page> {
    const page = await context.newPage();
    await listenForFaults(page, this.faults);
    await page.goto(url);
    return page;
  }

  /** A new window with a plan started today. */
  async openStarted(): Promise<Page> {
    const page = await this.open();
    await startPlan(page);
    return page;
  }

  /** Stops the app and restarts it on the same folder; `meanwhile` runs while nothing holds the folder. */
  async restart(
    options: { signal?: NodeJS.Signals; port?: number; meanwhile?: () => void } = {},
  ): Promise<void> {
    await this.waymark.end(options.signal);
    options.meanwhile?.();
    this.waymark = await this.start(options.port);
  }

  private start(port = 0): Promise<Running> {
    return startWaymark({ dataDir: this.scratch.dataDir, port });
  }
}

export function setUpWorld(): World {
  const world = new World();
  beforeAll(() => world.setUp());
  afterAll(() => world.tearDown());
  return world;
}
