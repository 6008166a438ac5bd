import { app, BrowserWindow, dialog, nativeTheme } from 'electron';
import type { Log } from '../log';
import { keepWindowState, readWindowState } from './window-state';

export interface WindowOptions {
  readonly url: string;
  /** Path of the built preload. */
  readonly preload: string;
  readonly log: Log;
  /** Path of the file with the window's state. */
  readonly stateFile: string;
  /** Path of the window's icon. */
  readonly icon: string;
  /** Called when the page crashes, to save its unsaved input before it is reloaded. */
  readonly onPageGone: () => void;
}

/** Opens the only window, and shows it whenever Waymark is activated again. */
export function setupWindow(options: WindowOptions): void {
  const show = (): void => {
    const [window] = BrowserWindow.getAllWindows();
    if (window === undefined) return createWindow(options);
    if (window.isMinimized()) window.restore();
    window.focus();
  };
  app.on('second-instance', show);
  app.on('activate', show);
  show();
}

function createWindow(options: WindowOptions): void {
  const { url, preload, log, icon, stateFile } = options;
  const state = readWindowState(stateFile);
  const window = new BrowserWindow({
    title: 'Waymark',
    width: 1280,
    height: 800,
    ...state?.bounds,
    minWidth: 360,
    minHeight: 560,
    icon,
    show: false,
    backgroundColor: pageColour(),
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      zoomFactor: state?.zoom ?? 1,
    },
  });
  if (state?.isMaximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  keepWindowState(window, stateFile, log);
  bringBack(window, options);
  stayHome(window, url);
  followTheme(window);
  window.loadURL(url).catch((error: unknown) => {
    // Closing a window while its page loads is not an error.
    if (!window.isDestroyed()) log('error', 'page not loaded', { reason: String(error) });
  });
}

/** Navigation to about:blank emits no event that could prevent it, so the page can only be loaded again. */
function stayHome(window: BrowserWindow, url: string): void {
  window.webContents.on('did-navigate', (_event, to) => {
    if (to.startsWith('about:')) void window.loadURL(url);
  });
}

const MOST_RETURNS = 3;
const RETURNS_WITHIN_MS = 60_000;

/** Reloads a crashed page and tells the person, unless it keeps crashing. */
function bringBack(window: BrowserWindow, { log, onPageGone }: WindowOptions): void {
  let returns: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log('error', 'page gone', { reason, exitCode });
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    onPageGone();
    const now = Date.now();
    returns = [...returns.filter((at) => now - at < RETURNS_WITHIN_MS), now];
    if (returns.length > MOST_RETURNS) {
      dialog.showErrorBox(
        'Waymark’s window keeps crashing',
        'Everything you saved is safe. Quit Waymark and start it again; the log in the data folder has the details.',
      );
      return;
    }
    window.webContents.reload();
    void dialog.showMessageBox(window, {
      type: 'warning',
      message: 'Waymark’s window crashed and was reopened',
      detail: 'Everything you saved is safe, and so is what you wrote up to a few seconds before.',
    });
  });
}

/**
 * Must match `--page` in renderer/ui/tokens.css, so that the window does not flash white before a dark page is painted.
 */
const PAGE_COLOUR = { light: '#fbfaf7', dark: '#14191a' } as const;

const pageColour = (): string => PAGE_COLOUR[nativeTheme.shouldUseDarkColors ? 'dark' : 'light'];

function followTheme(window: BrowserWindow): void {
  const paint = (): void => window.setBackgroundColor(pageColour());
  nativeTheme.on('updated', paint);
  window.once('closed', () => nativeTheme.off('updated', paint));
}
