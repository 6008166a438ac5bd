import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Pathway, PathwayTask } from '../../shared/domain/plan/pathway';
import { expectNoBarriers } from './support/barriers';
import { bundledPathway as guide } from '../support/builders/bundled-pathway';
import { taskTitle } from './support/guide';
import { JOURNEY_DOORS, openStarted } from './support/journey-doors';
import { boxOf, eventually, goTo, navigation } from './support/page';

const OLD = 'As it was called in an older guide';
const [, renamed] = guide.phases[0]?.tasks ?? [];
const [added] = guide.phases[1]?.tasks ?? [];
const gone = { id: 'task-of-old', title: 'What the guide no longer asks for' };

const olderTask = (task: PathwayTask): PathwayTask => {
  if (task.id === added?.id) return gone;
  return task.id === renamed?.id ? { ...task, title: OLD } : task;
};

const older: Pathway = {
  ...guide,
  version: undefined,
  overview: ['Less was said'],
  phases: guide.phases.map((phase) => ({ ...phase, tasks: phase.tasks.map(olderTask) })),
};

/** Makes the plan look as if it was started from an older version of its guide. */
function makeOlder(dataDir: string): void {
  const db = new Database(join(dataDir, 'waymark.db'));
  db.prepare('UPDATE guide SET content = ?').run(JSON.stringify(older));
  db.prepare('UPDATE plan SET guide_version = 0').run();
  const rename = db.prepare('UPDATE task SET title = ?, origin = ? WHERE origin = ?');
  rename.run(OLD, renamed?.id, renamed?.id);
  rename.run(gone.title, gone.id, added?.id);
  db.close();
}

describe.each(JOURNEY_DOORS)('a newer guide, in $door', ({ setUp, isThere }) => {
  if (!isThere) return it.skip('needs a runtime');
  const journey = setUp();
  let page: Page;
  const done = taskTitle(0, 0);

  beforeAll(async () => {
    page = await openStarted(journey, 'Roadmap');
    await boxOf(page, done).check();
    page = await journey.comeBack(page, 'SIGTERM', () => makeOlder(journey.dataDir()));
  });

  const news = () =>
    page.getByRole('region', { name: 'A newer version of this guide is available' });

  it('is announced in the navigation, and offered line by line', async () => {
    const link = navigation(page).getByRole('link', { name: 'Guide', exact: true });
    await eventually(() => link.getAttribute('aria-description')).toBe(
      'A newer version is available',
    );
    await link.click();
    await eventually(() => news().getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringMatching(`Task changed: ${OLD}\n+Title: .* → “${renamed?.title}”`),
      expect.stringContaining(`New task: ${added?.title}`),
      expect.stringContaining(`Task removed: ${gone.title}`),
    ]);
    await news().getByText('Also new to read: the overview.').waitFor();
    await expectNoBarriers(page);
  });

  it('applies what was picked, by keyboard, and keeps what was done', async () => {
    await news()
      .getByRole('checkbox', { name: /^Task removed/ })
      .focus();
    await page.keyboard.press('Space');
    await news().getByRole('button', { name: 'Adopt 2 changes' }).focus();
    await page.keyboard.press('Enter');
    await news().waitFor({ state: 'detached' });
    await goTo(page, 'Roadmap');
    await boxOf(page, renamed?.title ?? '').waitFor();
    await boxOf(page, gone.title).waitFor();
    expect(await boxOf(page, done).isChecked()).toBe(true);
  });

  it('is offered again after undo, and stays applied across a restart otherwise', async () => {
    await page.keyboard.press('Control+z');
    await goTo(page, 'Guide');
    await news().getByRole('button', { name: 'Adopt 3 changes' }).click();
    await news().waitFor({ state: 'detached' });
    page = await journey.comeBack(page, 'SIGKILL');
    await goTo(page, 'Guide');
    await page.getByText(guide.overview[0] ?? '').waitFor();
    expect(await news().count()).toBe(0);
    await goTo(page, 'Roadmap');
    await boxOf(page, renamed?.title ?? '').waitFor();
    expect(await boxOf(page, gone.title).count()).toBe(0);
  });
});
