import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { type App, createApp } from '../../../electron/app';
import { systemClock } from '../../../electron/clock';
import type { Transport } from '../../../shared/contract/transport';
import type { FakeElectron, FakeInvokeEvent } from '../../support/electron/fake-electron';
import { ipcTransport } from '../../support/doors/ipc-transport';

const CALL = 'waymark:call';
const ORIGIN = 'app://waymark';
const PAGE = { url: `${ORIGIN}/`, parent: null };

let app: App;
let dispatch: MockInstance<App['dispatch']>;
let transport: Transport;

beforeEach(async () => {
  app = createApp({ dataDir: ':memory:', version: '0', clock: systemClock, log: () => {} });
  dispatch = vi.spyOn(app, 'dispatch');
  transport = await ipcTransport(app);
});

afterEach(() => app.close());

/** The fake that the transport was made with. */
const fake = async (): Promise<FakeElectron> =>
  (await import('electron')) as unknown as FakeElectron;

async function callFrom(senderFrame: FakeInvokeEvent['senderFrame'], isOurs = true) {
  const { BrowserWindow, ipcMain } = await fake();
  const [window] = BrowserWindow.getAllWindows();
  if (window === undefined) throw new Error('no window');
  const { webContents } = window;
  if (!isOurs) window.close();
  return ipcMain.invokeFrom({ sender: webContents, senderFrame }, CALL, 'app.open', {});
}

const refused = (code: string) => ({ ok: false, error: { code, message: expect.any(String) } });

const expectRefused = (reply: unknown): void => {
  expect(reply).toEqual(refused('unauthorized'));
  expect(dispatch).not.toHaveBeenCalled();
};

const changed = { kind: 'changed', revision: 1, undo: { of: { kind: 'plan.started' } } };
const BY_HAND = { by: 'hand', commandId: undefined };
const start = async () => {
  const reply = await transport.call('pathway.list', {});
  const [pathway] = reply.ok ? (reply.value as { id: string }[]) : [];
  const input = {
    pathwayId: pathway?.id,
    startDay: '2026-01-05',
    hoursPerWeek: 8,
    firstWeekday: 1,
  };
  expect(await transport.call('plan.start', input)).toMatchObject({ ok: true });
};

describe('a call', () => {
  it('goes through the preload to the app and back', async () => {
    expect(await transport.call('app.open', {})).toMatchObject({ ok: true });
  });

  it('is answered with its failure when the app refuses it', async () => {
    expect(await transport.call('plan.burn', {})).toMatchObject(refused('unknown-call'));
    expect(await transport.call('app.open', { extra: 1 })).toMatchObject(refused('invalid-input'));
  });

  it('whose name is not a short string is refused before the app sees it', async () => {
    const { call } = transport as unknown as { call: (name: unknown) => Promise<unknown> };
    for (const name of [undefined, 7, ['app.open'], { toString: 'app.open' }, 'x'.repeat(101)]) {
      expect(await call(name)).toEqual(refused('invalid-input'));
    }
    expect(dispatch).not.toHaveBeenCalled();
  });

  it('over a megabyte is refused, one just below it is read', async () => {
    const fits = { firstWeekday: 'x'.repeat(999_980) };
    expect(JSON.stringify(await transport.call('settings.change', fits))).not.toContain('too long');
    const over = await transport.call('settings.change', { firstWeekday: 'x'.repeat(1_000_000) });
    expect(over).toEqual(refused('invalid-input'));
    expect(JSON.stringify(over)).toContain('too long');
  });

  it('counts bytes, not characters', async () => {
    const wide = await transport.call('settings.change', { firstWeekday: '€'.repeat(400_000) });
    expect(JSON.stringify(wide)).toContain('too long');
  });

  it('that plain data cannot carry is refused', async () => {
    const circle: { self?: unknown } = {};
    circle.self = circle;
    for (const input of [circle, { count: 1n }]) {
      expect(await transport.call('app.open', input)).toEqual(refused('invalid-input'));
    }
  });

  it('reaches the app as plain data, as over HTTP', async () => {
    await transport.call('app.open', { day: undefined, at: new Date(0), map: new Map([[1, 2]]) });
    expect(dispatch).toHaveBeenLastCalledWith(
      'app.open',
      {
        at: '1970-01-01T00:00:00.000Z',
        map: {},
      },
      BY_HAND,
    );
    await transport.call('app.open', undefined);
    expect(dispatch).toHaveBeenLastCalledWith('app.open', undefined, BY_HAND);
  });

  it('carries the id of its command, which is a UUID or none', async () => {
    const id = crypto.randomUUID();
    await transport.call('settings.change', { firstWeekday: 0 }, id);
    expect(dispatch).toHaveBeenLastCalledWith(
      'settings.change',
      { firstWeekday: 0 },
      { by: 'hand', commandId: id },
    );
    dispatch.mockClear();
    for (const wrong of ['', 'x', 7, null, { id }]) {
      expect(await transport.call('settings.change', { firstWeekday: 1 }, wrong as string)).toEqual(
        refused('invalid-input'),
      );
    }
    expect(dispatch).not.toHaveBeenCalled();
  });

  it('nested too deep to travel never reaches the app', async () => {
    let deep: unknown = null;
    for (let depth = 0; depth < 200_000; depth += 1) deep = [deep];
    expect(await transport.call('app.open', deep)).toMatchObject({ ok: false });
    expect(dispatch).not.toHaveBeenCalled();
  });

  it('cannot smuggle in a prototype', async () => {
    const input: unknown = JSON.parse('{"__proto__":{"firstWeekday":1}}');
    expect(await transport.call('settings.change', input)).toEqual(refused('invalid-input'));
  });

  it('never rejects, even when nobody answers or the input cannot travel', async () => {
    const { BrowserWindow } = await fake();
    expect(await transport.call('app.open', { run: () => 1 })).toEqual(refused('unreachable'));
    BrowserWindow.getAllWindows().forEach((window) => window.close());
    expect(await transport.call('app.open', {})).toEqual(refused('unreachable'));
  });
});

