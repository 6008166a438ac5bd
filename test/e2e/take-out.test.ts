import ICAL from 'ical.js';
import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { archiveSchema } from '../../shared/contract/archive';
import { taskTitle } from './support/guide';
import { JOURNEY_DOORS, openStarted } from './support/journey-doors';
import { boxOf, eventually, goTo } from './support/page';

describe.each(JOURNEY_DOORS)('taking everything out, in $door', ({ setUp, isThere }) => {
  if (!isThere) return it.skip('needs a runtime');
  const journey = setUp();
  let page: Page;

  beforeAll(async () => {
    page = await openStarted(journey, 'Roadmap');
    await boxOf(page, taskTitle(0, 0)).check();
    await goTo(page, 'Settings');
  });

  const section = (): Locator => page.getByRole('region', { name: 'Export' });
  const saved = (format: string): Promise<string> =>
    journey.savedText(page, () =>
      section()
        .getByRole('button', { name: `Save as ${format}` })
        .click(),
    );

  it('saves everything as JSON', async () => {
    const archive = archiveSchema.parse(JSON.parse(await saved('JSON')));
    expect(archive.rows['task']).toContainEqual(
      expect.objectContaining({ title: taskTitle(0, 0), status: 'done' }),
    );
  });

  it('saves a calendar', async () => {
    const calendar = new ICAL.Component(ICAL.parse(await saved('iCalendar')) as unknown[]);
    const uids = calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each).uid);
    expect(uids).toContainEqual(expect.stringMatching(/^arrival-.*@waymark$/));
  });

  it('saves the plan with its ticks, and what was done, as Markdown', async () => {
    expect(await saved('Markdown')).toContain(`- [x] ${taskTitle(0, 0)} (`);
    expect(await saved('Brag document')).toContain(`- ${taskTitle(0, 0)} (`);
  });

  it('shows what was done, to read and to print', async () => {
    await section().getByRole('link', { name: 'Read or print it' }).click();
    await page.getByRole('heading', { name: 'What I did', level: 1 }).waitFor();
    await page.getByText(taskTitle(0, 0)).first().waitFor();
    // The text is drawn after its title.
    const levels = page.locator('main :is(h2, h3)');
    await eventually(() =>
      levels.evaluateAll((all) => all.slice(0, 2).map((each) => each.tagName)),
    ).toEqual(['H2', 'H3']);
    await page.emulateMedia({ media: 'print' });
    const print = page.getByRole('button', { name: 'Print or save as PDF…' });
    expect([await print.isVisible(), await page.getByRole('navigation').isVisible()]).toEqual([
      false,
      false,
    ]);
    await page.emulateMedia({ media: null });
    await print.waitFor();
  });
});
