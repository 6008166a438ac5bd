import { describeHeadline } from '../../shared/words/activity';
import { snapshotOf } from '../state/derived';
import type { AppState } from '../state/store';
import type { Command } from './command';
import { taskIdAt } from './row-focus';
import { editText } from './text-editing';

/** Whether there is a view to lay it over: none is shown while the store is being recovered. */
const isFramed = ({ phase, isRecovering, health }: AppState): boolean =>
  phase === 'ready' && !(isRecovering && health.kind === 'damaged');

export const appCommands: readonly Command[] = [
  {
    id: 'palette.open',
    group: 'Anywhere',
    name: () => 'Command palette',
    keys: ['mod+k'],
    worksInText: true,
    isEnabled: ({ state }) => isFramed(state),
    run: ({ state, taskId }) => state.openPalette(taskId ?? taskIdAt(document.activeElement)),
  },
  {
    id: 'task.quick-add',
    group: 'Anywhere',
    name: () => 'Add a task…',
    keys: ['q', 'mod+shift+a'],
    synonyms: ['new task', 'create', 'capture', 'quick add', 'inbox', 'to do'],
    worksInText: true,
    isEnabled: ({ state }) => (snapshotOf(state)?.phases.length ?? 0) > 0,
    run: ({ state }) => state.showQuickAdd(true),
  },
  {
    id: 'undo',
    group: 'Anywhere',
    name: ({ state }) =>
      state.undo === null ? 'Undo' : `Undo “${describeHeadline(state.undo.of)}”`,
    keys: ['mod+z'],
    synonyms: ['take back', 'revert'],
    isEnabled: () => true,
    run: ({ state }) => editText('undo') || state.undoStep(),
  },
  {
    id: 'redo',
    group: 'Anywhere',
    name: ({ state }) =>
      state.redo === null ? 'Redo' : `Redo “${describeHeadline(state.redo.of)}”`,
    keys: ['mod+shift+z', 'mod+y'],
    synonyms: ['again', 'repeat'],
    isEnabled: () => true,
    run: ({ state }) => editText('redo') || state.redoStep(),
  },
  {
    id: 'print',
    group: 'Anywhere',
    name: () => 'Print…',
    keys: ['mod+p'],
    synonyms: ['paper', 'pdf', 'this page'],
    worksInText: true,
    isEnabled: ({ state }) => isFramed(state),
    // A browser's print dialog also saves as PDF; on the desktop, the menu does.
    run: () => window.print(),
  },
  {
    id: 'help.keys',
    group: 'Anywhere',
    name: () => 'Keyboard shortcuts',
    keys: ['?'],
    synonyms: ['help', 'hotkeys', 'keys', 'diagnostics'],
    isEnabled: () => true,
    run: ({ state }) => state.showHelp(!state.isHelpOpen),
  },
];
