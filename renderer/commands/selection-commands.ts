import type { Command } from './command';
import { focusRow } from './row-focus';

/** What marks the bar with what can be done with all tasks that are selected. */
export const SELECTION_BAR = { 'data-selection-bar': '' };

const bar = (): Element | null => document.querySelector('[data-selection-bar]');

export const selectionCommands: readonly Command[] = [
  {
    id: 'selection.act',
    group: 'Plan',
    name: () => 'Act on the selected tasks',
    keys: ['a'],
    synonyms: ['bulk', 'several', 'merge', 'selection'],
    isEnabled: ({ state }) => state.selected.size > 0 && bar() !== null,
    run: () => bar()?.querySelector('button')?.focus(),
  },
  {
    id: 'selection.leave',
    group: 'Plan',
    name: () => 'Back to the selected tasks',
    keys: ['escape'],
    isEnabled: ({ state }) =>
      state.selected.size > 0 && bar()?.contains(document.activeElement) === true,
    isListed: () => false,
    run: ({ state }) => state.lastSelected !== null && focusRow(state.lastSelected),
  },
  {
    id: 'selection.clear',
    group: 'Plan',
    name: () => 'Clear selection',
    keys: ['mod+shift+v'],
    synonyms: ['select nothing', 'deselect', 'unselect'],
    isEnabled: ({ state }) => state.selected.size > 0,
    run: ({ state }) => state.clearSelection(),
  },
];
