import { chmodSync, existsSync, mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { createSocketHost } from '../../../electron/hosts/socket';
import { socketPath } from '../../../electron/hosts/socket-path';
import { headOf, PLAN_START } from '../../support/doors/ask';
import { memoryApp, type TestApp } from '../../support/doors/memory-app';

let app: TestApp;
let path: string;

beforeEach(() => {
  app = memoryApp();
  path = socketPath(mkdtempSync(join(tmpdir(), 'waymark-socket-')));
  onTestFinished(() => app.close());
});

async function open() {
  const host = await createSocketHost(app, path);
  onTestFinished(host.close);
  return host;
}

/** Everything received in response, once the expected number of lines has arrived. */
async function talk(sent: string, lines: number): Promise<unknown[]> {
  const socket = connect(path);
  let heard = '';
  socket.on('data', (chunk: Buffer) => (heard += chunk.toString()));
  socket.write(sent);
  await expect.poll(() => heard.split('\n').length - 1).toBe(lines);
  socket.destroy();
  return heard
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
}

const call = (id: number, name: string, input: unknown): string =>
  `${JSON.stringify({ id, name, input })}\n`;

describe('the socket', () => {
  it('is private to its owner, and removed on close', async () => {
    const { close } = await createSocketHost(app, path);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    await close();
    expect(existsSync(path)).toBe(false);
  });

  it('replaces one left by a killed process', async () => {
    writeFileSync(path, '');
    await open();
    expect(await talk(call(1, 'app.open', {}), 1)).toMatchObject([{ id: 1, reply: { ok: true } }]);
  });

  it('answers calls that arrive in one piece or many', async () => {
    await open();
    const sent = call(1, 'plan.start', PLAN_START) + call(2, 'app.open', {});
    expect(await talk(sent, 2)).toMatchObject([
      { id: 1, reply: { ok: true, made: 1 } },
      { id: 2, reply: { ok: true } },
    ]);
    const socket = connect(path);
    for (const letter of call(3, 'step.undo', {})) {
      socket.write(letter);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    socket.end();
    expect(JSON.parse(await text(socket))).toMatchObject({ id: 3, reply: { made: 2 } });
  });

  it.each([
    ['no JSON', 'hello\n', null],
    ['no call', '{"id":7}\n', 7],
    ['a key too many', '{"id":7,"name":"app.open","input":{},"by":"import"}\n', 7],
    ['an id that is none', '{"id":{},"name":"app.open","input":{}}\n', null],
    ['too long', `${'x'.repeat(1_500_000)}\n`, null],
  ])('refuses a line that is %s, and continues', async (_what, line, id) => {
    await open();
    expect(await talk(line + call(8, 'app.open', {}), 2)).toMatchObject([
      { id, reply: { ok: false, error: { code: 'invalid-input' } } },
      { id: 8, reply: { ok: true } },
    ]);
  });

  it('keeps a write whose caller has hung up, once', async () => {
    await open();
    const command = {
      id: 1,
      name: 'plan.start',
      input: PLAN_START,
      commandId: crypto.randomUUID(),
    };
    connect(path).end(`${JSON.stringify(command)}\n`);
    await expect.poll(() => headOf(app).revision).toBe(1);
    await talk(`${JSON.stringify(command)}\n`, 1);
    expect(headOf(app).revision).toBe(1);
  });
});

describe('its path', () => {
  it('is in the data folder', () => {
    expect(path).toMatch(/waymark-socket-.*\/waymark\.sock$/);
  });

  it('is in a private temporary folder if that would be too long', () => {
    const long = join(tmpdir(), `waymark-${'ä'.repeat(60)}-${process.pid}`);
    const short = socketPath(long);
    expect(Buffer.byteLength(short)).toBeLessThan(104);
    expect(statSync(join(short, '..')).mode & 0o777).toBe(0o700);
    expect(socketPath(long)).toBe(short);
    expect(socketPath(`${long}-2`)).not.toBe(short);
  });

  it('is refused if others can write to that folder', () => {
    const long = join(tmpdir(), `waymark-${'ö'.repeat(60)}-${crypto.randomUUID()}`);
    const folder = join(socketPath(long), '..');
    chmodSync(folder, 0o777);
    expect(() => socketPath(long)).toThrow('not a folder of your own');
  });
});
