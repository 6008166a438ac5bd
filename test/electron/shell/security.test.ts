import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type FakeElectron, fakeElectron } from '../../support/electron/fake-electron';
import type { FakeWebContents } from '../../support/electron/fake-window';

const ORIGIN = 'app://waymark';
const log = vi.fn<(level: string, event: string, details?: object) => void>();
let electron: FakeElectron;
let contents: FakeWebContents;

beforeEach(async () => {
  log.mockClear();
  electron = fakeElectron();
  const { setupSecurity } = await import('../../../electron/shell/security');
  setupSecurity(ORIGIN, log);
  contents = new electron.BrowserWindow().webContents;
});

const FOREIGN = [
  'https://app.evil/',
  'https://waymark/',
  'http://127.0.0.1:4000/',
  'app://x@evil/',
  'app://evil/',
  'app://waymark.evil/',
  'app://waymark@evil/',
  'app://x@waymark/',
  'app://:x@waymark/',
  'app:///waymark',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,<script>1</script>',
  'blob:app://waymark/1',
  'about:blank',
  'https://good@evil/',
  `https://evil/${'x'.repeat(10_000)}`,
  'not an address',
];

describe('the page', () => {
  it.each(['will-navigate', 'will-frame-navigate'] as const)('stays where it is (%s)', (event) => {
    for (const url of FOREIGN) expect(contents.navigate(event, url), url).toBe(true);
  });

  it.each(['will-navigate', 'will-frame-navigate'] as const)('may reload itself (%s)', (event) => {
    expect(contents.navigate(event, `${ORIGIN}/`)).toBe(false);
    expect(contents.navigate(event, `${ORIGIN}/#/guide`)).toBe(false);
  });

  it('has no web view', () => {
    const preventDefault = vi.fn<() => void>();
    contents.emit('will-attach-webview', { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
  });

  it('is confined in every window', () => {
    const second = new electron.BrowserWindow().webContents;
    expect(second.navigate('will-navigate', 'https://app.evil/')).toBe(true);
    expect(second.openHandler?.({ url: 'https://app.evil/' })).toEqual({ action: 'deny' });
  });
});

const open = (url: string) => contents.openHandler?.({ url });

describe('a new window', () => {
  it.each([
    ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
    ['http://example.org', 'http://example.org/'],
    ['mailto:mentor@example.org?subject=Hi', 'mailto:mentor@example.org?subject=Hi'],
    ['https://пример.example/', 'https://xn--e1afmkfd.example/'],
    ['https://example.org/\nx', 'https://example.org/x'],
  ])('is never opened; the link %j goes to the browser', (url, link) => {
    expect(open(url)).toEqual({ action: 'deny' });
    expect(electron.shell.openExternal.mock.calls).toEqual([[link]]);
  });

  it.each([
    'file:///etc/passwd',
    'smb://server/share',
    'ms-settings:',
    'javascript:alert(1)',
    'data:text/html,x',
    'app://waymark/',
    'app://x@evil/',
    'https://good@evil/',
    'https://good:pass@evil/',
    'https://:pass@evil/',
    `https://evil/${'x'.repeat(10_000)}`,
    'about:blank',
    'vscode://file/etc/passwd',
    'https://',
    'not an address',
    '',
  ])('is never opened, and %s is ignored', (url) => {
    expect(open(url)).toEqual({ action: 'deny' });
    expect(electron.shell.openExternal).not.toHaveBeenCalled();
    expect(log.mock.calls).toEqual([['warn', 'link refused']]);
  });

  it('is denied without an error when there is no browser; the log does not contain the link', async () => {
    electron.shell.openExternal.mockRejectedValue(new Error('https://private.example'));
    expect(open('https://private.example/')).toEqual({ action: 'deny' });
    await vi.waitFor(() => expect(log.mock.calls).toEqual([['warn', 'link not opened']]));
  });
});

describe('permissions', () => {
  it.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'unknown'])(
    '%s: denied when asked for',
    (permission) => {
      const answer = vi.fn<(isGranted: boolean) => void>();
      electron.session.defaultSession.handlers.request?.(null, permission, answer);
      expect(answer.mock.calls).toEqual([[false]]);
    },
  );

  it('are denied when checked, devices too', () => {
    const { check, device } = electron.session.defaultSession.handlers;
    expect(check?.()).toBe(false);
    expect(device?.()).toBe(false);
  });

  it('spell checking never goes to the network for its dictionaries', () => {
    const { defaultSession } = electron.session;
    expect(defaultSession.setSpellCheckerEnabled).toHaveBeenCalledExactlyOnceWith(false);
    const [[url] = []] = defaultSession.setSpellCheckerDictionaryDownloadURL.mock.calls;
    expect(url).toMatch(/^app:/);
  });
});