describe('the sender', () => {
  it('is our page in our window', async () => {
    expect(await callFrom(PAGE)).toMatchObject({ ok: true });
    expect(await callFrom({ url: `${ORIGIN}/#/roadmap`, parent: null })).toMatchObject({
      ok: true,
    });
  });

  it('is refused when it is a frame within the page', async () => {
    expectRefused(await callFrom({ url: `${ORIGIN}/`, parent: PAGE }));
  });

  it('is refused when its frame is gone', async () => {
    expectRefused(await callFrom(null));
  });

  it('is refused when its window is not one of ours', async () => {
    expectRefused(await callFrom(PAGE, false));
  });

  it.each([
    'https://app.evil/',
    'https://waymark/',
    'app://waymark.evil/',
    'app://evil/',
    'app://x@waymark/',
    'app://:x@waymark/',
    'app://waymark@evil/',
    'app://waymark:81/',
    'app:waymark',
    'blob:app://waymark/1',
    'about:blank',
    'file:///tmp/index.html',
    'javascript:void 0',
    '',
  ])('is refused when its page is %s', async (url) => {
    expectRefused(await callFrom({ url, parent: null }));
  });
});

describe('a notice', () => {
  it('reaches the listening page until it stops listening', async () => {
    const heard: unknown[] = [];
    const stop = transport.onNotice((notice) => heard.push(notice));
    await start();
    expect(heard).toMatchObject([changed]);
    stop();
    await transport.call('step.undo', {});
    expect(heard).toHaveLength(1);
  });

  it('gives the listener nothing but itself', async () => {
    const listener = vi.fn<(...values: unknown[]) => void>();
    transport.onNotice(listener);
    await start();
    expect(listener.mock.calls).toMatchObject([[changed]]);
  });

  it('reaches every window', async () => {
    const { BrowserWindow } = await fake();
    const second = new BrowserWindow();
    await start();
    expect(second.webContents.sent).toMatchObject([['waymark:notice', changed]]);
  });
});

it('stops with the host', async () => {
  const { setupIpc } = await import('../../../electron/hosts/ipc');
  const { BrowserWindow, ipcMain } = await fake();
  ipcMain.removeHandler(CALL);
  const window = new BrowserWindow();
  const listeners = new Set<unknown>();
  const changes: App['changes'] = (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const shut = setupIpc({ ...app, changes }, ORIGIN);
  shut();
  const call = ipcMain.invokeFrom(
    { sender: window.webContents, senderFrame: PAGE },
    CALL,
    'app.open',
    {},
  );
  await expect(call).rejects.toThrow('No handler');
  expect(listeners.size).toBe(0);
});

it('is the only listener: no other file uses the channel', () => {
  const folder = join(import.meta.dirname, '../../../electron');
  const listening = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .filter((name) => /\bipcMain\b|\.ipc\b/.test(readFileSync(join(folder, name), 'utf8')));
  expect(listening).toEqual([join('hosts', 'ipc.ts')]);
});
