import { describeHeadline } from '../../shared/words/activity';
import type { Command } from './command';
import { editText } from './text-editing';

export const appCommands: readonly Command[] = [
  {
    id: 'undo',
    group: 'Anywhere',
    name: ({ state }) =>
      state.undo === null ? 'Undo' : `Undo “${describeHeadline(state.undo.of)}”`,
    keys: ['mod+z'],
    isEnabled: () => true,
    run: ({ state }) => editText('undo') || state.undoStep(),
  },
  {
    id: 'redo',
    group: 'Anywhere',
    name: ({ state }) =>
      state.redo === null ? 'Redo' : `Redo “${describeHeadline(state.redo.of)}”`,
    keys: ['mod+shift+z', 'mod+y'],
    isEnabled: () => true,
    run: ({ state }) => editText('redo') || state.redoStep(),
  },
  {
    id: 'help.keys',
    group: 'Anywhere',
    name: () => 'Keyboard shortcuts',
    keys: ['?'],
    isEnabled: () => true,
    run: ({ state }) => state.showHelp(!state.isHelpOpen),
  },
];
