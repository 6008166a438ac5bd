import { expect, it } from 'vitest';
import { pressOn } from './support/by-key';
import { taskTitle } from './support/guide';
import { awaitCall, detailsOf, eventually, goTo, hasFocus } from './support/page';
import { setUpWorld } from './support/world';

const world = setUpWorld();

it('an arrow key before anything is found leaves the first of what the palette then finds selected', async () => {
  const page = await world.openStarted();
  const title = taskTitle(0, 1);
  await goTo(page, 'Roadmap');
  await pressOn(page, title, 'n');
  await detailsOf(page, title).getByRole('textbox', { name: 'Note' }).waitFor();
  await page.keyboard.type('xylophone');
  await awaitCall(page, 'task.note', () => page.keyboard.press('Escape'));

  const palette = page.getByRole('dialog', { name: 'Command palette' });
  const field = palette.getByRole('combobox', { name: 'Command palette' });
  await page.keyboard.press('Control+k');
  await eventually(() => hasFocus(field)).toBe(true);
  world.waymark.freeze();
  await page.keyboard.type('xylophone');
  await page.keyboard.press('ArrowDown');
  world.waymark.thaw();
  await eventually(() => palette.getByRole('option', { selected: true }).count()).toBe(1);
  await page.keyboard.press('Enter');
  await detailsOf(page, title).waitFor();
  expect(await palette.count()).toBe(0);
});
