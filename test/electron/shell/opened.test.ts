import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ARCHIVE_BYTES } from '../../../shared/contract/archive-file';
import type { FakeElectron } from '../../support/electron/fake-electron';
import { startShell } from '../../support/electron/start-shell';
import { tempFolder } from '../../support/machine/temp-folder';
import type { FakeWebContents } from '../../support/electron/fake-window';

const TEXT = '- [ ] Stock\n';
const notice = ['waymark:notice', { kind: 'file', name: 'plan.waymark', text: TEXT }];

let folder: string;
let file: string;
let electron: FakeElectron;

beforeEach(() => {
  folder = tempFolder();
  file = join(folder, 'plan.waymark');
  writeFileSync(file, TEXT);
});
afterEach(() => {
  electron.app.quit();
  vi.restoreAllMocks();
});

const start = async (words: string[] = [], prepare?: (electron: FakeElectron) => void) => {
  electron = await startShell(['--data', join(folder, 'data'), ...words], prepare);
};
const sent = () => electron.BrowserWindow.getAllWindows()[0]?.webContents.sent ?? [];
const expectSent = (what: unknown) => vi.waitFor(() => expect(sent()).toEqual([what]));

describe('what is opened with Waymark', () => {
  it('reaches the page from the first start', async () => {
    await start([file]);
    await expectSent(notice);
  });

  it('waits until the page listens', async () => {
    const pages: FakeWebContents[] = [];
    await start([file], ({ app }) =>
      app.on('web-contents-created', (_event, created: FakeWebContents) => {
        created.loading = true;
        pages.push(created);
      }),
    );
    await vi.waitFor(() => expect(pages[0]?.listenerCount('did-finish-load')).toBe(1));
    expect(sent()).toEqual([]);
    pages[0]?.emit('did-finish-load');
    expect(sent()).toEqual([notice]);
  });

  it('comes from a second start, relative to its folder, and shows the window', async () => {
    await start();
    const asked = { kind: 'file', path: file };
    electron.app.emit('second-instance', {}, [], folder, { asked });
    await expectSent(notice);
    expect(electron.BrowserWindow.getAllWindows()[0]?.focus).toHaveBeenCalled();
  });

  it('comes from macOS, even before Electron is ready', async () => {
    const preventDefault = vi.fn<() => void>();
    await start([], ({ app }) =>
      app.whenReady.mockImplementation(() => {
        app.emit('open-file', { preventDefault }, file);
        return Promise.resolve();
      }),
    );
    await expectSent(notice);
    expect(preventDefault).toHaveBeenCalledOnce();
  });

  it('may be an address of a view', async () => {
    await start();
    const preventDefault = vi.fn<() => void>();
    electron.app.emit('open-url', { preventDefault }, 'waymark://settings');
    await expectSent(['waymark:notice', { kind: 'command', id: 'view.settings' }]);
    expect(preventDefault).toHaveBeenCalledOnce();
  });
});

describe('a file that cannot be read', () => {
  it.each([
    { what: 'is gone', name: 'gone.waymark', reason: 'ENOENT' },
    { what: 'is a folder', name: 'folder.waymark', reason: 'folder.waymark is not a file.' },
    { what: 'is too large', name: 'large.waymark', reason: 'large.waymark is too large' },
  ])('because it $what is reported, and nothing is shown', async ({ name, reason }) => {
    mkdirSync(join(folder, 'folder.waymark'));
    writeFileSync(join(folder, 'large.waymark'), '');
    truncateSync(join(folder, 'large.waymark'), ARCHIVE_BYTES + 1);
    await start([join(folder, name)]);
    await vi.waitFor(() => expect(electron.dialog.showErrorBox).toHaveBeenCalled());
    const [[, said] = []] = electron.dialog.showErrorBox.mock.calls;
    expect(said).toContain(reason);
    expect(sent()).toEqual([]);
  });
});
