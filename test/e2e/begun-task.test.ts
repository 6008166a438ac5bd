import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { eventually, startPlan } from './support/page';
import { setUpWorld } from './support/world';

const world = setUpWorld();
const openWith = (text: string): Promise<Page> =>
  world.open(`${world.waymark.url}+add=${encodeURIComponent(text)}`);
const line = (page: Page) =>
  page.getByRole('dialog', { name: 'Add a task' }).getByRole('combobox', { name: 'Task' });

it('a task begun before there is a plan is kept, said, and there with the plan', async () => {
  const page = await openWith('Read “Soups & more” 50%');
  await page.getByRole('status').filter({ hasText: 'is kept' }).waitFor();
  expect(new URL(page.url()).hash).toBe('');
  await startPlan(page);
  await eventually(() => line(page).inputValue()).toBe('Read “Soups & more” 50%');
});

it('a task begun where there is one stands in the line of the window that is opened for it', async () => {
  const page = await openWith('Read chapter 3 !week');
  await eventually(() => line(page).inputValue()).toBe('Read chapter 3 !week');
  expect(world.faults).toEqual([]);
});
