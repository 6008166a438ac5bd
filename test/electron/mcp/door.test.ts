import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSocketHost, type SocketHost } from '../../../electron/hosts/socket';
import { socketPath } from '../../../electron/hosts/socket-path';
import { createDoor, type Door, DoorShut } from '../../../electron/mcp/door';
import { resultOf } from '../../../electron/mcp/tools';
import { ask, startPlan, taskAt } from '../../support/doors/ask';
import { memoryApp, type TestApp } from '../../support/doors/memory-app';
import { letIn, openUnseenWindow } from '../../support/doors/visitor';
import { tempFolder } from '../../support/machine/temp-folder';

let app: TestApp;
let path: string;
let host: SocketHost;
let token: string;
let door: Door;

const never = (): AbortSignal => new AbortController().signal;
const open = () => door.call('app.open', {}, never());

beforeEach(async () => {
  app = memoryApp();
  path = socketPath(tempFolder());
  host = await createSocketHost(app, path);
  ({ token } = letIn(app));
  door = createDoor(path, () => token);
});
afterEach(async () => {
  await host.close();
  app.close();
});

it('reconnects to a restarted Waymark, and says so while there is none', async () => {
  await expect(open()).resolves.toMatchObject({ reply: { ok: true }, outcome: null });
  await host.close();
  await expect(open()).rejects.toThrow('Waymark is not running');
  host = await createSocketHost(app, path);
  await expect(open()).resolves.toMatchObject({ reply: { ok: true } });
});

it('a wrong token is not remembered', async () => {
  const right = token;
  token = 'waymark-guess';
  await expect(open()).rejects.toThrow('does not know this token');
  token = right;
  await expect(open()).resolves.toMatchObject({ reply: { ok: true } });
});

it('simultaneous calls share a connection, and each gets its own answer', async () => {
  const plan = startPlan(app);
  const planId = plan.plan.id;
  const titles = await Promise.all(
    (['pathway.list', 'guide.get', 'plan.estimate', 'app.open'] as const).map(async (name) => {
      const input = name === 'guide.get' || name === 'plan.estimate' ? { planId } : {};
      const { reply } = await door.call(name, input, never());
      return reply.ok ? Object.keys(reply.value as object)[0] : null;
    }),
  );
  expect(titles).toEqual(['0', 'id', 'basis', 'version']);
});

it('a call aborted before it was sent is not sent', async () => {
  const plan = startPlan(app);
  openUnseenWindow(app);
  const stop = new AbortController();
  const input = { planId: plan.plan.id, taskId: taskAt(plan, 0).id };
  const asked = door.call('task.complete', input, stop.signal);
  stop.abort();
  await expect(asked).rejects.toThrow(DoorShut);
  await open();
  expect(ask(app, 'proposal.list', {})).toEqual([]);
});

it('does not wait forever for a hung Waymark', async () => {
  const mute = createServer(() => {});
  const dead = socketPath(tempFolder());
  await new Promise<void>((resolve) => mute.listen(dead, resolve));
  const asked = createDoor(dead, () => token).call('app.open', {}, never());
  await expect(asked).rejects.toThrow('does not respond');
  mute.close();
});

it('an answer too long for a model is not passed on', () => {
  const note = 'x'.repeat(20_000);
  const head = app.dispatch('app.open', {});
  if (!head.ok) throw new Error('There is no answer');
  const long = { ...head, value: Array.from({ length: 30 }, () => note) };
  const { isError, content } = resultOf({ reply: long, outcome: null });
  expect(isError).toBe(true);
  expect(content[0]?.text).toContain('too long');
});

it('a truncated answer is ignored', async () => {
  await host.close();
  const cut = createServer((socket) =>
    createInterface({ input: socket }).on('line', (line) =>
      line.includes('token')
        ? socket.write('{"assistant":{"name":"Desk assistant"}}\n')
        : socket.end('{"id":1,"reply":{"ok":tr'),
    ),
  );
  await new Promise<void>((resolve) => cut.listen(path, resolve));
  await expect(open()).rejects.toThrow('Waymark has quit');
  await new Promise((resolve) => cut.close(resolve));
});
