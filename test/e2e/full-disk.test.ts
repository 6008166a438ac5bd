import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mountSmallDisk } from '../support/machine/small-disk';
import { expectNoBarriers } from './support/barriers';
import { type Faults, launchBrowser, openTab } from './support/browser';
import { taskTitle } from './support/guide';
import { boxOf, eventually, goTo, startPlan } from './support/page';
import { type Running, startWaymark } from './support/waymark';

const disk = mountSmallDisk(12);

describe('a full disk', () => {
  if (typeof disk === 'string') return it.skip(disk);
  const dataDir = join(disk.path, 'data');
  const [ticked, held] = [taskTitle(0, 0), taskTitle(0, 1)];
  const faults: Faults = [];
  let [browser, waymark, page] = [] as unknown as [Browser, Running, Page];

  const open = async (): Promise<void> => {
    waymark = await startWaymark({ dataDir });
    page = await openTab(browser, faults);
    await page.goto(waymark.url);
  };
  const end = async (): Promise<void> => {
    // The window first: it would keep calling an app that is gone.
    await page.context().close();
    await waymark.end();
  };
  const alert = () => page.getByRole('alert');

  beforeAll(async () => {
    mkdirSync(dataDir);
    browser = await launchBrowser();
    await open();
    await startPlan(page);
    await goTo(page, 'Roadmap');
  });
  afterAll(async () => {
    await end();
    await browser.close();
    disk.unmount();
    expect(faults).toEqual([]);
  });

  it('keeps what was done in the window, says so at once, and saves it once there is room', async () => {
    await boxOf(page, ticked).check();
    disk.fill();
    await boxOf(page, held).check();
    await alert().waitFor({ timeout: 1_000 });
    expect(await alert().innerText()).toMatch(/The disk is full.*Free some space.*leave it open/);
    expect(await boxOf(page, held).isChecked()).toBe(true);
    disk.free();
    await alert().waitFor({ state: 'detached', timeout: 10_000 });
    expect(await boxOf(page, held).isChecked()).toBe(true);
  });

  it('when read-only shows everything, and saves what was done once it is writable', async () => {
    await end();
    disk.setReadOnly(true);
    await open();
    await goTo(page, 'Roadmap');
    await eventually(() => boxOf(page, held).isChecked()).toBe(true);
    expect(await alert().innerText()).toMatch(
      /cannot write to the data folder .*\(EROFS\).*You can still read everything/,
    );
    await expectNoBarriers(page);
    await boxOf(page, held).uncheck();
    await eventually(() => alert().innerText()).toContain('saved as soon as possible');
    disk.setReadOnly(false);
    await alert().waitFor({ state: 'detached', timeout: 20_000 });
    expect(await boxOf(page, held).isChecked()).toBe(false);
    await end();
    await open();
    await goTo(page, 'Roadmap');
    await eventually(() => boxOf(page, held).isChecked()).toBe(false);
  });
});
