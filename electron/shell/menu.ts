import {
  type BaseWindow,
  BrowserWindow,
  Menu,
  type MenuItemConstructorOptions as Item,
  shell,
} from 'electron';
import { sendNotice } from '../hosts/ipc';

export interface MenuOptions {
  /** Path of the store, shown in the folder it lies in. */
  readonly dataFile: string;
  readonly isDevelopment: boolean;
}

const isMac = process.platform === 'darwin';

export function setupMenu(options: MenuOptions): void {
  const macApp: Item[] = isMac ? [{ role: 'appMenu' }] : [];
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...macApp,
      editMenu(),
      viewMenu(options),
      { role: 'windowMenu' },
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
    command('Overview', 'view.overview'),
    command('Roadmap', 'view.roadmap'),
    command('Week', 'view.week'),
    command('Timeline', 'view.timeline'),
    command('Guide', 'view.guide'),
    command('History', 'view.history'),
    command('Settings', 'view.settings'),
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

const developerItems = (): Item[] => [{ role: 'reload' }, { role: 'toggleDevTools' }];

const helpMenu = ({ dataFile }: MenuOptions): Item => {
  // On a Mac it stands in the app's own menu.
  const about: Item[] = isMac ? [] : [{ type: 'separator' }, { role: 'about' }];
  return {
    role: 'help',
    submenu: [
      command('Keyboard shortcuts', 'help.keys'),
      { label: 'Show data folder', click: () => shell.showItemInFolder(dataFile) },
      ...about,
    ],
  };
};
