import { app, BrowserWindow, nativeTheme } from 'electron';
import type { Log } from '../log';

export interface WindowOptions {
  readonly url: string;
  /** Path of the built preload. */
  readonly preload: string;
  readonly log: Log;
}

/** Opens the one window, and brings it back whenever Waymark is asked for again. */
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

function createWindow({ url, preload, log }: WindowOptions): void {
  const window = new BrowserWindow({
    // The name under which Electron keeps the window's size and place.
    name: 'main',
    windowStatePersistence: true,
    title: 'Waymark',
    width: 1280,
    height: 800,
    minWidth: 360,
    minHeight: 560,
    show: false,
    backgroundColor: pageColour(),
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) =>
    log('error', 'page gone', { reason, exitCode }),
  );
  followTheme(window);
  window
    .loadURL(url)
    .catch((error: unknown) => log('error', 'page not loaded', { reason: String(error) }));
}

/** As `--page` in renderer/ui/tokens.css: until the page is painted, the window must not flash white in the dark. */
const PAGE_COLOUR = { light: '#fbfaf7', dark: '#14191a' } as const;

const pageColour = (): string => PAGE_COLOUR[nativeTheme.shouldUseDarkColors ? 'dark' : 'light'];

function followTheme(window: BrowserWindow): void {
  const paint = (): void => window.setBackgroundColor(pageColour());
  nativeTheme.on('updated', paint);
  window.once('closed', () => nativeTheme.off('updated', paint));
}
