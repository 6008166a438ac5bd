import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { damageStore } from '../support/machine/damage-store';
import { expectNoBarriers, findBarriers, SCHEMES } from './support/barriers';
import { taskTitle } from './support/guide';
import { JOURNEY_DOORS, openStarted } from './support/journey-doors';
import { boxOf, eventually, goTo, hasFocus, toastText } from './support/page';

describe.each(JOURNEY_DOORS)('a damaged store, in $door', ({ setUp, isThere }) => {
  if (!isThere) return it.skip('needs a runtime');
  const journey = setUp();
  const [before, after] = [taskTitle(0, 0), taskTitle(0, 1)];
  let page: Page;

  beforeAll(async () => {
    page = await openStarted(journey, 'Roadmap');
    await boxOf(page, before).check();
    await goTo(page, 'Settings');
    await page.getByRole('button', { name: 'Back up now' }).click();
    await page.getByText('Last verified backup: just now').waitFor();
    await goTo(page, 'Roadmap');
    await boxOf(page, after).check();
  });

  const heading = () => page.getByRole('heading', { name: 'Waymark cannot use your data file' });

  it('says what is wrong, and what can replace it', async () => {
    page = await journey.comeBack(page, 'SIGTERM', () => damageStore(journey.dataDir()));
    await heading().waitFor();
    await eventually(() => page.getByRole('alert').innerText()).toMatch(
      /waymark\.db (?:is damaged|differs from what Waymark writes)/,
    );
    await page.getByText(/1 plan · 2 of \d+ tasks done/).waitFor();
  });

  it.each(SCHEMES)('is accessible, in %s', async (scheme) => {
    expect(await findBarriers(page, scheme)).toEqual([]);
  });

  it('is accessible under the question whether to start empty', async () => {
    await page.getByRole('button', { name: 'Start empty…' }).click();
    await page.getByRole('dialog', { name: 'Start empty?' }).waitFor();
    await expectNoBarriers(page);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.reload();
    await heading().waitFor();
  });

  it('is replaced by the newest copy with one key, with what was done since, across a restart', async () => {
    const use = page.getByRole('button', { name: 'Use this copy' });
    for (let presses = 0; presses < 5; presses += 1) {
      await page.keyboard.press('Tab');
      if (await hasFocus(use)) break;
    }
    await page.keyboard.press('Enter');
    await eventually(() => toastText(page)).toContain('The copy is now in use');
    await goTo(page, 'Roadmap');
    await eventually(() => boxOf(page, before).isChecked()).toBe(true);
    await eventually(() => boxOf(page, after).isChecked()).toBe(true);
    page = await journey.comeBack(page, 'SIGKILL');
    await goTo(page, 'Roadmap');
    await eventually(() => boxOf(page, after).isChecked()).toBe(true);
  });
});
