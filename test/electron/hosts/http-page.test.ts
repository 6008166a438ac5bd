import { beforeEach, describe, expect, it } from 'vitest';
import { type HttpDoor, openHttpDoor } from '../../support/doors/http-door';

let door: HttpDoor;

beforeEach(async () => {
  door = await openHttpDoor();
});

const get = (path: string) => door.send(`GET ${path} HTTP/1.1`);

describe('the page', () => {
  it('is served to anyone: it contains no data', async () => {
    const { status, headers, body } = await get('/');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(body).toContain('<title>Page</title>');
  });

  it('is the same under its file’s name, and with a query', async () => {
    expect((await get('/index.html')).status).toBe(200);
    expect((await get('/?from=a-link')).status).toBe(200);
  });

  it('may load nothing but its own files', async () => {
    const policy = (await get('/')).headers.get('content-security-policy')?.split('; ');
    expect(policy).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      expect.stringMatching(/^style-src 'self' 'nonce-[\w+/]{22}=='$/),
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ]);
  });

  it('carries the nonce that its policy names, a new one each time', async () => {
    const pairs = await Promise.all(
      [1, 2, 3].map(async () => {
        const { body, headers } = await get('/');
        const named = /'nonce-(.+?)'/.exec(headers.get('content-security-policy') ?? '')?.[1];
        const carried = /content="(.+?)"/.exec(body)?.[1];
        expect(carried).toBe(named);
        return named;
      }),
    );
    expect(new Set(pairs).size).toBe(3);
  });

  it('is never cached, and sends no referrer', async () => {
    const { headers } = await get('/');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.has('set-cookie')).toBe(false);
  });
});

describe('its other files', () => {
  it('are served with their type', async () => {
    const { status, headers, body } = await get('/assets/main.js');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(body).toBe('export {};');
  });

  it.each([
    '/assets',
    '/assets/',
    '/assets/other.js',
    '/ASSETS/main.js',
    '/../index.html',
    '/assets/../index.html',
    '/assets/../../etc/passwd',
    '/./index.html',
    '/%2e%2e/etc/passwd',
    '/%2e/index.html',
    '/assets%2fmain.js',
    '/index.html%00',
    '/index.html%00.js',
    '/%00',
    '/..\\index.html',
    '/\\index.html',
    '/\\evil.example/',
    '//index.html',
    '//evil.example/',
    '//',
    '///',
    '/index.html/',
    '/index.html#x',
    '/__proto__',
    '/constructor',
    '/api/call',
    '/api/session',
    '/api/notices',
    '/waymark.db',
    '/.git/config',
  ])('are not found at %s', async (path) => {
    const { status, body } = await get(path);
    expect(status).toBe(404);
    expect(body).not.toContain('<title>');
  });
});
