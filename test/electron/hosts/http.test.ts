import { beforeEach, describe, expect, it } from 'vitest';
import { headOf, PLAN_START } from '../../support/doors/ask';
import { type HttpDoor, openHttpDoor } from '../../support/doors/http-door';
import { rawRequest, requestOf } from '../../support/doors/raw-request';

let door: HttpDoor;
let session: string;

beforeEach(async () => {
  door = await openHttpDoor();
  session = await door.openSession();
});

const START = { name: 'plan.start', input: PLAN_START };
const JSON_TYPE = 'Content-Type: application/json';
const revision = (): number => headOf(door.app).revision;

describe('the page’s own request', () => {
  it('is answered', async () => {
    const { status, body, headers } = await door.post('/api/call', START, [session]);
    expect(status).toBe(200);
    expect(JSON.parse(body)).toMatchObject({ ok: true, head: { revision: 1 } });
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-type')).toBe('application/json');
    expect(revision()).toBe(1);
  });

  it('is answered with a browser’s headers', async () => {
    const headers = [session, 'Sec-Fetch-Site: same-origin', 'Sec-Fetch-Mode: cors'];
    expect((await door.post('/api/call', START, headers)).status).toBe(200);
  });
});

describe('a request from elsewhere', () => {
  const body = JSON.stringify(START);
  const own = () => `http://127.0.0.1:${door.port}`;

  /** The status of a POST that would be accepted but for these headers. */
  const statusOf = async (...headers: string[]): Promise<number> => {
    const { status } = await door.send('POST /api/call HTTP/1.1', [...headers, session], body);
    return status;
  };
  const statusOfHost = (...hosts: string[]): Promise<number> =>
    statusOf(...hosts.map((host) => `Host: ${host}`), `Origin: ${own()}`, JSON_TYPE);

  it.each(['evil.example', 'localhost', 'localhost.', '[::1]', '127.1', '0.0.0.0', ''])(
    'that was rebound from “%s” is misdirected',
    async (name) => expect(await statusOfHost(`${name}:${door.port}`)).toBe(421),
  );

  it('to the right name without the port, or to another port, is misdirected', async () => {
    expect(await statusOfHost('127.0.0.1')).toBe(421);
    expect(await statusOfHost('127.0.0.1:1')).toBe(421);
  });

  it('to two hosts is refused, in whatever order', async () => {
    const right = `127.0.0.1:${door.port}`;
    expect(await statusOfHost(right, 'evil.example')).toBe(400);
    expect(await statusOfHost('evil.example', right)).toBe(400);
    expect(await statusOfHost(right, right)).toBe(400);
  });

  it('to no host is refused', async () => {
    const text = requestOf(
      'POST /api/call HTTP/1.1',
      [`Origin: ${own()}`, JSON_TYPE, session],
      body,
    );
    expect((await rawRequest(door.port, text)).status).toBe(400);
    const old = requestOf('GET / HTTP/1.0', []);
    expect((await rawRequest(door.port, old)).status).toBe(400);
  });

  it('for an address in full is misdirected', async () => {
    for (const address of [`${own()}/`, 'http://evil.example/', '*']) {
      const { status } = await door.send(`GET ${address} HTTP/1.1`);
      expect(status, address).toBe(421);
    }
  });

  it.each([
    'http://evil.example',
    'null',
    'http://127.0.0.1',
    'http://127.0.0.1:1',
    'https://127.0.0.1',
    'http://localhost',
    'app://waymark',
    '',
  ])('of the origin “%s” is refused', async (origin) => {
    expect(await statusOf(`Origin: ${origin}`, JSON_TYPE)).toBe(403);
  });

  it('of the right port under another name or scheme is refused', async () => {
    expect(await statusOf(`Origin: http://localhost:${door.port}`, JSON_TYPE)).toBe(403);
    expect(await statusOf(`Origin: https://127.0.0.1:${door.port}`, JSON_TYPE)).toBe(403);
  });

  it('without an origin is refused', async () => {
    expect(await statusOf(JSON_TYPE)).toBe(403);
  });

  it.each(['cross-site', 'same-site', 'Same-Origin', 'x'])(
    'of the site “%s” is refused',
    async (site) => {
      expect(await statusOf(`Origin: ${own()}`, JSON_TYPE, `Sec-Fetch-Site: ${site}`)).toBe(403);
    },
  );

  it.each([
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain',
    'text/plain; application/json',
    'application/json, text/plain',
    '',
  ])('with a form of type “%s” is refused', async (type) => {
    expect(await statusOf(`Origin: ${own()}`, `Content-Type: ${type}`)).toBe(415);
  });

  it('that only a server would send is refused', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'TRACE']) {
      const headers = [`Origin: ${own()}`, JSON_TYPE, session];
      const { status } = await door.send(`${method} /api/call HTTP/1.1`, headers);
      expect(status, method).toBe(405);
    }
  });

  it('gets no CORS headers', async () => {
    const headers = ['Origin: http://evil.example', 'Access-Control-Request-Method: POST'];
    for (const method of ['OPTIONS', 'GET', 'POST']) {
      const { text } = await door.send(`${method} /api/call HTTP/1.1`, headers);
      expect(text.toLowerCase(), method).not.toContain('access-control-');
    }
  });
});

