import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { taskTitle } from './support/guide';
import { JOURNEY_DOORS, openStarted } from './support/journey-doors';
import { KeyboardPerson } from './support/keyboard';
import { boxOf, eventually, readTasks } from './support/page';

const SECOND = taskTitle(0, 1);
const PHASE = 'Build ML Foundations';
const MENU = `More for the phase “${PHASE}”`;

/** Everything here is pressed: no mouse, and no focus that the test sets. */
describe.each(JOURNEY_DOORS)(
  'the plan is changed by keyboard alone, in $door',
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

    const titles = async (count: number): Promise<string[]> =>
      (await readTasks(page)).slice(0, count).map(({ title }) => title);
    const phases = (): Promise<string[]> => page.getByRole('heading', { level: 2 }).allInnerTexts();

    it('with a task that is added, and the form that is closed', async () => {
      await person.press('2');
      await person.expectOn('heading', 'Roadmap');
      await person.tabTo('button', `Add a task to ${PHASE}`);
      await person.press('Enter');
      await person.expectOn('textbox', 'Task');
      await person.type('Read one paper');
      await person.tabTo('button', 'Add');
      await person.press('Enter');
      await person.expectHeard('Added: Read one paper');
      await person.expectOn('textbox', 'Task');
      await person.tabTo('button', 'Close');
      await person.press('Enter');
      await person.expectOn('button', `Add a task to ${PHASE}`);
    });

    it('with a task that gets another name, or keeps its own', async () => {
      await person.press('1');
      await person.expectOn('heading', PHASE);
      await person.press('2');
      await person.expectOn('heading', 'Roadmap');
      await person.press('j', 'F2');
      await person.type('Mine');
      await person.press('Enter');
      await person.expectHeard('Changed');
      await person.expectOn('checkbox', 'Mine');
      await person.press('F2');
      await person.expectOn('textbox', 'Title');
      await person.press('Escape');
      await person.expectOn('checkbox', 'Mine');
    });

    it('with a task that moves within its phase, and to another one and back', async () => {
      await person.press('ControlOrMeta+ArrowDown');
      await eventually(() => titles(2)).toEqual([SECOND, 'Mine']);
      await person.expectHeard('Moved: Mine');
      await person.press('ControlOrMeta+ArrowUp');
      await eventually(() => titles(2)).toEqual(['Mine', SECOND]);
      await person.press('f');
      await person.expectOn('combobox', 'To which phase?');
      await person.press('ArrowDown');
      await person.tabTo('button', 'Move');
      await person.press('Enter');
      await person.expectHeard('Moved: Mine');
      await person.expectOn('checkbox', 'Mine');
      await person.press('ControlOrMeta+z');
      await person.expectHeard('Undone');
      await person.expectOn('checkbox', 'Mine');
    });

    it('with a task that is split, and its parts that are merged', async () => {
      await person.press('s');
      await person.expectOn('textbox', 'Part 1');
      await person.tabTo('textbox', 'Part 2');
      await person.type('The rest of it');
      await person.press('Enter');
      await person.expectHeard('Split');
      await person.expectOn('checkbox', 'Mine');
      await person.press('v', 'j', 'v');
      await person.expectHeard('2 tasks selected');
      await person.press('a');
      await person.expectOn('button', 'Done');
      await person.press('Escape');
      await person.expectOn('checkbox', 'The rest of it');
      await person.press('a');
      await person.tabTo('button', 'Merge…');
      await person.press('Enter');
      await person.expectOn('textbox', 'What should the merged task be called?');
      await person.press('Escape');
      await person.expectOn('button', 'Merge…');
      await person.press('Enter');
      await person.type('Whole again');
      await person.press('Enter');
      await person.expectHeard('Merged');
      await person.expectOn('checkbox', 'Whole again');
    });

    it('with tasks that are deleted, one or several, and brought back', async () => {
      await person.press('Delete');
      await eventually(() => boxOf(page, 'Whole again').count()).toBe(0);
      await person.expectHeard('Deleted');
      await person.expectOn('checkbox', SECOND);
      await person.press('ControlOrMeta+z');
      await person.expectHeard('Undone');
      const [, , third, fourth] = await titles(4);
      await person.press('v', 'j', 'v', 'a');
      await person.tabTo('button', 'Delete');
      await person.press('Enter');
      await person.expectHeard('Deleted');
      await person.expectOn('checkbox', fourth ?? '');
      await person.press('ControlOrMeta+z');
      await boxOf(page, third ?? '').waitFor();
    });

    it('with a phase that is added, changed and deleted', async () => {
      const before = await phases();
      await person.press('1');
      await person.expectOn('heading', PHASE);
      await person.press('2');
      await person.expectOn('heading', 'Roadmap');
      await person.tabTo('button', MENU);
      await person.press('Enter');
      await person.expectOn('menuitem', 'Edit…');
      await person.press('ArrowDown', 'Enter');
      await person.expectOn('textbox', 'Phase');
      await person.type('Rest');
      await person.press('Enter');
      await eventually(phases).toEqual([before[0], 'Rest', ...before.slice(1)]);
      await person.expectHeard('Phase added: Rest');
      await person.expectOn('button', MENU);
      await person.press('Enter');
      await person.expectOn('menuitem', 'Edit…');
      await person.press('Enter');
      await person.expectOn('textbox', 'Phase');
      await person.press('Escape');
      await person.expectOn('button', MENU);
      await person.tabTo('button', 'More for the phase “Rest”', { most: 30 });
      await person.press('Enter');
      await person.expectOn('menuitem', 'Edit…');
      await person.press('ArrowUp');
      await person.expectOn('menuitem', 'Delete');
      await person.press('Enter');
      await eventually(phases).toEqual(before);
      await person.expectHeard('Phase deleted: Rest');
      await person.press('j');
    });
  },
);
