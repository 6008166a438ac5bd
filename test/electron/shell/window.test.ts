import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type FakeElectron, fakeElectron } from '../../support/electron/fake-electron';
import type { FakeWindow } from '../../support/electron/fake-window';

const log = vi.fn<(level: string, event: string, details?: object) => void>();
let electron: FakeElectron;

beforeEach(() => {
  log.mockClear();
  electron = fakeElectron();
});

async function open(): Promise<FakeWindow> {
  const { setupWindow } = await import('../../../electron/shell/window');
  setupWindow({ url: 'app://waymark/', preload: '/out/preload/preload.cjs', log });
  return onlyWindow();
}

function onlyWindow(): FakeWindow {
  const [window, ...others] = electron.BrowserWindow.getAllWindows();
  expect(others).toEqual([]);
  if (window === undefined) throw new Error('no window');
  return window;
}

describe('the window', () => {
  it('gives its page no more than the letterbox', async () => {
    expect((await open()).options.webPreferences).toEqual({
      preload: '/out/preload/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    });
  });

  it('has a name, under which its size and place are kept', async () => {
    const { options } = await open();
    expect(options).toMatchObject({ name: 'main', windowStatePersistence: true });
    expect(options).toMatchObject({ width: 1280, height: 800, minWidth: 360, minHeight: 560 });
  });

  it('loads the page, and shows itself only once there is something to see', async () => {
    const window = await open();
    expect(window.webContents.mainFrame.url).toBe('app://waymark/');
    expect(window.options.show).toBe(false);
    expect(window.show).not.toHaveBeenCalled();
    window.emit('ready-to-show');
    expect(window.show).toHaveBeenCalledOnce();
  });

  it('says in the log when its page crashed', async () => {
    const window = await open();
    window.webContents.emit('render-process-gone', {}, { reason: 'oom', exitCode: 9 });
    expect(log).toHaveBeenCalledExactlyOnceWith('error', 'page gone', {
      reason: 'oom',
      exitCode: 9,
    });
  });

  it('says in the log when its page could not be loaded', async () => {
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

  it('is the page’s own, in the light and in the dark', async () => {
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

  it('a closed window is opened anew', async () => {
    const window = await open();
    window.close();
    electron.app.emit(event);
    expect(onlyWindow()).not.toBe(window);
  });
});
