import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { taskTitle } from './support/guide';
import {
  awaitCall,
  boxOf,
  choose,
  detailsOf,
  eventually,
  goTo,
  navigation,
  readTask,
  rowOf,
  toastOf,
  toastText,
} from './support/page';
import { VIEW_NAMES } from './support/views';
import { setUpWorld } from './support/world';

const CODE = /#[\w-]{43}$/;

const world = setUpWorld();
let page: Page;
beforeAll(async () => {
  page = await world.openStarted();
});

describe('the page', () => {
  afterAll(() => expect(world.faults).toEqual([]));

  it('violates no policy, logs no error and contacts no other host, on any view', async () => {
    const title = taskTitle(0, 0);
    for (const view of VIEW_NAMES) await goTo(page, view);
    await goTo(page, 'Roadmap');
    await choose(page, title, 'Open or close details');
    await detailsOf(page, title).getByLabel('Note').fill('**A note** with <b>HTML</b>');
    await awaitCall(page, 'task.note', () => boxOf(page, title).focus());
    await choose(page, title, 'Drop…');
    await rowOf(page, title).getByRole('button', { name: 'Cancel' }).click();
    await awaitCall(page, 'task.complete', () => boxOf(page, title).click());
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    expect(world.faults).toEqual([]);
  });

  it('would be caught if it did', async () => {
    await page.evaluate(async () => {
      const picture = new Image();
      const failed = new Promise((resolve) => picture.addEventListener('error', resolve));
      picture.src = 'https://example.org/spy.png';
      document.body.append(picture);
      await failed;
      picture.remove();
    });
    await eventually(() => world.faults).toContainEqual(
      'error: policy: img-src https://example.org/spy.png',
    );
    world.faults.length = 0;
  });

  it('removes the code from its address and history at once', async () => {
    expect(world.waymark.url).toMatch(CODE);
    const other = await world.open();
    await navigation(other).waitFor();
    expect(other.url()).toBe(`${world.waymark.origin}/`);
    await goTo(other, 'Guide');
    const devtools = await other.context().newCDPSession(other);
    const { entries } = await devtools.send('Page.getNavigationHistory');
    expect(entries.map(({ url }) => url)).toEqual([
      'about:blank',
      `${world.waymark.origin}/`,
      `${world.waymark.origin}/#/guide`,
    ]);
    await other.context().close();
  });

  it('stays signed in across a reload, on the same view', async () => {
    await goTo(page, 'Settings');
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  });

  it('says what to do when opened without a code, or with a wrong one', async () => {
    const wrong = `${world.waymark.origin}/#${'x'.repeat(43)}`;
    for (const url of [world.waymark.origin, wrong]) {
      const stranger = await world.open(url);
      await stranger.getByRole('alert').waitFor();
      expect(await stranger.getByRole('alert').innerText()).toBe(
        'Open Waymark with the link it printed when it started.',
      );
      expect(await stranger.getByRole('checkbox').count()).toBe(0);
      await stranger.context().close();
    }
    // The browser itself reports the refusals; there must be no other faults.
    const others = world.faults.filter((fault) => !fault.includes('401 (Unauthorized)'));
    expect(others).toEqual([]);
    world.faults.length = 0;
  });

  it('keeps step with a second tab, opened with the same link', async () => {
    const title = taskTitle(1, 0);
    const second = await world.openBeside(page.context());
    await Promise.all([goTo(page, 'Roadmap'), goTo(second, 'Roadmap')]);
    const isTickedIn = (tab: Page) => () => boxOf(tab, title).isChecked();
    await boxOf(page, title).click();
    await expect.poll(isTickedIn(second), { timeout: 2_000 }).toBe(true);
    await second.keyboard.press('Control+z');
    await expect.poll(isTickedIn(page), { timeout: 2_000 }).toBe(false);
    await second.close();
  });
});

describe('the page whose app has gone', () => {
  const saved = taskTitle(2, 0);
  const title = taskTitle(2, 1);
  const alert = () => page.getByRole('alert');

  beforeAll(async () => {
    await goTo(page, 'Roadmap');
    await awaitCall(page, 'task.complete', () => boxOf(page, saved).click());
    await world.waymark.end();
  });

  it('says so in an alert, with the remedy, and still shows everything', async () => {
    await alert().waitFor();
    expect(await alert().innerText()).toContain('Waymark has stopped.');
    expect(await alert().innerText()).toContain('npm start');
    expect(await readTask(page, saved)).toMatchObject({ isDone: true });
  });

  it('ticks nothing, and says that it was not saved', async () => {
    await boxOf(page, title).click();
    await eventually(() => toastText(page)).toContain('this was not saved');
    expect(await toastOf(page).getByRole('button', { name: 'Undo' }).count()).toBe(0);
    expect(await boxOf(page, title).isChecked()).toBe(false);
  });

  it('keeps what is being typed', async () => {
    await choose(page, title, 'Drop…');
    const reason = rowOf(page, title).getByLabel('Why are you dropping this?');
    await reason.fill('Not needed');
    await reason.press('Enter');
    await eventually(() => toastText(page)).toContain('this was not saved');
    expect(await reason.inputValue()).toBe('Not needed');
    await rowOf(page, title).getByRole('button', { name: 'Cancel' }).click();
  });

  it('says how to get back in once the app is back, and then has all that was saved', async () => {
    await world.restart({ port: world.waymark.port });
    const said = async () => (await alert().allInnerTexts()).join(' ');
    await expect.poll(said, { timeout: 5_000 }).not.toContain('has stopped');
    // No alert: the page recovered by itself.
    expect((await said()) || 'link').toContain('link');
    await page.goto(world.waymark.url);
    await goTo(page, 'Roadmap');
    expect(await alert().count()).toBe(0);
    expect(await readTask(page, saved)).toMatchObject({ isDone: true });
    expect(await readTask(page, title)).toMatchObject({ state: '' });
  });
});
