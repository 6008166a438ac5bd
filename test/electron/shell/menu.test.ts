import type { MenuItemConstructorOptions } from 'electron';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { VIEWS } from '../../../shared/words/views';
import { type FakeElectron, fakeElectron } from '../../support/electron/fake-electron';

type Item = MenuItemConstructorOptions;

let electron: FakeElectron;

afterEach(() => vi.unstubAllGlobals());

async function build(platform: NodeJS.Platform = 'linux', isDevelopment = false): Promise<void> {
  vi.stubGlobal('process', Object.create(process, { platform: { value: platform } }));
  electron = fakeElectron();
  const { setupMenu } = await import('../../../electron/shell/menu');
  setupMenu({ dataFile: '/srv/plan/waymark.db', diagnostics: () => '', isDevelopment });
}

const nameOf = ({ label, role, type }: Item): string => label ?? role ?? type ?? '';
const itemsOf = (menu: string): Item[] => {
  const found = electron.Menu.items.find((item) => nameOf(item) === menu);
  return Array.isArray(found?.submenu) ? found.submenu : [];
};
const namesOf = (menu: string): string[] =>
  itemsOf(menu)
    .filter(({ visible }) => visible !== false)
    .map(nameOf);

/** Clicks a menu item of a window with a page, or of `instead`. */
function click(menu: string, label: string, instead?: { window: object | undefined }): unknown[][] {
  const window = new electron.BrowserWindow();
  const item = itemsOf(menu).find((each) => each.label === label);
  if (item?.click === undefined) throw new Error(`nothing to click at ${label}`);
  const run = item.click as unknown as (item: object, window: object | undefined) => void;
  run({}, instead === undefined ? window : instead.window);
  return window.webContents.sent;
}

describe('the menu', () => {
  it('has what a desktop expects', async () => {
    await build();
    expect(electron.Menu.items.map(nameOf)).toEqual(['&File', '&Edit', '&View', '&Window', 'help']);
    expect(namesOf('&File')).toEqual([
      'Add a task…',
      'separator',
      'Print…',
      'Save as PDF…',
      'separator',
      'Quit',
    ]);
    expect(namesOf('&Edit')).toEqual([
      'Undo',
      'Redo',
      'separator',
      'cut',
      'copy',
      'paste',
      'selectAll',
    ]);
    expect(namesOf('&View').join(' ')).toBe(
      'Overview Roadmap Week Timeline Skills Guide History Settings Plans Find separator Command palette separator Reload separator resetZoom zoomIn zoomOut separator togglefullscreen',
    );
    expect(namesOf('help')).toEqual([
      'Keyboard shortcuts',
      'Show data folder',
      'separator',
      'About Waymark',
    ]);
  });

  it('starts with the app menu, which has About, on macOS', async () => {
    await build('darwin');
    expect(electron.Menu.items.map(nameOf)[0]).toBe('appMenu');
    expect(namesOf('&Window')).toEqual([]);
  });

  it('opens the developer’s tools only while developing', async () => {
    await build('linux', true);
    expect(namesOf('&View')).toContain('toggleDevTools');
    await build();
    expect(namesOf('&View')).not.toContain('toggleDevTools');
  });

  it('shows the key of each view', async () => {
    await build();
    const keys = itemsOf('&View').map(({ accelerator }) => accelerator);
    expect(keys.slice(0, VIEWS.length)).toEqual(VIEWS.map(({ key }) => key));
  });

  it('offers no undo role, which would bypass the page', async () => {
    await build();
    const roles = electron.Menu.items
      .flatMap((item) => itemsOf(nameOf(item)))
      .map(({ role }) => role);
    expect(roles).not.toContain('undo');
    expect(roles).not.toContain('redo');
  });

  it('zooms in by the key that most keyboards have', async () => {
    await build();
    const hidden = itemsOf('&View').filter(({ visible }) => visible === false);
    expect(hidden).toEqual([{ role: 'zoomIn', accelerator: 'CmdOrCtrl+=', visible: false }]);
  });
});

describe('an item run by the page', () => {
  it.each([
    { menu: '&Edit', label: 'Undo', id: 'undo' },
    { menu: '&Edit', label: 'Redo', id: 'redo' },
    { menu: '&File', label: 'Add a task…', id: 'task.quick-add' },
    { menu: '&File', label: 'Print…', id: 'print' },
    { menu: '&View', label: 'Command palette', id: 'palette.open' },
    { menu: 'help', label: 'Keyboard shortcuts', id: 'help.keys' },
    ...VIEWS.map(({ id, name }) => ({ menu: '&View', label: name, id })),
  ])('$menu → $label sends $id', async ({ menu, label, id }) => {
    await build();
    expect(click(menu, label)).toEqual([['waymark:notice', { kind: 'command', id }]]);
  });

  it('does nothing without a window, or with a window without a page', async () => {
    await build('darwin');
    expect(click('&Edit', 'Undo', { window: undefined })).toEqual([]);
    expect(click('&Edit', 'Undo', { window: {} })).toEqual([]);
  });

  it('leaves its key to the page, except on macOS, where menus come first', async () => {
    await build();
    expect(itemsOf('&Edit').slice(0, 2)).toMatchObject([
      { accelerator: 'CmdOrCtrl+Z', registerAccelerator: false },
      { accelerator: 'CmdOrCtrl+Shift+Z', registerAccelerator: false },
    ]);
    await build('darwin');
    expect(itemsOf('&Edit').slice(0, 2)).toMatchObject([
      { registerAccelerator: true },
      { registerAccelerator: true },
    ]);
  });
});

it('shows the data file in its folder', async () => {
  await build();
  click('help', 'Show data folder');
  expect(electron.shell.showItemInFolder).toHaveBeenCalledExactlyOnceWith('/srv/plan/waymark.db');
});
