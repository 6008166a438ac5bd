import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, TODAY, written } from './support/days';
import { JOURNEY_DOORS, openStarted } from './support/journey-doors';
import { KeyboardPerson } from './support/keyboard';
import { eventually } from './support/page';

/** Everything here is pressed: no mouse, and no focus that the test sets. */
describe.each(JOURNEY_DOORS)(
  'the estimate is read by keyboard alone, in $door',
  ({ setUp, isThere }) => {
    if (!isThere) return it.skip('needs a runtime');
    const journey = setUp();
    let page: Page;
    let person: KeyboardPerson;

    beforeAll(async () => {
      page = await openStarted(journey);
      person = await KeyboardPerson.sitDown(page);
    });
    afterAll(() => person.expectKept());

    it('row by row, and as a table', async () => {
      await person.press('4');
      await person.expectOn('heading', 'Timeline');
      await person.tabTo('button', 'Show as table');
      await person.press('Enter');
      await person.expectOn('button', 'Show as chart');
      await person.tabTo('region', 'Plan and estimate, table');
      await person.tabTo('button', 'Show as chart', { isBack: true });
      await person.press('Enter');
      await person.expectOn('button', 'Show as table');
      await person.tabTo('row', /./);
      await person.press('ArrowRight', 'ArrowDown', 'ArrowLeft', 'End', 'Home');
    });

    it('tab by tab', async () => {
      await person.tabTo('tab', 'Why it moved');
      for (const name of [
        'What if',
        'Scope and progress',
        'Track record',
        'About the dates',
        'Why it moved',
      ]) {
        await person.press('ArrowRight');
        await person.expectOn('tab', name);
        expect(await page.getByRole('tabpanel', { name }).isVisible()).toBe(true);
      }
    });

    it('with a change that is only thought of, forgotten, and then made', async () => {
      await person.press('ArrowRight');
      await person.tabTo('slider', /^Hours a week/);
      await person.press('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight');
      await person.expectHeard('earlier');
      await person.tabTo('button', 'Discard', { most: 30 });
      await person.press('Enter');
      await person.expectOn('button', 'Discard');
      await person.tabTo('textbox', 'Pause, first day', { isBack: true, most: 30 });
      await person.type(written(addDays(TODAY, 10)));
      await person.tabTo('textbox', 'Pause, last day');
      await person.type(written(addDays(TODAY, 19)));
      await person.expectHeard('later');
      await person.tabTo('button', 'Apply to my plan', { most: 30 });
      await person.press('Enter');
      await person.expectHeard('Undo');
      await person.expectOn('button', 'Apply to my plan');
      await person.press('ControlOrMeta+z');
      await person.expectHeard('Undone');
    });

    it('against another target', async () => {
      await person.press('4');
      const target = addDays(TODAY, 400);
      await person.tabTo('button', 'Change target', { isBack: true, most: 80 });
      await person.press('Enter');
      await person.expectOn('textbox', 'Target date');
      await person.press('Escape');
      await person.expectOn('button', 'Change target');
      await person.press('Enter');
      await person.type(written(target));
      await person.press('Enter');
      await person.expectOn('button', 'Change target');
      await person.expectHeard('Undo');
      await eventually(() => page.getByLabel('The three dates').innerText()).toContain(
        written(target),
      );
    });
  },
);
