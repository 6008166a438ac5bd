import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { taskTitle } from './support/guide';
import { JOURNEY_DOORS, openStarted } from './support/journey-doors';
import { boxOf, eventually, goTo } from './support/page';

describe.each(JOURNEY_DOORS)('backups, in $door', ({ setUp, isThere }) => {
  if (!isThere) return it.skip('needs a runtime');
  const journey = setUp();
  let page: Page;

  beforeAll(async () => {
    page = await openStarted(journey);
  });

  const section = (): Locator => page.getByRole('region', { name: 'Backups' });
  const backups = (): Locator => section().getByRole('listitem');

  const restore = (): Locator => section().getByRole('button', { name: /^Restore the backup of / });
  const question = (): Locator => page.getByRole('dialog', { name: 'Restore this backup?' });

  it('says that there is none, makes one, and says how old it is', async () => {
    await goTo(page, 'Settings');
    await section().getByText('Last verified backup: never').waitFor();
    await section().getByRole('button', { name: 'Back up now' }).click();
    await section().getByText('Last verified backup: just now').waitFor();
    await eventually(() => backups().allInnerTexts()).toEqual([
      expect.stringMatching(/made by you, \d+ kB, verified/),
    ]);
  });

  it('restores one after a question, and keeps the previous state, across a restart', async () => {
    await goTo(page, 'Roadmap');
    await boxOf(page, taskTitle(0, 0)).check();
    await goTo(page, 'Settings');
    await restore().click();
    await question()
      .getByText(/how it was on .*\d{4}, \d\d:\d\d.*saved as a backup first/)
      .waitFor();
    await question().getByRole('button', { name: 'Leave everything as it is' }).click();
    await restore().click();
    await question().getByRole('button', { name: 'Restore' }).click();
    await eventually(() => backups().allInnerTexts()).toEqual([
      expect.stringContaining('before a restore'),
      expect.stringContaining('made by you'),
    ]);
    const isDone = (): Promise<boolean> => boxOf(page, taskTitle(0, 0)).isChecked();
    await goTo(page, 'Roadmap');
    await eventually(isDone).toBe(false);
    page = await journey.comeBack(page, 'SIGKILL');
    await goTo(page, 'Roadmap');
    await eventually(isDone).toBe(false);
    await goTo(page, 'Settings');
    await restore().first().click();
    await question().getByRole('button', { name: 'Restore' }).click();
    await eventually(() => backups().count()).toBe(3);
    await goTo(page, 'Roadmap');
    await eventually(isDone).toBe(true);
  });
});
