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

/** Folder of the store, which the menu can show. */
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

/** An item that runs a command of the page, which knows what it does and whether it is available. */
const command = (label: string, id: string): Item => ({
  label,
  click: (_item, window) => sendCommand(window, id),
});

function sendCommand(window: BaseWindow | undefined, id: string): void {
  if (window instanceof BrowserWindow) sendNotice(window, { kind: 'command', id });
}

/** The key is shown but, except on macOS, left to the page: a text field has its own undo. */
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
    // On macOS, Quit is in the app menu.
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
    // Reads everything again; unsaved input is saved as the page unloads.
    { role: 'reload', label: 'Reload' },
    { type: 'separator' },
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    // On most keyboards Ctrl and plus is this key; the role's own also needs Shift.
    { role: 'zoomIn', accelerator: 'CmdOrCtrl+=', visible: false },
    { role: 'zoomOut' },
    { type: 'separator' },
    ...(isDevelopment ? developerItems() : []),
    { role: 'togglefullscreen' },
  ],
});

const developerItems = (): Item[] => [{ role: 'toggleDevTools' }];

/** Only macOS windows can zoom. */
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
