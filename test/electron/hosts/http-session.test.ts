import { beforeEach, describe, expect, it } from 'vitest';
import { createSessions } from '../../../electron/hosts/http-sessions';
import { headOf, PLAN_START } from '../../support/doors/ask';
import { type HttpDoor, openHttpDoor } from '../../support/doors/http-door';

let door: HttpDoor;

beforeEach(async () => {
  door = await openHttpDoor();
});

const START = { name: 'plan.start', input: PLAN_START };
const callWith = async (header: string): Promise<number> =>
  (await door.post('/api/call', { name: 'app.open', input: {} }, [header])).status;

describe('a call', () => {
  it('without a session is refused, and changes nothing', async () => {
    for (const header of ['X-Other: 1', 'X-Waymark-Session:', 'X-Waymark-Session: undefined']) {
      const { status, body } = await door.post('/api/call', START, [header]);
      expect(status, header).toBe(401);
      expect(JSON.parse(body)).toMatchObject({ ok: false, error: { code: 'unauthorized' } });
    }
    expect(headOf(door.app).revision).toBe(0);
  });

  it('with a code instead of a session is refused', async () => {
    expect(await callWith(`X-Waymark-Session: ${door.printedCode}`)).toBe(401);
  });

  it('with the session of another Waymark is refused', async () => {
    const other = await openHttpDoor();
    expect(await callWith(await other.openSession())).toBe(401);
  });

  it('with a session in a cookie or in the address is refused', async () => {
    const secret = (await door.openSession()).split(' ')[1];
    expect(await callWith(`Cookie: X-Waymark-Session=${secret}`)).toBe(401);
    const { status } = await door.post(`/api/call?session=${secret}`, START);
    expect(status).toBe(401);
  });
});

describe('the notices', () => {
  it('require a session', async () => {
    expect((await door.post('/api/notices', {})).status).toBe(401);
  });
});

describe('the printed code', () => {
  it('opens a session as often as its link is clicked, each with its own secret', async () => {
    const [first, second] = [await door.openSession(), await door.openSession()];
    expect(first).not.toBe(second);
    expect(await callWith(first)).toBe(200);
    expect(await callWith(second)).toBe(200);
  });

  it('is thirty-two random bytes', async () => {
    expect(Buffer.from(door.printedCode, 'base64url')).toHaveLength(32);
    expect((await openHttpDoor()).printedCode).not.toBe(door.printedCode);
  });

  it('can ask for a launch code, which no launch code can', async () => {
    const { status, body } = await door.post('/api/launch-code', { code: door.printedCode });
    expect(status).toBe(200);
    const { code } = JSON.parse(body) as { code: string };
    expect((await door.post('/api/launch-code', { code })).status).toBe(401);
    expect(await callWith(await door.openSession(code))).toBe(200);
  });
});

describe('a launch code', () => {
  it('opens one session', async () => {
    const code = door.issueLaunchCode();
    expect(await callWith(await door.openSession(code))).toBe(200);
    const again = await door.post('/api/session', { code });
    expect(again.status).toBe(401);
    expect(again.body).not.toContain('session');
  });

  it('that was used does not affect the others', async () => {
    const [one, other] = [door.issueLaunchCode(), door.issueLaunchCode()];
    await door.openSession(one);
    expect((await door.post('/api/session', { code: other })).status).toBe(200);
  });

  it('is good for a minute', () => {
    let now = 1_000_000;
    const sessions = createSessions(() => now);
    const [inTime, late] = [sessions.issueLaunchCode(), sessions.issueLaunchCode()];
    now += 60_000;
    expect(sessions.open(inTime)).not.toBeNull();
    now += 1;
    expect(sessions.open(late)).toBeNull();
    expect(sessions.open(sessions.printedCode)).not.toBeNull();
  });

  it('that expired is used up as well', () => {
    let now = 0;
    const sessions = createSessions(() => now);
    const code = sessions.issueLaunchCode();
    now = 60_001;
    expect(sessions.open(code)).toBeNull();
    now = 0;
    expect(sessions.open(code)).toBeNull();
  });
});

describe('a wrong code', () => {
  it.each([
    ['nothing', {}],
    ['an empty one', { code: '' }],
    ['a guess', { code: 'x'.repeat(43) }],
    ['a number', { code: 0 }],
    ['a list', { code: ['x'] }],
    ['an endless one', { code: 'x'.repeat(100_000) }],
    ['a prototype', { code: '__proto__' }],
    ['null', null],
  ])('such as %s opens nothing', async (_what, body) => {
    const response = await door.post('/api/session', body);
    expect(response.status).toBe(401);
    expect(response.body).toContain('Use the one that Waymark printed');
  });

  it('such as the right one cut short, or with more, opens nothing', async () => {
    for (const code of [
      door.printedCode.slice(1),
      `${door.printedCode}x`,
      `${door.printedCode} `,
    ]) {
      expect((await door.post('/api/session', { code })).status).toBe(401);
    }
  });
});

describe('five wrong codes', () => {
  const statusOf = async (path: string, code: string): Promise<number> =>
    (await door.post(path, { code })).status;

  it.each([
    ['for a session', ['/api/session']],
    ['for a launch code', ['/api/launch-code']],
    ['at both doors', ['/api/session', '/api/launch-code']],
  ])('%s lock them all, for the right one too', async (_what, paths) => {
    const launchCode = door.issueLaunchCode();
    const statuses: number[] = [];
    for (let count = 0; count < 5; count += 1)
      statuses.push(await statusOf(paths[count % paths.length] ?? '', 'x'.repeat(43)));
    expect(statuses).toEqual([401, 401, 401, 401, 429]);
    expect(await statusOf('/api/session', door.printedCode)).toBe(429);
    expect(await statusOf('/api/session', launchCode)).toBe(429);
    expect(await statusOf('/api/launch-code', door.printedCode)).toBe(429);
  });

  it('do not end the windows that are open', async () => {
    const session = await door.openSession();
    for (let count = 0; count < 6; count += 1) await statusOf('/api/session', 'x'.repeat(43));
    expect(await callWith(session)).toBe(200);
  });
});

it('no answer ever contains a code', async () => {
  const launchCode = door.issueLaunchCode();
  const session = await door.openSession();
  const answers = await Promise.all([
    door.send('GET / HTTP/1.1'),
    door.send(`GET /?code=${door.printedCode} HTTP/1.1`),
    door.post('/api/call', { name: 'app.open', input: {} }, [session]),
    door.post('/api/call', { name: door.printedCode, input: {} }),
    door.post('/api/session', { code: door.printedCode }),
    door.post('/api/session', { code: launchCode }),
    door.post('/api/session', { code: launchCode }),
    door.send('GET /api/session HTTP/1.1'),
  ]);
  for (const { text } of answers) {
    expect(text).not.toContain(door.printedCode);
    expect(text).not.toContain(launchCode);
  }
});

it('a request without a session is not even read', async () => {
  const { status } = await door.post('/api/call', { name: 'x', input: 'x'.repeat(2_000_000) });
  expect(status).toBe(401);
});
