import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHttpHost, type HttpHost } from '../../../electron/hosts/http';
import { createHttpTransport } from '../../../renderer/transport/http';
import type { Notice } from '../../../shared/contract/transport';
import { TINY_PAGE } from '../../support/doors/http-transport';
import { memoryApp, type TestApp } from '../../support/doors/memory-app';
import { standAt } from '../../support/builders/stand-at';

let app: TestApp;
let host: HttpHost;

beforeEach(async () => {
  app = memoryApp();
  host = await createHttpHost(app, TINY_PAGE, 0);
});

afterEach(async () => {
  vi.unstubAllGlobals();
  await host.close();
  app.close();
});

/** A page with a session, listening for notices. */
async function listen(): Promise<{ heard: Notice[]; stop: () => void }> {
  standAt(host.printedUrl);
  const transport = createHttpTransport();
  const heard: Notice[] = [];
  const stop = transport.onNotice((notice) => heard.push(notice));
  await vi.waitUntil(() => {
    app.dispatch('settings.change', { firstWeekday: 0 });
    return heard.length > 0;
  });
  return { heard, stop };
}

const ask = () => createHttpTransport().call('app.open', {});
const OK = { ok: true };

describe('calls that are made together', () => {
  interface Sent {
    readonly name?: string;
    readonly command?: { readonly window: string; readonly number: number };
  }

  /** The calls that were sent, and the function that releases the held answer. */
  function holdAnswers(held: string) {
    const [sent, { promise, resolve }] = [[] as Sent[], Promise.withResolvers<void>()];
    const { fetch } = globalThis;
    vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
      const call = JSON.parse(init.body as string) as Sent;
      sent.push(call);
      const response = await fetch(path, init);
      if (call.name === held) await promise;
      return response;
    });
    return { sent, release: resolve };
  }

  it('are sent concurrently, and writes are numbered', async () => {
    standAt(host.printedUrl);
    const transport = createHttpTransport();
    await transport.call('app.open', {});
    const { sent, release } = holdAnswers('settings.change');
    const first = transport.call('settings.change', { firstWeekday: 0 }, crypto.randomUUID());
    const second = transport.call('step.undo', {}, crypto.randomUUID());
    await vi.waitUntil(() => sent.length === 2);
    expect(await second).toMatchObject({ ok: true });
    release();
    expect(await first).toMatchObject({ ok: true });
    expect(sent.map(({ command }) => command?.number)).toEqual([1, 2]);
    expect(new Set(sent.map(({ command }) => command?.window)).size).toBe(1);
  });

  it('reach the app in order, even if requests overtake each other', async () => {
    standAt(host.printedUrl);
    const transport = createHttpTransport();
    await transport.call('app.open', {});
    const { fetch } = globalThis;
    let isFirst = true;
    vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
      const isLate = isFirst;
      isFirst = false;
      if (isLate) await new Promise((resolve) => setTimeout(resolve, 100));
      return fetch(path, init);
    });
    const first = transport.call('settings.change', { firstWeekday: 0 }, crypto.randomUUID());
    const second = transport.call('settings.change', { firstWeekday: 6 }, crypto.randomUUID());
    expect([await first, await second]).toMatchObject([{ made: 1 }, { made: 2 }]);
  });

  it('go on after one that failed', async () => {
    standAt(host.printedUrl);
    const transport = createHttpTransport();
    const refused = transport.call('step.undo', {}, crypto.randomUUID());
    const written = transport.call('settings.change', { firstWeekday: 0 }, crypto.randomUUID());
    expect(await refused).toMatchObject({ ok: false });
    expect(await written).toMatchObject({ ok: true });
  });
});

