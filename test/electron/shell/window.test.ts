import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type FakeElectron, fakeElectron } from '../../support/electron/fake-electron';
import { tempFolder } from '../../support/machine/temp-folder';
import type { FakeWindow } from '../../support/electron/fake-window';

const log = vi.fn<(level: string, event: string, details?: object) => void>();
const onPageGone = vi.fn<() => void>();
let electron: FakeElectron;
let stateFile: string;

beforeEach(() => {
  log.mockClear();
  onPageGone.mockClear();
  stateFile = join(tempFolder(), 'window.json');
  electron = fakeElectron();
});

async function open(): Promise<FakeWindow> {
  const { setupWindow } = await import('../../../electron/shell/window');
  setupWindow({
    url: 'app://waymark/',
    preload: '/out/preload/preload.cjs',
    log,
    stateFile,
    icon: '/out/renderer/icon.png',
    onPageGone,
  });
  return onlyWindow();
}

function onlyWindow(): FakeWindow {
  const [window, ...others] = electron.BrowserWindow.getAllWindows();
  expect(others).toEqual([]);
  if (window === undefined) throw new Error('no window');
  return window;
}

describe('the window', () => {
  it('gives its page only the preload', async () => {
    expect((await open()).options.webPreferences).toEqual({
      preload: '/out/preload/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      zoomFactor: 1,
    });
  });

  it('reopens with its position, size and zoom', async () => {
    const first = await open();
    expect(first.options).toMatchObject({
      width: 1280,
      height: 800,
      minWidth: 360,
      minHeight: 560,
    });
    first.bounds = { x: 30, y: 40, width: 900, height: 700 };
    first.webContents.zoom = 1.2;
    first.maximize();
    first.close();
    const again = await open();
    expect(again.options).toMatchObject({ x: 30, y: 40, width: 900, height: 700 });
    expect(again.options.webPreferences).toMatchObject({ zoomFactor: 1.2 });
    expect(again.maximize).toHaveBeenCalledOnce();
  });

  it('reopens on an existing screen if its own is gone', async () => {
    const first = await open();
    first.bounds = { x: 4_000, y: 200, width: 2_400, height: 700 };
    first.close();
    expect((await open()).options).toMatchObject({ x: 0, y: 0, width: 1920, height: 700 });
  });

  it.each(['', '{}', '{"bounds":{"x":"left"},"zoom":1}', 'null'])(
    'opens as it does the first time if its file contains %j',
    async (text) => {
      writeFileSync(stateFile, text);
      expect((await open()).options).toMatchObject({ width: 1280, height: 800 });
    },
  );

  it('loads the page, and shows itself only once there is something to see', async () => {
    const window = await open();
    expect(window.webContents.mainFrame.url).toBe('app://waymark/');
    expect(window.options.show).toBe(false);
    expect(window.show).not.toHaveBeenCalled();
    window.emit('ready-to-show');
    expect(window.show).toHaveBeenCalledOnce();
  });

  it('reloads a crashed page, and logs that', async () => {
    const window = await open();
    window.webContents.emit('render-process-gone', {}, { reason: 'oom', exitCode: 9 });
    expect(onPageGone).toHaveBeenCalledOnce();
    expect(window.webContents.reload).toHaveBeenCalledOnce();
    expect(log).toHaveBeenCalledExactlyOnceWith('error', 'page gone', {
      reason: 'oom',
      exitCode: 9,
    });
  });

  it('does not reload it forever', async () => {
    const window = await open();
    for (let count = 0; count < 5; count += 1)
      window.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 9 });
    expect(window.webContents.reload).toHaveBeenCalledTimes(3);
    expect(electron.dialog.showErrorBox).toHaveBeenCalled();
  });

  it('logs when its page could not be loaded', async () => {
    vi.spyOn(electron.BrowserWindow.prototype, 'loadURL').mockRejectedValue(
      new Error('ERR_FAILED'),
    );
    await open();
    const details = { reason: 'Error: ERR_FAILED' };
    await vi.waitFor(() => expect(log).toHaveBeenCalledWith('error', 'page not loaded', details));
  });
});

describe('its background', () => {
  const tokens = readFileSync(join(import.meta.dirname, '../../../renderer/ui/tokens.css'), 'utf8');
  const [light, dark] = [...tokens.matchAll(/--page: (#\w+)/g)].map((match) => match[1]);

  it('is the page’s own, in light and dark', async () => {
    expect((await open()).options.backgroundColor).toBe(light);
    onlyWindow().close();
    electron.nativeTheme.shouldUseDarkColors = true;
    electron.app.emit('activate');
    expect(onlyWindow().options.backgroundColor).toBe(dark);
  });

  it('follows the system while the window is open, and not after', async () => {
    const window = await open();
    electron.nativeTheme.shouldUseDarkColors = true;
    electron.nativeTheme.emit('updated');
    expect(window.setBackgroundColor).toHaveBeenCalledExactlyOnceWith(dark);
    window.close();
    electron.nativeTheme.emit('updated');
    expect(window.setBackgroundColor).toHaveBeenCalledOnce();
  });
});

describe.each(['second-instance', 'activate'])('on %s', (event) => {
  it('the window comes to the front instead of a second one', async () => {
    const window = await open();
    electron.app.emit(event);
    expect(onlyWindow()).toBe(window);
    expect(window.restore).not.toHaveBeenCalled();
    expect(window.focus).toHaveBeenCalledOnce();
  });

  it('a minimized window is restored first', async () => {
    const window = await open();
    window.minimized = true;
    electron.app.emit(event);
    expect(window.restore).toHaveBeenCalledOnce();
    expect(window.focus).toHaveBeenCalledOnce();
  });

  it('a closed window is opened again', async () => {
    const window = await open();
    window.close();
    electron.app.emit(event);
    expect(onlyWindow()).not.toBe(window);
  });
});
