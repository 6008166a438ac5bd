import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { JOURNEY_DOORS, openStarted } from './support/journey-doors';
import { KeyboardPerson } from './support/keyboard';
import { boxOf, eventually, readTasks } from './support/page';

const OWN = 'Read a paper';

/** Everything here is pressed: no mouse, and no focus that the test sets. */
describe.each(JOURNEY_DOORS)('a week, by keyboard alone, in $door', ({ setUp, isThere }) => {
  if (!isThere) return it.skip('needs a runtime');
  const journey = setUp();
  let page: Page;
  let person: KeyboardPerson;

  beforeAll(async () => {
    page = await openStarted(journey);
    person = await KeyboardPerson.sitDown(page);
  });
  afterAll(() => person.expectKept());
  const goals = (): Locator =>
    page.getByRole('list', { name: 'Goals of the week' }).getByRole('checkbox');
  const titles = async (): Promise<string[]> => (await readTasks(page)).map(({ title }) => title);

  it('is planned from the suggestions, one by one', async () => {
    await person.press('3');
    await person.expectOn('heading', /^Week/);
    await person.tabTo('button', /^Add “.*” to the week/);
    await person.press('Enter');
    await eventually(() => goals().count()).toBe(1);
    await person.expectHeard(/./);
    await person.expectOn('button', /^Add “.*” to the week/);
    await person.press('Enter');
    await eventually(() => goals().count()).toBe(2);
  });

  it('takes a goal of one’s own', async () => {
    await person.tabTo('textbox', 'Goal');
    await person.type(OWN);
    await person.press('Enter');
    await eventually(() => goals().count()).toBe(3);
    await person.expectHeard(OWN);
    await person.expectOn('textbox', 'Goal');
    await person.tabTo('button', 'Close', { isBack: true });
    await person.press('Enter');
    await person.expectOn('button', 'Plan more');
  });

  it('has its goals ticked, put in order, given hours and taken out', async () => {
    await person.press('j', 'x');
    await person.expectHeard('Done');
    const before = await titles();
    await person.press('j');
    await person.expectOn('checkbox', before[1] ?? '');
    await person.press('Alt+ArrowDown');
    await eventually(async () => (await titles()).indexOf(before[1] ?? '')).toBe(2);
    await person.expectOn('checkbox', before[1] ?? '');
    await person.tabTo('button', /, change$/);
    await person.press('Enter');
    await person.expectOn('textbox', /^Hours for/);
    await person.type('3');
    await person.press('Enter');
    await person.expectOn('button', /^3 h for .*, change$/);
    await person.press('w');
    await eventually(() => boxOf(page, before[1] ?? '').count()).toBe(0);
    await person.expectHeard(/./);
    await person.expectOn('checkbox', OWN);
    await person.press('ControlOrMeta+z');
    await person.expectHeard('Undone');
  });

  it('is reviewed to the end', async () => {
    await person.press('3');
    await person.tabTo('link', 'Review this week', { most: 40 });
    await person.press('Enter');
    await person.expectOn('heading', 'Review');
    await person.tabTo('button', 'Next', { most: 40 });
    await person.press('Enter');
    await person.expectOn('heading', 'In your words');
    await person.tabTo('textbox', 'What went well?');
    await person.type('Small steps');
    await person.tabTo('button', 'Next');
    await person.press('Enter');
    await person.expectOn('heading', /./);
    await person.tabTo('radio', /./);
    await person.press('ArrowRight');
    await person.tabTo('button', 'Next', { most: 40 });
    await person.press('Enter');
    await person.expectOn('heading', /./);
    await person.tabTo('button', 'Finish review', { most: 60 });
    await person.press('Enter');
    await person.expectOn('heading', /^Week/);
    await person.expectHeard(/[Rr]eview/);
  });
});
