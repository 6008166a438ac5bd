import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoBarriers } from './support/barriers';
import { taskTitle } from './support/guide';
import { boxOf, eventually, goTo, readTask, toastText } from './support/page';
import { setUpWorld } from './support/world';

const world = setUpWorld();
const title = taskTitle(0, 0);
let page: Page;

beforeAll(async () => {
  page = await world.openStarted();
  await goTo(page, 'Roadmap');
  world.waymark.freeze();
  await boxOf(page, title).click();
});

describe('a tick without an answer', () => {
  // Losing the host is the point of these tests.
  afterAll(() => void world.faults.splice(0));

  const saving = () => page.getByText('Saving…');

  it('shows at once, and says after a second that it is being saved', async () => {
    expect(await boxOf(page, title).isChecked()).toBe(true);
    expect(await saving().count()).toBe(0);
    await saving().waitFor({ timeout: 3_000 });
    await expectNoBarriers(page);
  });

  it('makes closing the window ask first', async () => {
    const dialog = page.waitForEvent('dialog');
    await page.close({ runBeforeUnload: true });
    expect((await dialog).type()).toBe('beforeunload');
    await (await dialog).dismiss();
    expect(page.isClosed()).toBe(false);
  });

  it('stays when the app is gone, with a message that it may not have been saved', async () => {
    await world.restart({ signal: 'SIGKILL', port: world.waymark.port });
    await eventually(() => toastText(page)).toContain('not known whether this was saved');
    await expectNoBarriers(page);
    expect(await boxOf(page, title).isChecked()).toBe(true);
  });

  it('is resolved once the window has access again, and counts once', async () => {
    await page.getByRole('button', { name: 'Add a task' }).first().click();
    await page.getByLabel('Task', { exact: true }).fill('Half a title');
    const { hash } = new URL(world.waymark.url);
    await page.evaluate((code) => location.replace(code), hash);
    await saving().waitFor({ state: 'detached' });
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(await readTask(page, title)).toMatchObject({ isDone: true });
    expect(await page.getByLabel('Task', { exact: true }).inputValue()).toBe('Half a title');
    const other = await world.openBeside(page.context());
    await goTo(other, 'Roadmap');
    expect(await readTask(other, title)).toMatchObject({ isDone: true });
    await goTo(other, 'History');
    await other.getByRole('link', { name: 'Log' }).click();
    await other.getByText(title, { exact: true }).first().waitFor();
    expect(await other.getByText(title, { exact: true }).count()).toBe(1);
  });
});
