import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { GUIDE_TEXT } from '../shared/domain/import/guide-text';
import { addDays, TODAY, written, writtenShort } from './support/days';
import { GUIDE, taskTitle } from './support/guide';
import { JOURNEY_DOORS } from './support/journey-doors';
import { KeyboardPerson } from './support/keyboard';
import { boxOf, eventually, readTask } from './support/page';

const [FIRST, SECOND] = [taskTitle(0, 0), taskTitle(0, 1)];
const PHASE = GUIDE.phases[0]?.title ?? '';
const YESTERDAY = addDays(TODAY, -1);

/** Everything here is pressed: no mouse, and no focus that the test sets. */
describe.each(JOURNEY_DOORS)(
  'a plan is begun by keyboard alone, in $door',
  ({ setUp, isThere }) => {
    if (!isThere) return it.skip('needs a runtime');
    const journey = setUp();
    let page: Page;
    let person: KeyboardPerson;

    beforeAll(async () => {
      page = await journey.open();
      await page.getByRole('form', { name: 'Start' }).waitFor();
      person = await KeyboardPerson.sitDown(page);
    });
    afterAll(() => person.expectKept());

    it('with a day and hours that are typed, and what they lead to said', async () => {
      await person.begin();
      await person.tabTo('textbox', 'Start date');
      await person.type(written(YESTERDAY));
      await person.tabTo('textbox', 'Hours a week');
      await person.type('6');
      await person.expectHeard(/At 6 hours a week/);
      await person.tabTo('button', 'Start this pathway');
      await person.press('Enter');
      await person.expectOn('heading', PHASE);
    });

    it('whose tasks are ticked and unticked', async () => {
      // It stands behind what is next, as one of the goals that were chosen with the start.
      await person.tabTo('checkbox', FIRST, { most: 30 });
      await person.press('Space');
      await person.expectHeard(`Done: ${FIRST}`);
      await eventually(() => boxOf(page, FIRST).isChecked()).toBe(true);
      await person.expectOn('checkbox', FIRST);
      await person.press('x');
      await eventually(() => boxOf(page, FIRST).isChecked()).toBe(false);
      await person.expectHeard('Reopened');
    });

    it('on an earlier day, which is typed or picked', async () => {
      await person.press('2');
      await person.expectOn('heading', 'Roadmap');
      await person.press('j', 'j', 'e');
      await person.expectOn('textbox', 'Done on');
      await person.tabTo('button', 'Calendar');
      await person.press('Enter', 'Escape');
      await person.tabTo('textbox', 'Done on', { isBack: true });
      await person.type(written(YESTERDAY));
      await person.press('Enter');
      await eventually(() => readTask(page, SECOND)).toMatchObject({
        state: `Done ${writtenShort(YESTERDAY)}`,
      });
      await person.expectHeard('Done');
      await person.expectOn('checkbox', SECOND);
    });

    it('and whose views are reached by the navigation too', async () => {
      await person.press('1');
      await person.expectOn('heading', PHASE);
      await person.tabTo('link', 'Skills', { isBack: true });
      await person.press('Enter');
      await person.expectOn('heading', 'Skills');
      await person.tabTo('link', 'Skip to content', { isBack: true });
      await person.press('Enter');
      await person.expectOn('main', /.*/);
    });
  },
);

describe.each(JOURNEY_DOORS)(
  'a guide is brought in by keyboard alone, in $door',
  ({ setUp, isThere }) => {
    if (!isThere) return it.skip('needs a runtime');
    const journey = setUp();
    let page: Page;
    let person: KeyboardPerson;

    beforeAll(async () => {
      page = await journey.open();
      await page.getByRole('form', { name: 'Start' }).waitFor();
      person = await KeyboardPerson.sitDown(page);
    });
    afterAll(() => person.expectKept());

    it('as a plan of its own', async () => {
      await person.begin();
      await person.tabTo('link', 'paste a guide or a list');
      await person.press('Enter');
      await person.expectOn('heading', 'Import');
      await person.tabTo('textbox', 'Text');
      await person.paste(GUIDE_TEXT);
      await person.expectHeard('2 phases; 3 tasks; 4 resources');
      await person.tabTo('checkbox', /^Line \d+ has several resources/);
      await person.press('Space');
      await person.expectHeard('2 phases; 3 tasks; 2 resources');
      await person.tabTo('button', 'Add as a plan');
      await person.press('Enter');
      await page.getByRole('navigation', { name: 'Main' }).waitFor();
      await person.expectOn('heading', /.*/);
      await person.press('2');
      await person.expectOn('heading', 'Roadmap');
    });
  },
);
