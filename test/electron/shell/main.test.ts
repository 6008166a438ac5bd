import Database from 'better-sqlite3';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createApp } from '../../../electron/app';
import { systemClock } from '../../../electron/clock';
import { createSocketHost } from '../../../electron/hosts/socket';
import { socketPath } from '../../../electron/hosts/socket-path';
import { createHttpHost } from '../../../electron/hosts/http';
import type { FakeElectron } from '../../support/electron/fake-electron';
import { startShell } from '../../support/electron/start-shell';

let folder: string;
let dataDir: string;
let started: FakeElectron | null = null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-shell-'));
  dataDir = join(folder, 'data');
});

afterEach(() => {
  started?.app.quit();
  started = null;
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

async function start(
  prepare?: (electron: FakeElectron) => void,
  words: readonly string[] = ['--data', dataDir],
): Promise<FakeElectron> {
  started = await startShell(words, prepare);
  return started;
}

const windowsOf = ({ BrowserWindow }: FakeElectron) => BrowserWindow.getAllWindows();

/** Another process that holds the folder, like the browser host. */
function holdFolder(): () => void {
  mkdirSync(dataDir, { recursive: true });
  const lock = new Database(join(dataDir, 'lock.db'));
  lock.exec('BEGIN EXCLUSIVE');
  return () => void lock.close();
}

const isHeld = (): boolean => {
  const lock = new Database(join(dataDir, 'lock.db'), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return false;
  } catch {
    return true;
  } finally {
    lock.close();
  }
};

const expectEnd = (electron: FakeElectron, code: number, text: string): void => {
  const [[title, message] = []] = electron.dialog.showErrorBox.mock.calls;
  expect(title).toBe('Waymark cannot start');
  expect(message).toContain(text);
  expect(electron.app.exit.mock.calls).toEqual([[code]]);
  expect(windowsOf(electron)).toEqual([]);
};

describe('a start', () => {
  it('opens one window on the page, over a store of its own', async () => {
    const electron = await start();
    expect(windowsOf(electron).map(({ webContents }) => webContents.mainFrame.url)).toEqual([
      'app://waymark/',
    ]);
    expect([...electron.protocol.schemes.keys()]).toEqual(['app']);
    expect(existsSync(join(dataDir, 'waymark.db'))).toBe(true);
    expect(electron.app.exit).not.toHaveBeenCalled();
  });

  it('answers the page of that window', async () => {
    const electron = await start();
    const reply = await electron.ipcRenderer.invoke('waymark:call', 'app.open', {});
    expect(reply).toMatchObject({
      ok: true,
      value: { version: '1.2.3', dataFile: join(dataDir, 'waymark.db'), isSample: false },
    });
  });

  it('confines that window, and has the menu', async () => {
    const electron = await start();
    const [window] = windowsOf(electron);
    expect(window?.webContents.navigate('will-navigate', 'https://app.evil/')).toBe(true);
    expect(window?.webContents.openHandler?.({ url: 'https://app.evil/' })).toEqual({
      action: 'deny',
    });
    expect(electron.session.defaultSession.handlers.check?.()).toBe(false);
    expect(electron.Menu.items).not.toEqual([]);
  });

  it('shows that store when the data folder is asked for', async () => {
    const { Menu, shell } = await start();
    const items = Menu.items.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
    const item = items.find(({ label }) => label === 'Show data folder');
    (item?.click as (() => void) | undefined)?.();
    expect(shell.showItemInFolder.mock.calls).toEqual([[join(dataDir, 'waymark.db')]]);
  });

  it('takes the preload from beside the built entry', async () => {
    const [window] = windowsOf(await start());
    const { preload = '' } = window?.options.webPreferences ?? {};
    const entryDir = join(import.meta.dirname, '../../../electron/shell');
    expect(relative(entryDir, preload)).toBe(join('..', 'preload', 'preload.cjs'));
  });

  it('has everything in the main file when the laptop goes to sleep', async () => {
    const { ipcRenderer, powerMonitor } = await start();
    await ipcRenderer.invoke('waymark:call', 'settings.change', { firstWeekday: 3 });
    const journal = join(dataDir, 'waymark.db-wal');
    expect(statSync(journal).size).toBeGreaterThan(0);
    powerMonitor.emit('suspend');
    expect(statSync(journal).size).toBe(0);
  });

  it('writes its log beside the store', async () => {
    const [window] = windowsOf(await start());
    window?.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
    expect(readFileSync(join(dataDir, 'log.jsonl'), 'utf8')).toContain('page gone');
  });

  it('makes app:// an origin, keeps its heap small and asks for the lock in its own folder, before Electron is ready', async () => {
    const { app, protocol } = await start();
    const [ready = 0] = app.whenReady.mock.invocationCallOrder;
    const [scheme = Infinity] = protocol.registerSchemesAsPrivileged.mock.invocationCallOrder;
    const [lock = Infinity] = app.requestSingleInstanceLock.mock.invocationCallOrder;
    const [heap = Infinity] = app.commandLine.appendSwitch.mock.invocationCallOrder;
    const [path = Infinity] = app.setPath.mock.invocationCallOrder;
    expect(path).toBeLessThan(lock);
    expect(lock).toBeLessThan(ready);
    expect(scheme).toBeLessThan(ready);
    expect(heap).toBeLessThan(ready);
    expect(app.setPath.mock.calls).toEqual([['userData', join(dataDir, 'window')]]);
  });

  it('keeps its folder private to its owner', async () => {
    process.umask(0o022);
    await start();
    for (const path of [dataDir, join(dataDir, 'window')]) {
      expect(statSync(path).mode & 0o777).toBe(0o700);
    }
  });
});

describe('while developing', () => {
  const server = 'http://localhost:5173';

  it('the page comes from the server that is named', async () => {
    vi.stubEnv('ELECTRON_RENDERER_URL', server);
    const electron = await start(({ app }) => (app.isPackaged = false));
    const [window] = windowsOf(electron);
    expect(window?.webContents.mainFrame.url).toBe(server);
    expect(window?.webContents.navigate('will-navigate', 'app://waymark/')).toBe(true);
    expect(await electron.ipcRenderer.invoke('waymark:call', 'app.open', {})).toMatchObject({
      ok: true,
    });
  });

  it('a packaged app listens to no such name', async () => {
    vi.stubEnv('ELECTRON_RENDERER_URL', server);
    const [window] = windowsOf(await start());
    expect(window?.webContents.mainFrame.url).toBe('app://waymark/');
  });
});

describe('a second start', () => {
  it('ends at once when a desktop window holds the folder', async () => {
    const electron = await start(({ app }) => app.requestSingleInstanceLock.mockReturnValue(false));
    expect(electron.app.quit).toHaveBeenCalledOnce();
    expect(electron.app.whenReady).not.toHaveBeenCalled();
    expect(windowsOf(electron)).toEqual([]);
    expect(existsSync(join(dataDir, 'waymark.db'))).toBe(false);
  });

  it.each([
    ['', ''],
    ['Read “Soups & more”', '+add=Read%20%E2%80%9CSoups%20%26%20more%E2%80%9D'],
  ])('shows the browser host when that holds the folder, with the task “%s”', async (task, end) => {
    const release = holdFolder();
    const other = createApp({
      dataDir: ':memory:',
      version: '0',
      clock: systemClock,
      log: () => {},
    });
    const host = await createHttpHost(other, new Map(), 0);
    const door = await createSocketHost(other, socketPath(dataDir), () => ({
      printedUrl: host.printedUrl,
      launchUrl: host.createLaunchUrl(),
    }));
    const words = task === '' ? [] : ['--add', task];
    const electron = await start(undefined, ['--data', dataDir, ...words]);
    release();
    await door.close();
    await host.close();
    other.close();
    const [[shown] = []] = electron.shell.openExternal.mock.calls;
    const { origin, hash } = new URL(host.printedUrl);
    expect(new URL(shown ?? '').origin).toBe(origin);
    expect(shown).toMatch(/#[\w-]{43}(\+add=.*)?$/);
    expect(shown?.split(/(?=\+)/)[1] ?? '').toBe(end);
    // Other users can read a command line: the code on it is another one, for one use.
    expect(shown).not.toContain(hash);
    expect(electron.app.exit).toHaveBeenCalledOnce();
    expect(windowsOf(electron)).toEqual([]);
  });

  it('says that the folder is held when nobody answers', async () => {
    const release = holdFolder();
    const electron = await start();
    release();
    expect(electron.shell.openExternal).not.toHaveBeenCalled();
    const [[box] = []] = electron.dialog.showMessageBox.mock.calls;
    expect(box?.message).toBe('Waymark is already open');
    expect(box?.detail).toContain('--data');
    expect(electron.app.exit).toHaveBeenCalledOnce();
  });
});

describe('a start that cannot be', () => {
  it('opens its window when the store is damaged, to recover it there', async () => {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(
      join(dataDir, 'waymark.db'),
      'not a database, and long enough to be read as one. '.repeat(100),
    );
    const electron = await start();
    expect(windowsOf(electron)).toHaveLength(1);
    expect(electron.dialog.showErrorBox).not.toHaveBeenCalled();
    expect(readFileSync(join(dataDir, 'log.jsonl'), 'utf8')).toContain('waymark.db is damaged');
  });

  it('says so when the folder is a file', async () => {
    writeFileSync(dataDir, '');
    expectEnd(await start(), 2, `The data folder ${dataDir} cannot be used`);
  });

  it('says so when --data names nothing', async () => {
    expectEnd(await start(undefined, ['--data']), 2, '--data needs a folder');
  });

  it('has released the folder by the time it says so', async () => {
    let wasHeld: boolean | null = null;
    const electron = await start(({ Menu, dialog }) => {
      vi.spyOn(Menu, 'setApplicationMenu').mockImplementation(() => {
        throw new Error('no menu');
      });
      dialog.showErrorBox.mockImplementation(() => {
        wasHeld = isHeld();
      });
    });
    expectEnd(electron, 1, 'no menu');
    expect(wasHeld).toBe(false);
  });

  it('says so, with another exit code, for an internal error', async () => {
    const electron = await start(({ app }) =>
      app.whenReady.mockRejectedValue(new Error('no screen')),
    );
    expectEnd(electron, 1, 'no screen');
  });
});

describe('quitting', () => {
  it('follows the last window, and releases the store', async () => {
    const electron = await start();
    expect(isHeld()).toBe(true);
    windowsOf(electron).forEach((window) => window.close());
    expect(electron.app.quit).toHaveBeenCalled();
    expect(isHeld()).toBe(false);
  });

  it('closes the store once, however often it is asked for', async () => {
    const electron = await start();
    const close = vi.spyOn(Database.prototype, 'close');
    electron.app.emit('will-quit');
    const closings = close.mock.calls.length;
    expect(closings).toBeGreaterThan(0);
    electron.app.emit('will-quit');
    electron.app.quit();
    expect(close).toHaveBeenCalledTimes(closings);
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('follows %s', async (signal) => {
    const electron = await start();
    process.emit(signal);
    expect(electron.app.quit).toHaveBeenCalled();
    expect(isHeld()).toBe(false);
  });

  it('does not follow the last window while Waymark is in the tray', async () => {
    const electron = await start();
    await electron.ipcRenderer.invoke('waymark:call', 'desktop.choose', { showsTray: true });
    windowsOf(electron).forEach((window) => window.close());
    expect(electron.app.quit).not.toHaveBeenCalled();
    electron.app.emit('second-instance');
    expect(windowsOf(electron)).toHaveLength(1);
  });

  it('does not follow the last window on macOS', async () => {
    vi.spyOn(process, 'platform', 'get').mockReturnValue('darwin');
    const electron = await start();
    windowsOf(electron).forEach((window) => window.close());
    expect(electron.app.quit).not.toHaveBeenCalled();
    electron.app.emit('activate');
    expect(windowsOf(electron)).toHaveLength(1);
    expect(await electron.ipcRenderer.invoke('waymark:call', 'app.open', {})).toMatchObject({
      ok: true,
    });
  });
});
