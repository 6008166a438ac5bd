import { expect, it } from 'vitest';
import { memoryApp } from '../../support/doors/memory-app';
import { openWindow } from '../../support/doors/app-window';

it('a task begun outside the window keeps what was being typed', async () => {
  const { store } = await openWindow(memoryApp());
  const { continueQuickAdd, typeQuickAdd } = store.getState();
  continueQuickAdd('Read');
  expect(store.getState().quickAddText).toBe('Read');
  typeQuickAdd('Half a thought ');
  continueQuickAdd('Read');
  expect(store.getState().quickAddText).toBe('Half a thought Read');
  continueQuickAdd('');
  expect(store.getState().quickAddText).toBe('Half a thought Read');
});
