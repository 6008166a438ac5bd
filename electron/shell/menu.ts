import {
  type BaseWindow,
  BrowserWindow,
  Menu,
  type MenuItemConstructorOptions as Item,
  shell,
} from 'electron';
import { VIEWS } from '../../shared/words/views';
import { sendNotice } from '../hosts/ipc';
import { type AboutOptions, showAbout } from './about';
import { saveAsPdf } from './print';

/** The store is shown in the folder it lies in. */
export interface MenuOptions extends AboutOptions {
  readonly isDevelopment: boolean;
}

const isMac = process.platform === 'darwin';

export function setupMenu(options: MenuOptions): void {
  const macApp: Item[] = isMac ? [{ role: 'appMenu' }] : [];
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...macApp,
      fileMenu(),
      editMenu(),
      viewMenu(options),
      windowMenu(),
      helpMenu(options),
    ]),
  );
}

/** An item that the page carries out: what it does, and whether it can, is the page's to know. */
const command = (label: string, id: string): Item => ({
  label,
  click: (_item, window) => sendCommand(window, id),
});

function sendCommand(window: BaseWindow | undefined, id: string): void {
  if (window instanceof BrowserWindow) sendNotice(window, { kind: 'command', id });
}

/** The key is shown but, save on a Mac, left to the page: a text field that is being typed in undoes by itself. */
const withKey = (item: Item, accelerator: string): Item => ({
  ...item,
  accelerator,
  registerAccelerator: isMac,
});

/** An item that needs a window. */
const inWindow = (
  label: string,
  accelerator: string,
  run: (window: BrowserWindow) => unknown,
): Item => ({
  label,
  accelerator,
  click: (_item, window) => {
    if (window instanceof BrowserWindow) void run(window);
  },
});

const fileMenu = (): Item => ({
  label: '&File',
  submenu: [
    withKey(command('Add a task…', 'task.quick-add'), 'CmdOrCtrl+Shift+A'),
    { type: 'separator' },
    withKey(command('Print…', 'print'), 'CmdOrCtrl+P'),
    inWindow('Save as PDF…', 'CmdOrCtrl+Shift+P', saveAsPdf),
    { type: 'separator' },
    // On a Mac, Quit stands in the app's own menu.
    isMac ? { role: 'close' } : { role: 'quit', label: 'Quit', accelerator: 'Ctrl+Q' },
  ],
});

const editMenu = (): Item => ({
  label: '&Edit',
  submenu: [
    withKey(command('Undo', 'undo'), 'CmdOrCtrl+Z'),
    withKey(command('Redo', 'redo'), 'CmdOrCtrl+Shift+Z'),
    { type: 'separator' },
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll' },
  ],
});

const viewMenu = ({ isDevelopment }: MenuOptions): Item => ({
  label: '&View',
  submenu: [
    ...VIEWS.map(({ id, name, key }) => withKey(command(name, id), key)),
    { type: 'separator' },
    withKey(command('Command palette', 'palette.open'), 'CmdOrCtrl+K'),
    { type: 'separator' },
    // Everything is read anew; what was being written is saved as the page goes.
    { role: 'reload', label: 'Reload' },
    { type: 'separator' },
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    // The key that most keyboards mean by Ctrl and plus: the role's own wants Shift as well.
    { role: 'zoomIn', accelerator: 'CmdOrCtrl+=', visible: false },
    { role: 'zoomOut' },
    { type: 'separator' },
    ...(isDevelopment ? developerItems() : []),
    { role: 'togglefullscreen' },
  ],
});

const developerItems = (): Item[] => [{ role: 'toggleDevTools' }];

/** Zooming a window is a Mac's. */
const windowMenu = (): Item =>
  isMac
    ? { role: 'windowMenu' }
    : { label: '&Window', submenu: [{ role: 'minimize' }, { role: 'close' }] };

const helpMenu = (options: MenuOptions): Item => {
  const { dataFile } = options;
  const about: Item[] = [
    { type: 'separator' },
    { label: 'About Waymark', click: () => void showAbout(options) },
  ];
  return {
    role: 'help',
    submenu: [
      withKey(command('Keyboard shortcuts', 'help.keys'), '?'),
      { label: 'Show data folder', click: () => shell.showItemInFolder(dataFile) },
      ...about,
    ],
  };
};