describe('an image or a frame of another site', () => {
  const cross = 'Sec-Fetch-Site: cross-site';
  const statusOf = async (path: string, ...headers: string[]): Promise<number> =>
    (await door.send(`GET ${path} HTTP/1.1`, [cross, ...headers])).status;

  it('is refused', async () => {
    expect(await statusOf('/', 'Sec-Fetch-Mode: no-cors', 'Sec-Fetch-Dest: image')).toBe(403);
    expect(await statusOf('/', 'Sec-Fetch-Mode: navigate', 'Sec-Fetch-Dest: iframe')).toBe(403);
    expect(
      await statusOf('/assets/main.js', 'Sec-Fetch-Mode: no-cors', 'Sec-Fetch-Dest: script'),
    ).toBe(403);
  });

  it('is distinguished from a followed link', async () => {
    expect(await statusOf('/', 'Sec-Fetch-Mode: navigate', 'Sec-Fetch-Dest: document')).toBe(200);
  });
});

describe('whatever is refused', () => {
  it('changes nothing', async () => {
    const origin = `Origin: http://127.0.0.1:${door.port}`;
    const body = JSON.stringify(START);
    await door.send('POST /api/call HTTP/1.1', ['Origin: null', JSON_TYPE, session], body);
    await door.send('POST /api/call HTTP/1.1', [origin, JSON_TYPE], body);
    await door.send('PUT /api/call HTTP/1.1', [origin, JSON_TYPE, session], body);
    await door.send(`GET /api/call?name=plan.start&input=${encodeURIComponent(body)} HTTP/1.1`, [
      session,
    ]);
    await door.send('GET /api/call HTTP/1.1', [origin, JSON_TYPE, session], body);
    expect(revision()).toBe(0);
  });
});

describe('a body', () => {
  const call = (body: unknown) => door.post('/api/call', body, [session]);

  it.each([
    ['no call', {}],
    ['no text for a name', { name: 1, input: {} }],
    ['an endless name', { name: 'x'.repeat(101), input: {} }],
    ['a key too many', { ...START, extra: 1 }],
    ['a list', [START]],
    ['nothing', null],
  ])('of %s is not a call', async (_what, body) => {
    const response = await call(body);
    expect(response.status).toBe(400);
    expect(JSON.parse(response.body)).toMatchObject({ error: { code: 'invalid-input' } });
  });

  it.each(['', '{', 'name=plan.start', '\uFEFF{}', '{"name":"plan.get","input":{}}}'])(
    'such as %j is not a call',
    async (body) => {
      const headers = [`Origin: http://127.0.0.1:${door.port}`, JSON_TYPE, session];
      expect((await door.send('POST /api/call HTTP/1.1', headers, body)).status).toBe(400);
    },
  );

  it('may be at most a megabyte long', async () => {
    const callOf = (length: number) => ({ name: 'app.open', input: 'x'.repeat(length) });
    const around = JSON.stringify(callOf(0)).length;
    expect((await call(callOf(1_000_000 - around))).status).toBe(200);
    const over = await call(callOf(1_000_001 - around));
    expect(over.status).toBe(413);
    expect(JSON.parse(over.body)).toMatchObject({
      ok: false,
      error: { code: 'invalid-input', message: expect.stringContaining('too long') },
    });
  });

  it('may not be longer in pieces either', async () => {
    const piece = `8000\r\n${'x'.repeat(0x8000)}\r\n`;
    const headers = [
      `Host: 127.0.0.1:${door.port}`,
      `Origin: http://127.0.0.1:${door.port}`,
      JSON_TYPE,
      session,
      'Transfer-Encoding: chunked',
      'Connection: close',
    ];
    const text = ['POST /api/call HTTP/1.1', ...headers, '', `${piece.repeat(40)}0\r\n\r\n`].join(
      '\r\n',
    );
    expect((await rawRequest(door.port, text)).status).toBe(413);
  });
});
