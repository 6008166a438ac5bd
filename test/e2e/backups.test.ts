import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { JOURNEY_DOORS } from './support/journey-doors';
import { eventually, goTo, startPlan } from './support/page';

describe.each(JOURNEY_DOORS)('backups, in $door', ({ setUp, isThere }) => {
  if (!isThere) return it.skip('needs a runtime');
  const journey = setUp();
  let page: Page;

  beforeAll(async () => {
    page = await journey.open();
    await startPlan(page);
  });
  afterAll(() => expect(journey.faults).toEqual([]));

  const section = (): Locator => page.getByRole('region', { name: 'Backups' });
  const backups = (): Locator => section().getByRole('listitem');

  it('says that there is none, makes one, and says how old it is', async () => {
    await goTo(page, 'Settings');
    await section().getByText('Last backup: never').waitFor();
    await section().getByRole('button', { name: 'Back up now' }).click();
    await section().getByText('Last backup: just now').waitFor();
    await eventually(() => backups().allInnerTexts()).toEqual([
      expect.stringMatching(/made by you, \d+ kB, verified$/),
    ]);
  });
});
