import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, TODAY, written } from './support/days';
import { JOURNEY_DOORS, openStarted } from './support/journey-doors';
import { KeyboardPerson } from './support/keyboard';
import { eventually } from './support/page';

/** Everything here is pressed: no mouse, and no focus that the test sets. */
describe.each(JOURNEY_DOORS)('settings by keyboard alone, in $door', ({ setUp, isThere }) => {
  if (!isThere) return it.skip('needs a runtime');
  const journey = setUp();
  let page: Page;
  let person: KeyboardPerson;

  beforeAll(async () => {
    page = await openStarted(journey);
    person = await KeyboardPerson.sitDown(page);
  });
  afterAll(() => person.expectKept());

  /** As anyone gets there who knows its name. */
  const goToSetting = async (typed: string): Promise<void> => {
    await person.press('ControlOrMeta+k');
    await person.expectOn('combobox', /./);
    await person.type(typed);
    await eventually(() =>
      page.getByRole('dialog').getByRole('option').first().innerText(),
    ).toContain(typed);
    await person.press('Enter');
  };

  it('change the day that the plan starts on, with Enter as much as by leaving the field', async () => {
    await person.press('8');
    await person.expectOn('heading', 'Settings');
    await person.tabTo('textbox', 'Start date');
    await person.type(written(addDays(TODAY, -7)));
    await person.press('Enter');
    await person.expectHeard('Undo');
    await person.expectOn('textbox', 'Start date');
    await person.tabTo('textbox', 'Hours a week');
  });

  it('add a pause and remove it', async () => {
    await goToSetting('Pauses');
    await person.tabTo('textbox', 'First day');
    for (const [name, day] of [
      ['First day', 5],
      ['Last day', 9],
    ] as const) {
      await person.tabTo('textbox', name);
      await person.type(written(addDays(TODAY, day)));
    }
    await person.tabTo('button', 'Add pause');
    await person.press('Enter');
    await person.expectHeard(/[Pp]ause/);
    await person.tabTo('button', /^Remove the pause/, { isBack: true });
    await person.press('Enter');
    await eventually(() => page.getByRole('button', { name: /^Remove the pause/ }).count()).toBe(0);
    await person.expectOn('textbox', 'First day');
  });

  it('make a backup, and go back to it', async () => {
    await goToSetting('Backups');
    await person.tabTo('button', 'Back up now');
    await person.press('Enter');
    await person.expectHeard(/[Bb]ackup/);
    await person.expectOn('button', 'Back up now');
    await page.getByRole('button', { name: /^Restore the backup/ }).waitFor();
    await person.tabTo('button', /^Restore the backup/, { isBack: true });
    await person.press('Enter');
    await person.expectOn('button', 'Leave everything as it is');
    await person.press('Escape');
    await person.expectOn('button', /^Restore the backup/);
    await person.press('Enter');
    await person.expectOn('button', 'Leave everything as it is');
    await person.tabTo('button', 'Restore');
    await person.press('Enter');
    await eventually(() => page.getByRole('button', { name: /^Restore the backup/ }).count()).toBe(
      2,
    );
    await person.expectHeard(/[Rr]estored|back/);
    await person.press('Tab');
  });

  it('take a file out', async () => {
    await goToSetting('Export');
    await person.tabTo('button', 'Save as JSON');
    const text = await journey.savedText(page, () => person.press('Enter'));
    expect(text).toContain('"rows"');
    await person.expectOn('button', 'Save as JSON');
  });
});
