import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Opening } from '../../shared/contract/calls/app';
import { taskTitle } from './support/guide';
import { askLocally } from './support/packed';
import { awaitCall, boxOf, detailsOf, eventually, goTo, isCall } from './support/page';
import { setUpWorld } from './support/world';

const BEHIND = /^Another window has changed this in the meantime/;

const noteField = (page: Page, title: string): Locator =>
  detailsOf(page, title).getByRole('textbox', { name: 'Note' });

async function writeNote(page: Page, title: string, text: string): Promise<void> {
  await boxOf(page, title).focus();
  await page.keyboard.press('n');
  await noteField(page, title).waitFor();
  await page.keyboard.type(text);
}

describe('unsaved input', () => {
  const world = setUpWorld();
  let page: Page;

  beforeAll(async () => {
    page = await world.openStarted();
    await goTo(page, 'Roadmap');
  });
  afterAll(() => expect(world.faults).toEqual([]));

  const savedNote = async (title: string): Promise<string> => {
    const { dataDir } = world.scratch;
    const { records } = await askLocally<Opening>(dataDir, 'app.open', {});
    const task = records.task?.find((each) => each.title === title);
    return askLocally(dataDir, 'note.get', { planId: task?.planId, taskId: task?.id });
  };

  it('can be continued while it is saved, and loses nothing', async () => {
    const title = taskTitle(0, 0);
    let letGo = (): void => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.route('**/api/call', async (route) => {
      if (route.request().postData()?.includes('"task.note"')) await held;
      await route.continue();
    });
    await writeNote(page, title, 'one');
    await boxOf(page, title).focus();
    await noteField(page, title).focus();
    await page.keyboard.press('End');
    await page.keyboard.type(' two');
    await awaitCall(page, 'task.note', () => Promise.resolve(letGo()));
    await page.keyboard.type(' three');
    expect(await noteField(page, title).inputValue()).toBe('one two three');
    await page.keyboard.press('Escape');
    await page.unrouteAll();
    await page.reload();
    await boxOf(page, title).focus();
    await page.keyboard.press('o');
    await detailsOf(page, title).getByText('one two three').waitFor();
  });

  it('is not replaced by another window, and a notice says so', async () => {
    const title = taskTitle(0, 1);
    const other = await world.openBeside(page.context());
    await goTo(other, 'Roadmap');
    await page.bringToFront();
    await writeNote(page, title, 'mine');
    await boxOf(other, title).focus();
    await other.keyboard.press('n');
    await noteField(other, title).pressSequentially('theirs');
    await other.keyboard.press('Escape');
    await detailsOf(page, title).getByText(BEHIND).waitFor();
    expect(await noteField(page, title).inputValue()).toBe('mine');
    await boxOf(page, title).focus();
    await detailsOf(page, title).getByText('mine').waitFor();
    await other.close();
  });

  it('in one answer of a review leaves the other answers alone', async () => {
    const other = await world.openBeside(page.context());
    for (const each of [page, other]) {
      await goTo(each, 'Week');
      await each
        .getByRole('link', { name: /review/i })
        .first()
        .click();
      await each.getByRole('button', { name: 'Next', exact: true }).click();
    }
    await page.getByLabel('What went well?').pressSequentially('mine');
    await other.getByLabel('What did you learn?').pressSequentially('theirs');
    await other.getByLabel('What went well?').focus();
    await eventually(() => page.getByLabel('What did you learn?').inputValue()).toBe('theirs');
    expect(await page.getByLabel('What went well?').inputValue()).toBe('mine');
    await page.getByLabel('What did you learn?').focus();
    await eventually(() => other.getByLabel('What went well?').inputValue()).toBe('mine');
    await other.close();
  });

  it('is complete after a reload right after the last key', async () => {
    const title = taskTitle(1, 1);
    await goTo(page, 'Roadmap');
    await writeNote(page, title, 'one');
    await page.waitForResponse(isCall('draft.keep'));
    await page.keyboard.type(' two');
    await page.reload();
    await eventually(() => savedNote(title)).toBe('one two');
    await page.reload();
    await boxOf(page, title).focus();
    await page.keyboard.press('o');
    await detailsOf(page, title).getByText('one two').waitFor();
  });

  it('survives a crash a few seconds after the last key', async () => {
    const title = taskTitle(1, 0);
    await goTo(page, 'Roadmap');
    await writeNote(page, title, 'Written, and never left');
    await page.waitForResponse(isCall('draft.keep'));
    await world.restart({ signal: 'SIGKILL' });
    const after = await world.open();
    await goTo(after, 'Roadmap');
    await boxOf(after, title).focus();
    await after.keyboard.press('o');
    await detailsOf(after, title).getByText('Written, and never left').waitFor();
    world.faults.length = 0;
  });
});
