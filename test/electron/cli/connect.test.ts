import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { connectTo } from '../../../electron/cli/connect';
import { openDoor } from '../../../electron/cli/door';
import { CommandFailure } from '../../../electron/cli/failure';
import type { Wire } from '../../../electron/cli/wire';
import { createSocketHost } from '../../../electron/hosts/socket';
import { socketPath } from '../../../electron/hosts/socket-path';
import { PLAN_START, startPlan, taskAt, taskIn } from '../../support/doors/ask';
import { shellWith } from '../../support/doors/command-line';
import { openApp, type TestApp } from '../../support/doors/memory-app';
import { holdLock } from '../../support/machine/hold-lock';
import { tempFolder } from '../../support/machine/temp-folder';

let dataDir: string;

beforeEach(() => {
  dataDir = tempFolder();
});

const connect = async (): Promise<Wire> => {
  const wire = await connectTo(dataDir, '1.2.3');
  onTestFinished(wire.close);
  return wire;
};

const waymark = (...words: string[]) => shellWith(() => connectTo(dataDir, '1.2.3'))(...words);

/** A Waymark running on the folder, with its door. */
async function run(): Promise<TestApp & { readonly end: () => Promise<void> }> {
  const app = openApp(dataDir);
  const door = await createSocketHost(app, socketPath(dataDir));
  const end = async (): Promise<void> => {
    await door.close();
    app.close();
  };
  onTestFinished(end);
  return { ...app, end };
}

/** Another program that listens at the door. */
async function listen(answer: (socket: Socket) => void): Promise<Server> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(socketPath(dataDir), resolve));
  onTestFinished(() => void server.close());
  return server;
}

describe('connecting to the data', () => {
  it('goes through the door while Waymark runs, which sees changes at once', async () => {
    const app = await run();
    const first = taskAt(startPlan(app), 0);
    expect((await waymark('done', first.id)).code).toBe(0);
    expect(taskIn(app, first.id).state.status).toBe('done');
  });

  it('opens the store itself if Waymark does not run, and releases it', async () => {
    const app = await run();
    const first = taskAt(startPlan(app), 0);
    await app.end();
    expect((await waymark('done', first.id)).code).toBe(0);
    const again = await run();
    expect(taskIn(again, first.id).state.status).toBe('done');
  });

  it('creates no store in a mistyped folder', async () => {
    for (const folder of [join(dataDir, 'typo'), dataDir]) {
      const refused = await connectTo(folder, '1.2.3').catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(CommandFailure);
      expect(refused).toMatchObject({
        code: 'not-found',
        message: expect.stringContaining(folder) as string,
      });
    }
    expect(existsSync(join(dataDir, 'typo'))).toBe(false);
    expect(readdirSync(dataDir)).toEqual([]);
  });

  it('waits for another command using the store', async () => {
    await (await run()).end();
    const other = await connectTo(dataDir, '1.2.3');
    const waiting = connect();
    // Its first attempt came before this one, and found the store in use.
    expect(await openDoor(socketPath(dataDir))).toBeNull();
    await other.close();
    expect(await (await waiting).call('app.open', {})).toMatchObject({ ok: true });
  });

  it('gives up if another process holds the folder and does not answer', async () => {
    await (await run()).end();
    await holdLock(join(dataDir, 'lock.db'));
    const { code, err } = await waymark('status');
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringContaining(`Another Waymark is using ${dataDir}`) as string,
    });
  });

  it('says what is wrong with an unusable store, and changes nothing', async () => {
    await (await run()).end();
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(join(dataDir, 'waymark.db'), 'not a database, and long enough. '.repeat(200));
    const { code, err } = await waymark('status');
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringMatching(/damaged.*Open Waymark to see how to fix that\.\n$/) as string,
    });
  });
});

describe('a Waymark that ends in the middle of a command', () => {
  it('leaves the write to the command, which runs once', async () => {
    const app = await run();
    const { plan, tasks } = startPlan(app);
    const first = tasks[0];
    const input = { planId: plan.id, taskId: first?.id, day: PLAN_START.startDay, minutes: 30 };
    const commandId = '0192d5f0-0000-7000-8000-000000000001';
    const wire = await connect();
    // It was carried out, but the answer was lost.
    app.dispatch('time.log', input, { by: 'hand', commandId });
    const ended = app.end();
    expect(await wire.call('time.log', input, commandId)).toMatchObject({ ok: true });
    await ended;
    await wire.close();
    const again = await run();
    expect(again.db.prepare('SELECT count(*) AS count FROM time_entry').get()).toEqual({
      count: 1,
    });
  });

  it('is distinguished from one that hangs', async () => {
    const sockets: Socket[] = [];
    await listen((socket) => sockets.push(socket));
    onTestFinished(() => sockets.forEach((socket) => socket.destroy()));
    const silent = await openDoor(socketPath(dataDir), 50);
    expect(await silent?.call('app.open', {})).toMatchObject({
      ok: false,
      error: { code: 'unanswered', message: expect.stringContaining('does not respond') as string },
    });
    expect(silent?.isOpen()).toBe(true);
    await silent?.close();
    const left = await openDoor(socketPath(dataDir));
    const asked = left?.call('app.open', {});
    await expect.poll(() => sockets.length).toBe(2);
    sockets[1]?.destroy();
    expect(await asked).toMatchObject({ ok: false, error: { code: 'unanswered' } });
    expect(left?.isOpen()).toBe(false);
    expect(await left?.call('app.open', {})).toMatchObject({ ok: false });
  });

  it('may be killed in the middle of an answer', async () => {
    await listen((socket) => {
      socket.once('data', () => socket.end('{"id":1,"reply":{"ok":true,"val'));
    });
    const door = await openDoor(socketPath(dataDir));
    expect(await door?.call('app.open', {})).toMatchObject({
      ok: false,
      error: { code: 'unanswered' },
    });
  });
});