describe('the link', () => {
  it('gives the page access, and its code disappears from the address at once', async () => {
    standAt(host.printedUrl);
    const reply = ask();
    expect(location.hash).toBe('');
    expect(await reply).toMatchObject(OK);
  });

  it('gives access again after a reload, without a code', async () => {
    standAt(host.createLaunchUrl());
    expect(await ask()).toMatchObject(OK);
    expect(await ask()).toMatchObject(OK);
  });

  it('that was used up opens nothing, and says which one does', async () => {
    const used = host.createLaunchUrl();
    standAt(used);
    await ask();
    standAt(used);
    expect(await ask()).toEqual({
      ok: false,
      error: {
        code: 'unauthorized',
        message: 'Open Waymark with the link it printed when it started.',
      },
    });
  });

  it('that was used up does not affect a page with access', async () => {
    const used = host.createLaunchUrl();
    standAt(used);
    await ask();
    Object.assign(location, { hash: new URL(used).hash });
    expect(await ask()).toMatchObject(OK);
  });

  it('without a code gives no access', async () => {
    standAt(new URL('/', host.printedUrl).href);
    expect(await ask()).toMatchObject({ ok: false, error: { code: 'unauthorized' } });
  });

  it('leaves an address within the page as it is', async () => {
    const page = standAt(new URL('/#/roadmap', host.printedUrl).href);
    await ask();
    page.follow(new URL('/#/guide', host.printedUrl).href);
    expect(location.hash).toBe('#/guide');
  });

  it('followed in an open page gives it access, on its view', async () => {
    const page = standAt(new URL('/', host.printedUrl).href);
    const transport = createHttpTransport();
    expect(await transport.call('app.open', {})).toMatchObject({ ok: false });
    page.follow(new URL('/#/roadmap', host.printedUrl).href);
    page.follow(host.createLaunchUrl());
    expect(location.hash).toBe('#/roadmap');
    expect(await transport.call('app.open', {})).toMatchObject(OK);
  });
});

describe('a host that has stopped', () => {
  it('is reported as unreachable, with what to do', async () => {
    standAt(host.printedUrl);
    const transport = createHttpTransport();
    expect(await transport.call('app.open', {})).toMatchObject(OK);
    await host.close();
    expect(await transport.call('app.open', {})).toMatchObject({
      ok: false,
      error: { code: 'unreachable', message: expect.stringContaining('not saved') },
    });
  });

  it('in the middle of a write leaves its outcome unknown, and says so', async () => {
    standAt(host.printedUrl);
    const transport = createHttpTransport();
    await transport.call('app.open', {});
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    const write = transport.call('settings.change', { firstWeekday: 0 }, crypto.randomUUID());
    expect(await write).toMatchObject({ ok: false, error: { code: 'unanswered' } });
    expect(await transport.call('app.open', {})).toMatchObject({ error: { code: 'unreachable' } });
  });

  it('received no write made after that was noticed', async () => {
    standAt(host.printedUrl);
    const transport = createHttpTransport();
    const heard: Notice[] = [];
    const stop = transport.onNotice((notice) => heard.push(notice));
    await vi.waitUntil(() => heard.some(({ kind }) => kind === 'hello'));
    await host.close();
    await vi.waitUntil(() => heard.some(({ kind }) => kind === 'connection'));
    const write = transport.call('settings.change', { firstWeekday: 0 }, crypto.randomUUID());
    expect(await write).toMatchObject({ ok: false, error: { code: 'unreachable' } });
    stop();
  });

  it('is noticed by the page', async () => {
    const { heard, stop } = await listen();
    await host.close();
    await expect.poll(() => heard).toContainEqual({ kind: 'connection', connection: 'lost' });
    stop();
  });

  it('that was restarted no longer knows the page', async () => {
    const { heard, stop } = await listen();
    const port = Number(new URL(host.printedUrl).port);
    await host.close();
    host = await createHttpHost(app, TINY_PAGE, port);
    await expect
      .poll(() => heard, { timeout: 3_000 })
      .toContainEqual({ kind: 'connection', connection: 'locked' });
    expect(await createHttpTransport().call('app.open', {})).toMatchObject({
      error: { code: 'unauthorized' },
    });
    stop();
  });
});
