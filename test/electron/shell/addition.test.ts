import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeElectron } from '../../support/electron/fake-electron';
import { startShell } from '../../support/electron/start-shell';
import { tempFolder } from '../../support/machine/temp-folder';

let electron: FakeElectron | null = null;
let dataDir: string;

beforeEach(() => {
  dataDir = join(tempFolder(), 'data');
});

afterEach(() => {
  electron?.app.quit();
  electron = null;
  vi.restoreAllMocks();
});

async function start(...words: string[]): Promise<FakeElectron> {
  electron = await startShell(['--data', dataDir, ...words]);
  return electron;
}

/** The tasks passed to the page. */
const begun = ({ BrowserWindow }: FakeElectron): unknown[] =>
  BrowserWindow.getAllWindows().flatMap(({ webContents }) =>
    webContents.sent.map(([, notice]) => notice),
  );

const notice = (text: string) => ({ kind: 'quick-add', text });

describe('a task given on the command line', () => {
  it('is begun in that start’s window', async () => {
    const started = await start('--add', 'Read');
    await vi.waitFor(() => expect(begun(started)).toEqual([notice('Read')]));
  });

  it('is passed to the first start, and begun in its window', async () => {
    const { app, ...rest } = await start();
    expect(app.requestSingleInstanceLock.mock.calls).toEqual([[{ asked: null }]]);
    app.emit('second-instance', {}, [], '/', { asked: notice('Read') });
    app.emit('second-instance', {}, [], '/', { asked: null });
    app.emit('second-instance', {}, [], '/', null);
    expect(begun({ app, ...rest })).toEqual([notice('Read')]);
  });

  it('waits for the window if a link came before it', async () => {
    electron = await startShell(['--data', dataDir], ({ app }) => {
      app.whenReady.mockImplementation(() => {
        app.emit('open-url', { preventDefault: () => {} }, 'waymark://add?text=Early');
        return Promise.resolve();
      });
    });
    await vi.waitFor(() => expect(electron && begun(electron)).toEqual([notice('Early')]));
  });

  it('can also come from a link on macOS', async () => {
    const started = await start();
    const preventDefault = vi.fn<() => void>();
    started.app.emit('open-url', { preventDefault }, 'waymark://add?text=Read');
    started.app.emit('open-url', { preventDefault }, 'waymark://elsewhere');
    expect(begun(started)).toEqual([notice('Read')]);
  });
});

describe('the global shortcut', () => {
  const choose = (addsByShortcut: boolean) =>
    electron?.ipcRenderer.invoke('waymark:call', 'desktop.choose', { addsByShortcut });

  it('is off until turned on, and restored at the next start', async () => {
    const { globalShortcut } = await start();
    expect(globalShortcut.keys.size).toBe(0);
    await choose(true);
    electron?.app.quit();
    expect(globalShortcut.keys.size).toBe(0);
    const again = await start();
    again.globalShortcut.keys.get('CommandOrControl+Alt+Space')?.();
    expect(begun(again)).toEqual([notice('')]);
    await choose(false);
    expect(again.globalShortcut.keys.size).toBe(0);
  });

  it('is refused, and stays off, if another program has it', async () => {
    const { globalShortcut } = await start();
    globalShortcut.areTaken = true;
    expect(await choose(true)).toMatchObject({
      ok: false,
      error: {
        code: 'failed',
        message:
          'Your system did not let Waymark change that (another program uses this shortcut).',
      },
    });
    expect(await electron?.ipcRenderer.invoke('waymark:call', 'desktop.read', {})).toMatchObject({
      value: { addsByShortcut: false },
    });
  });

  const chooseKeys = (addKeys: string) =>
    electron?.ipcRenderer.invoke('waymark:call', 'desktop.choose', { addKeys });

  it('can be others, which work at once and after the next start', async () => {
    const { globalShortcut } = await start();
    await chooseKeys('mod+shift+a');
    expect(globalShortcut.keys.size).toBe(0);
    await choose(true);
    expect([...globalShortcut.keys.keys()]).toEqual(['CommandOrControl+Shift+A']);
    await chooseKeys('alt+shift+arrowup');
    expect([...globalShortcut.keys.keys()]).toEqual(['Alt+Shift+Up']);
    electron?.app.quit();
    const again = await start();
    expect([...again.globalShortcut.keys.keys()]).toEqual(['Alt+Shift+Up']);
  });

  it('stay as they are where the system does not give the others', async () => {
    const { globalShortcut } = await start();
    await choose(true);
    globalShortcut.areTaken = true;
    expect(await chooseKeys('mod+shift+a')).toMatchObject({ error: { code: 'failed' } });
    expect([...globalShortcut.keys.keys()]).toEqual(['CommandOrControl+Alt+Space']);
  });

  it('that would keep other programs from their own are not taken', async () => {
    await start();
    expect(await chooseKeys('mod+c')).toMatchObject({ error: { code: 'invalid-input' } });
  });

  it('are said to be taken where another program has them since', async () => {
    await start();
    await choose(true);
    electron?.app.quit();
    const again = await startShell(['--data', dataDir], ({ globalShortcut }) => {
      globalShortcut.areTaken = true;
    });
    electron = again;
    expect(await again.ipcRenderer.invoke('waymark:call', 'desktop.read', {})).toMatchObject({
      value: { addsByShortcut: true, areKeysTaken: true },
    });
  });
});
