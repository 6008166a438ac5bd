import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeElectron, fakeElectron } from '../../support/electron/fake-electron';

let electron: FakeElectron;
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-page-'));
  const page = join(folder, 'renderer');
  mkdirSync(join(page, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(page, 'index.html'), '<meta content="__STYLE_NONCE__">');
  writeFileSync(join(page, 'assets', 'main.js'), 'run()');
  electron = fakeElectron();
  const { setupPageProtocol } = await import('../../../electron/shell/protocol');
  setupPageProtocol(page);
});

afterEach(() => rmSync(folder, { recursive: true }));

/** A request as Electron passes it: `Request` might reject its URL. */
const ask = (url: string, method = 'GET'): Response => {
  const handler = electron.protocol.schemes.get('app');
  if (handler === undefined) throw new Error('no handler');
  return handler({ url, method } as Request);
};

describe('app://waymark/', () => {
  it('serves the page, under a content policy with its own nonce', async () => {
    const [first, second] = [ask('app://waymark/'), ask('app://waymark/')];
    expect(first.status).toBe(200);
    expect(first.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const policy = first.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    const [, nonce = ''] = /'nonce-([^']+)'/.exec(policy) ?? [];
    expect(nonce).toHaveLength(24);
    expect(await first.text()).toBe(`<meta content="${nonce}">`);
    expect(await second.text()).not.toContain(nonce);
  });

  it('serves the page’s own files by their type', async () => {
    const file = ask('app://waymark/assets/main.js?v=1#top');
    expect(file.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await file.text()).toBe('run()');
  });
});

describe('anything else is not there', () => {
  it.each([
    'app://waymark/../secret.txt',
    'app://waymark/%2e%2e/secret.txt',
    'app://waymark/..%2fsecret.txt',
    'app://waymark/%2e%2e%2fsecret.txt',
    'app://waymark/..\\secret.txt',
    'app://waymark/..%5csecret.txt',
    'app://waymark\\..\\secret.txt',
    'app://waymark/assets/../../secret.txt',
    'app://waymark/index.html%00',
    'app://waymark/assets/main.js%00.html',
    'app://waymark//index.html',
    'app://waymark/assets/',
    'app://waymark/ASSETS/main.js',
    'app://waymark/C:/Windows/win.ini',
    'app://waymark/etc/passwd',
    'app://evil/',
    'app://waymark.evil/',
    'app://x@waymark/',
    'app://:x@waymark/',
    'app://waymark:81/',
    'app:/index.html',
    'https://waymark/',
    'file:///index.html',
    'app://',
    '',
  ])('%s', async (url) => {
    const answer = ask(url);
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain('secret');
  });

  it.each(['POST', 'PUT', 'DELETE', 'HEAD'])('by %s', (method) => {
    expect(ask('app://waymark/', method).status).toBe(404);
  });
});

it('is an origin like https, and bypasses no policy', async () => {
  const { registerPageScheme } = await import('../../../electron/shell/protocol');
  registerPageScheme();
  const likeHttps = { standard: true, secure: true, supportFetchAPI: true };
  expect(electron.protocol.registerSchemesAsPrivileged.mock.calls).toEqual([
    [[{ scheme: 'app', privileges: { ...likeHttps, codeCache: true } }]],
  ]);
});
