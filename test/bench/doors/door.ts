import type { Page } from 'playwright-core';
import { GAUGE_LIMITS, installGauge } from '../gauge';

/** A window that is open and has painted something. */
export interface Opened {
  readonly page: Page;
  /** From its start until it painted the first that is to be seen, in milliseconds. */
  readonly startMs: number;
  readonly close: () => Promise<void>;
}

/** What a door leads to: Waymark over a folder, or a page that is nearly empty. */
export interface Site {
  readonly open: () => Promise<Opened>;
  /** The processes that run for the open window, all of them, and those that would not run without Waymark. */
  readonly processes: () => { readonly all: number[]; readonly own: number[] };
  readonly close: () => Promise<void>;
}

/** One of the two ways in which Waymark is used. */
export interface Door {
  /** With the version of what it runs in. */
  readonly name: string;
  readonly over: (dataDir: string) => Promise<Site>;
  /** The least that React can show there. */
  readonly empty: () => Promise<Site>;
  readonly close: () => Promise<void>;
}

/** Waits for the first paint; the moment, in milliseconds since 1970, and how long after the navigation it was. */
export async function readFirstPaint(page: Page): Promise<{ atMs: number; afterMs: number }> {
  await page.getByRole('checkbox').first().waitFor();
  const entry = await page.waitForFunction(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
  );
  const afterMs = (await entry.jsonValue()) ?? NaN;
  await page.evaluate(installGauge, GAUGE_LIMITS);
  return { atMs: (await page.evaluate(() => performance.timeOrigin)) + afterMs, afterMs };
}
