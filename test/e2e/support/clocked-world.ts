import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, vi } from 'vitest';
import { type App, createApp } from '../../../electron/app';
import { createHttpHost, type HttpHost } from '../../../electron/hosts/http';
import { readPageFiles } from '../../../electron/hosts/page';
import { createTestClock, type TestClock } from '../../support/machine/test-clock';
import { type Faults, launchBrowser, openTab } from './browser';

const PAGE = join(import.meta.dirname, '../../../out/renderer');

/** The real app behind its real door, on a real file, with a clock that the test controls. */
export class ClockedWorld {
  readonly faults: Faults = [];
  readonly clock: TestClock;
  browser!: Browser;
  private readonly dataDir = mkdtempSync(join(tmpdir(), 'waymark-weeks-'));
  private app: App | null = null;
  private host: HttpHost | null = null;
  private timers: readonly (() => void)[] = [];

  constructor(localTime: string) {
    this.clock = createTestClock(localTime);
  }

  async setUp(): Promise<void> {
    this.browser = await launchBrowser();
  }

  async tearDown(): Promise<void> {
    await this.browser?.close();
    await this.shut();
    rmSync(this.dataDir, { recursive: true });
  }

  /** Starts the app if it is not running, and opens a window. */
  async open(): Promise<Page> {
    if (this.app === null) {
      this.app = this.start();
      this.host = await createHttpHost(this.app, readPageFiles(PAGE), 0);
    }
    const page = await openTab(this.browser, this.faults);
    await page.goto(this.host?.printedUrl ?? '');
    return page;
  }

  /** The app itself, to write what would take long through the UI. Throws while it is closed. */
  expectApp(): App {
    if (this.app === null) throw new Error('The app is not open');
    return this.app;
  }

  private start(): App {
    const { dataDir, clock } = this;
    const intervals = vi.spyOn(globalThis, 'setInterval');
    try {
      return createApp({ dataDir, version: '1.2.3', clock: clock.read, log: () => {} });
    } finally {
      this.timers = intervals.mock.calls.map(([onTime]) => onTime);
      intervals.mockRestore();
    }
  }

  /** Advances the clock while the app is open, so that its own timers notice. */
  passTo(localTime: string): void {
    this.clock.moveTo(localTime);
    for (const onTime of this.timers) onTime();
  }

  /** Closes the windows and the app. */
  async shut(): Promise<void> {
    for (const context of this.browser.contexts()) await context.close();
    await this.host?.close();
    this.app?.close();
    [this.app, this.host] = [null, null];
  }

  /** Closes everything, moves the clock, and opens it again. */
  async reopenAt(localTime: string): Promise<Page> {
    await this.shut();
    this.clock.moveTo(localTime);
    return this.open();
  }
}

export function setUpClockedWorld(localTime: string): ClockedWorld {
  const world = new ClockedWorld(localTime);
  beforeAll(() => world.setUp());
  afterAll(() => world.tearDown());
  return world;
}
