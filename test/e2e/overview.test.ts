import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureSample } from '../../electron/sample/make-sample';
import { findBarriers, pixelsBeyond, SCHEMES } from './support/barriers';
import { type Faults, launchBrowser, openTab } from './support/browser';
import { boxOf, eventually, goTo } from './support/page';
import { createScratch, type Running, type Scratch, startWaymark } from './support/waymark';

describe('the overview of a plan that is three months in', () => {
  const faults: Faults = [];
  let scratch: Scratch;
  let browser: Browser;
  let waymark: Running;
  let page: Page;

  beforeAll(async () => {
    scratch = createScratch();
    ensureSample(scratch.dataDir);
    [browser, waymark] = await Promise.all([
      launchBrowser(),
      startWaymark({ dataDir: scratch.dataDir }),
    ]);
    page = await openTab(browser, faults);
    await page.goto(waymark.url);
    await trail().waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await waymark?.end();
    scratch?.remove();
    expect(faults).toEqual([]);
  });

  const trail = () => page.getByRole('region', { name: 'How far' });

  it('answers everything on one screen', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(await pixelsBeyond(page, 'Height')).toBe(0);
    const week = page.getByRole('region', { name: 'This week' });
    expect(await week.getByRole('checkbox').count()).toBe(6);
    await week.getByRole('link', { name: 'and 1 more' }).waitFor();
  });

  it('names every phase along the trail, and marks the current one', async () => {
    const marks = trail().getByRole('listitem');
    expect(await marks.allInnerTexts()).toEqual([
      expect.stringMatching(/^1\s+Build ML Foundations 100%$/),
      expect.stringMatching(/^2\s+Deep Dive into Deep Learning \d+%$/),
      expect.stringMatching(/^3\s+Master MLOps and Model Deployment 6 weeks$/),
      expect.stringMatching(/^4\s+Develop Engineering Management Skills 6 weeks$/),
      expect.stringMatching(/^5\s+Prepare for Interviews and Transition 4 weeks$/),
    ]);
    expect(await marks.nth(1).getAttribute('aria-current')).toBe('step');
  });

  it('lists them below the trail in a narrow window, without horizontal scrolling', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await pixelsBeyond(page, 'Width')).toBe(0);
    const [first, second] = await Promise.all(
      [0, 1].map((index) => trail().getByRole('listitem').nth(index).boundingBox()),
    );
    expect(second?.x).toBe(first?.x);
    expect(second?.y).toBeGreaterThan((first?.y ?? 0) + (first?.height ?? 0));
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it('still does so when a phase was just finished', async () => {
    await goTo(page, 'Roadmap');
    const last = 'Study attention mechanisms and the transformer models built on them';
    await boxOf(page, last).check();
    await goTo(page, 'Overview');
    await page.getByRole('link', { name: 'Deep Dive into Deep Learning' }).waitFor();
    await eventually(() => pixelsBeyond(page, 'Height')).toBe(0);
  });

  it.each(SCHEMES)('is accessible in %s', async (scheme) => {
    expect(await findBarriers(page, scheme)).toEqual([]);
  });
});
